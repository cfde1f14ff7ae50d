/** Which sentences tell a topic as positions, and which paragraphs are only marked beside them. */
import type { SearchIndex } from '../../index/search-index.ts';
import type { Place } from '../answer/answer-parts.ts';
import type { ThemeParagraph } from '../theme/find-theme.ts';
import { tellingSentence, themeLine } from '../theme/theme-line.ts';
import { trimPlace } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import { isPosition, positionWorth } from './position-worth.ts';
import {
  asksMoreThanTheme,
  isAllTheme,
  placeOfTheme,
  type Topic,
  topicStems,
} from './read-topic.ts';
import { topicCoverage } from './topic-coverage.ts';

/** Sentences quoted: a page at most. */
const MAX_QUOTED = 10;
/** Of one letter where others speak as well. */
const MAX_QUOTED_OF_LETTER = 5;
/** `worth`: how well it tells the topic and stands by itself; comparable within one topic. */
export type RankedPlace = Place & { readonly worth: number };

/**
 * A topic of several parts is served part by part; a theme letter by letter, so that a long letter does
 * not crowd out the others.
 *
 * @returns `quoted`, each paragraph once, and the same with those that tell the topic best first
 */
export function choosePositions({ index, topic, threads }: BriefingScope): {
  readonly quoted: readonly Place[];
  readonly best: readonly RankedPlace[];
} {
  const advices = threads.flatMap(({ events }) => events.map(({ advice }) => advice));
  const stems = topicStems(topic);
  const ofParts = topic.chosen.map(({ letter, paragraph, start, end }) => {
    const place = { letter, paragraph, start, end };
    return { ...place, worth: topicCoverage(index, topic, place) + positionWorth(place, stems) };
  });
  const ofTheme = themeInTurns(index, topic, advices);
  const isRow = asksMoreThanTheme(topic) || ofTheme.length === 0;
  const ranked = isRow ? [...ofParts, ...ofTheme] : ofTheme;
  const chosen: RankedPlace[] = [];
  const said = new Set<string>();
  for (const place of ranked) {
    if (chosen.length >= MAX_QUOTED) break;
    const saying = place.paragraph.text.slice(place.start, place.end);
    if (said.has(saying) || said.has(place.paragraph.id) || isWithin(place, advices)) continue;
    said.add(saying).add(place.paragraph.id);
    chosen.push(place);
  }
  return {
    quoted: chosen,
    best: isRow ? chosen : [...chosen].sort((a, b) => b.worth - a.worth),
  };
}

/** Paragraphs that are only marked: what fits the parts nearly as well, then what treats the theme. */
export function furtherPlaces({ topic }: BriefingScope, quoted: readonly Place[]): Place[] {
  const taken = new Set(quoted.map(({ paragraph }) => paragraph.id));
  const ofParts = isAllTheme(topic) ? [] : nextEvidence(topic);
  const ofTheme = topic.theme.paragraphs.map((one) =>
    placeOfTheme(one, tellingSentence(one).sentence),
  );
  return [...ofParts, ...ofTheme].filter(
    ({ paragraph }) => !taken.has(paragraph.id) && taken.add(paragraph.id),
  );
}

/** Paragraphs of each part looked at beyond those quoted. */
const NEXT_OF_PART = 24;

/** The best sentence of the best paragraphs of each part, the parts taking turns. */
function nextEvidence({ parts }: Topic): Place[] {
  const queues = parts.map(({ sentences }) => {
    const best = new Map<string, Place>();
    for (const { letter, paragraph, start, end } of sentences) {
      if (best.size >= NEXT_OF_PART / parts.length) break;
      if (!best.has(paragraph.id)) best.set(paragraph.id, { letter, paragraph, start, end });
    }
    return [...best.values()];
  });
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    queues.flatMap((queue) => queue[turn] ?? []),
  ).flat();
}

/** Advice is no position of the cabinet, and stands among the recommendations. */
function isWithin(place: Place, advices: readonly Place[]): boolean {
  return advices.some(
    ({ paragraph, start, end }) =>
      paragraph.id === place.paragraph.id && place.start < end && place.end > start,
  );
}

function themeInTurns(index: SearchIndex, topic: Topic, advices: readonly Place[]): RankedPlace[] {
  const { theme, letters } = topic;
  const stems = topicStems(topic);
  const queues = themeLine(theme.paragraphs, letters)
    .map(({ paragraphs }) =>
      paragraphs
        .filter(({ paragraph }) => paragraph.kind !== 'footnote')
        .flatMap((one) => bestPosition(one, nextSentences(index, one), { stems, advices }) ?? [])
        .sort((a, b) => b.worth - a.worth)
        .slice(0, MAX_QUOTED_OF_LETTER),
    )
    .reverse();
  const inTurns: RankedPlace[] = [];
  for (let turn = 0; turn < MAX_QUOTED_OF_LETTER; turn += 1) {
    inTurns.push(...queues.flatMap((queue) => queue[turn] ?? []));
  }
  return inTurns;
}

/** What a sentence right behind one about the topic lacks beside it. */
const BEHIND_IT = 0.3;

/**
 * Sentences behind those of a strong paragraph that hold the topic: letters name a subject, and say what they
 * want of it in the next sentence.
 */
function nextSentences(
  index: SearchIndex,
  { letter, paragraph, ...found }: ThemeParagraph,
): Place[] {
  if (found.strength !== 'strong' || paragraph.kind === 'table-row') return [];
  const ends = new Set(found.sentences.map(({ end }) => end));
  const starts = new Set(found.sentences.map(({ start }) => start));
  const spans = index.sentencesOf(letter.id, paragraph.number);
  return spans.flatMap((span, at) => {
    const place = trimPlace({ letter, paragraph, ...span });
    const before = spans[at - 1];
    if (before === undefined || starts.has(place.start)) return [];
    return ends.has(trimPlace({ letter, paragraph, ...before }).end) ? [place] : [];
  });
}

/**
 * The sentence of a paragraph that stands best by itself as a position; null when all of it is advice.
 *
 * @param next - sentences behind those about the topic: they count where they take a position
 */
function bestPosition(
  found: ThemeParagraph,
  next: readonly Place[],
  { stems, advices }: { readonly stems: readonly string[]; readonly advices: readonly Place[] },
): RankedPlace | null {
  const { score: ofParagraph } = tellingSentence(found);
  const candidates = [
    ...found.sentences.map((sentence) => ({
      place: placeOfTheme(found, sentence),
      score: tellingSentence({ ...found, sentences: [sentence] }).score,
    })),
    ...next.filter(isPosition).map((place) => ({ place, score: ofParagraph - BEHIND_IT })),
  ];
  let best: RankedPlace | null = null;
  for (const { place, score } of candidates) {
    if (isWithin(place, advices)) continue;
    const worth = score + positionWorth(place, stems);
    if (best === null || worth > best.worth) best = { ...place, worth };
  }
  return best;
}
