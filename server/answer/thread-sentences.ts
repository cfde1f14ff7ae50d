/** Which sentences of what a letter says of a recommendation are quoted. */
import type { ThreadEvent } from '../../index/recommendation-ledger.ts';
import type { PreparedQuery, SearchIndex } from '../../index/search-index.ts';
import { type TextPlace, textAt } from '../../index/text-place.ts';
import type { Place } from './answer-parts.ts';
import { weighByIdf } from './evidence.ts';

type Scoring = { readonly index: SearchIndex; readonly query: PreparedQuery };

/** The sentence that decides comes first, whatever words it shares with the question; then the best. */
export function decidingSentences(event: ThreadEvent, count: number, scoring: Scoring): Place[] {
  const { status } = event;
  const holding = (place: TextPlace) =>
    status !== null &&
    place.paragraph.id === status.paragraph.id &&
    place.start <= status.start &&
    place.end >= status.end;
  const deciding = bestSentences(event.places.filter(holding), 1, scoring, (_, place) =>
    holding(place),
  );
  const others = bestSentences(
    event.places,
    count - deciding.length,
    scoring,
    (_, place) => !holding(place),
  );
  return [...deciding, ...others];
}

/** "Onderhanden: …" without the word that was given above it. */
export function withoutStatus(place: TextPlace, { status }: ThreadEvent): TextPlace {
  if (status?.paragraph.id !== place.paragraph.id || status.start !== place.start) return place;
  const behind =
    /^[\s.:;,–-]*/u.exec(place.paragraph.text.slice(status.end, place.end))?.[0].length ?? 0;
  return status.end + behind < place.end ? { ...place, start: status.end + behind } : place;
}

/** The sentences of places that fit the question best, in reading order. */
export function bestSentences(
  places: readonly TextPlace[],
  count: number,
  composing: Scoring,
  fits: (text: string, place: TextPlace) => boolean = () => true,
): Place[] {
  const sentences = places.flatMap((place) =>
    place.paragraph.kind === 'heading'
      ? []
      : composing.index
          .sentencesOf(place.letter.id, place.paragraph.number)
          .filter(({ start, end }) => start < place.end && end > place.start)
          .map(({ start, end }) => ({
            ...place,
            start: Math.max(start, place.start),
            end: Math.min(end, place.end),
          })),
  );
  return bestOf(
    sentences.filter((place) => fits(textAt(place), place)),
    count,
    composing,
  );
}

export function bestOf(
  places: readonly TextPlace[],
  count: number,
  { index, query }: Scoring,
): Place[] {
  const scored = places.map((place, at) => {
    const { letter, paragraph: own, start, end } = place;
    const sentences = index.sentencesOf(letter.id, own.number);
    const scores = index.scoreSentences(query, letter.id, own.number);
    const fits = sentences.flatMap((sentence, n) => {
      const score = scores[n];
      return score && sentence.start < end && sentence.end > start
        ? [weighByIdf(query, score.termMatches) + score.lateInteraction]
        : [];
    });
    return { place, at, fit: Math.max(0, ...fits) };
  });
  return scored
    .sort((a, b) => b.fit - a.fit || a.at - b.at)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ place }) => place);
}
