/**
 * What comes near a theme in letters that do not treat it. Not finding a word is no proof of silence: before
 * a letter is called silent, it is looked through once more with a lower cut.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import type { Hit, SearchIndex } from '../../index/search-index.ts';
import { coverageOf, nearMatchesOf, type ThemeTerms } from './theme-terms.ts';

/** The sentence of a letter that comes nearest: `paragraph.text.slice(start, end)`. */
export type NearParagraph = {
  readonly letter: Letter;
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
};

/** Passages looked at of each letter, the most likely ones. */
const LOOKED_AT = 8;
/** Share of the theme that what comes near must hold. */
const LEAST_COVERAGE = 0.4;
/** Share of the passages from which a word is too common to come near anything by itself. */
const COMMON_SHARE = 0.06;
/** Late interaction is a mean of cosines: never more than 1, but for rounding. */
const MOST_BY_MEANING = 1.01;

type Near = NearParagraph & { readonly nearness: number };

/** One theme of a question with the passages that fit it, best first; letters without any are not looked through. */
export type SearchedTheme = { readonly terms: ThemeTerms; readonly hits: readonly Hit[] };

/**
 * @param told - ids of letters that treat a theme
 * @returns by letter id; letters in which nothing comes near are left out
 */
export function findNear(
  index: SearchIndex,
  searched: readonly SearchedTheme[],
  told: ReadonlySet<string>,
): ReadonlyMap<string, NearParagraph> {
  const best = new Map<string, Near>();
  if (index.letters.every(({ id }) => told.has(id))) return best;
  for (const { terms, hits } of searched) {
    const looked = new Map<string, number>();
    for (const hit of hits) {
      const { id } = hit.letter;
      const count = looked.get(id) ?? 0;
      if (told.has(id) || count >= LOOKED_AT || !isText(hit.paragraph)) continue;
      looked.set(id, count + 1);
      const near = nearestSentence(index, { terms, hit, atLeast: best.get(id)?.nearness ?? 0 });
      if (near) best.set(id, near);
    }
  }
  return best;
}

const isText = ({ kind, role, isHeaderRow }: Paragraph): boolean =>
  kind !== 'heading' && kind !== 'signature' && role === undefined && isHeaderRow !== true;

/** The nearest sentence of a passage, if it is nearer than `atLeast`. */
function nearestSentence(
  index: SearchIndex,
  {
    terms,
    hit: { letter, paragraph },
    atLeast,
  }: { readonly terms: ThemeTerms; readonly hit: Hit; readonly atLeast: number },
): Near | null {
  const { id: letterId } = letter;
  const { number: paragraphNumber } = paragraph;
  const spans = index.sentencesOf(letterId, paragraphNumber);
  const held = index.matchSentences(terms.query, letterId, paragraphNumber, 'left-out');
  let best: Near | null = null;
  for (const [at, span] of spans.entries()) {
    const ofSentence = held[at];
    if (!ofSentence) continue;
    const raw = paragraph.text.slice(span.start, span.end);
    const matches = nearMatchesOf(terms, ofSentence);
    const coverage = coverageOf(terms, matches);
    const least = best?.nearness ?? atLeast;
    if (coverage < LEAST_COVERAGE || coverage + MOST_BY_MEANING <= least) continue;
    if (!holdsRareWord(index, terms, matches)) continue;
    const place = { letterId, paragraphNumber, at, titles: 'left-out' } as const;
    const nearness = coverage + index.lateInteraction(terms.query, place);
    if (nearness <= least) continue;
    const start = span.start + (raw.length - raw.trimStart().length);
    best = { letter, paragraph, start, end: start + raw.trim().length, nearness };
  }
  return best;
}

function holdsRareWord(
  index: SearchIndex,
  { query }: ThemeTerms,
  matches: readonly number[],
): boolean {
  return query.terms.some(
    ({ passages }, at) => (matches[at] ?? 0) > 0 && passages <= index.passageCount * COMMON_SHARE,
  );
}
