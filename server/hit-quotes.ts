import type { Hit, PreparedQuery, SearchIndex } from '../index/search-index.ts';
import type { Quote } from './contract.ts';

/** A passage found is shown by what made it fit, not in full. */
const MAX_QUOTES = 2;

/** A second sentence is shown only when it fits nearly as well as the best one. */
const MIN_SHARE_OF_BEST = 0.85;

/**
 * Gives the sentences of a hit that fit the question best, in reading order; at least one.
 * Every quote equals `paragraph.text.slice(start, end)` and has no white space at its ends.
 */
export function quotesOfHit(index: SearchIndex, query: PreparedQuery, hit: Hit): Quote[] {
  const { passage, letter, paragraph } = hit;
  const scores = index.scoreSentences(query, letter.id, paragraph.number);
  const ranked = index
    .sentencesOf(letter.id, paragraph.number)
    .map((sentence, i) => {
      const score = scores[i];
      return {
        ...sentence,
        fit: score === undefined ? 0 : score.lexicalScore + score.lateInteraction,
      };
    })
    .filter(({ start, end }) => start >= passage.start && end <= passage.end)
    .sort((a, b) => b.fit - a.fit || a.start - b.start);
  const best = ranked[0];
  const chosen =
    best === undefined
      ? [passage]
      : ranked.slice(0, MAX_QUOTES).filter(({ fit }) => fit >= best.fit * MIN_SHARE_OF_BEST);
  return (chosen.length === 0 ? [passage] : chosen)
    .map(({ start, end }) => trimmedQuote(paragraph.text, start, end))
    .sort((a, b) => a.start - b.start);
}

function trimmedQuote(paragraphText: string, start: number, end: number): Quote {
  const raw = paragraphText.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  return { start: from, end: from + text.length, text };
}
