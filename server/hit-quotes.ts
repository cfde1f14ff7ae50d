import type { Hit, PreparedQuery, SearchIndex } from '../index/search-index.ts';
import type { Quote } from './contract.ts';

/** A second sentence is shown only when it fits nearly as well as the best one. */
const MIN_SHARE_OF_BEST = 0.85;

/**
 * Gives the one or two sentences of a hit that fit the question best, in reading order: a passage
 * found is shown by what made it fit, not in full.
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
    .filter(({ start, end }) => paragraph.text.slice(start, end).trim() !== '')
    .sort((a, b) => b.fit - a.fit || a.start - b.start);
  const [best, second] = ranked;
  if (best === undefined) return [trimmedQuote(paragraph.text, passage.start, passage.end)];
  const isSecondShown = second !== undefined && second.fit >= best.fit * MIN_SHARE_OF_BEST;
  return (isSecondShown ? [best, second] : [best])
    .map(({ start, end }) => trimmedQuote(paragraph.text, start, end))
    .sort((a, b) => a.start - b.start);
}

function trimmedQuote(paragraphText: string, start: number, end: number): Quote {
  const raw = paragraphText.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  return { start: from, end: from + text.length, text };
}
