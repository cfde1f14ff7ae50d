/**
 * What comes near a theme in letters that do not treat it. Not finding a word is no proof of silence: before
 * a letter is called silent, it is looked through once more with a lower cut.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import type { Hit, SearchFilters, SearchIndex } from '../../index/search-index.ts';
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
const LEAST_COVERAGE = 0.33;
/** Share of the passages from which a word is too common to come near anything by itself. */
const COMMON_SHARE = 0.06;
/** Passages ranked in all; of more letters than these hold, the rest is not looked through. */
const MAX_RANKED = 3000;

type Near = NearParagraph & { readonly nearness: number };

/**
 * @param parts - the themes of a question with their words
 * @param told - ids of letters that treat a theme
 * @returns by letter id; letters in which nothing comes near are left out
 */
export function findNear(
  index: SearchIndex,
  parts: readonly ThemeTerms[],
  { filters, told }: { readonly filters: SearchFilters; readonly told: ReadonlySet<string> },
): ReadonlyMap<string, NearParagraph> {
  const best = new Map<string, Near>();
  if (index.letters.every(({ id }) => told.has(id))) return best;
  for (const terms of parts) {
    const looked = new Map<string, number>();
    for (const hit of index.search(terms.query, { limit: MAX_RANKED, filters })) {
      const { id } = hit.letter;
      const count = looked.get(id) ?? 0;
      if (told.has(id) || count >= LOOKED_AT || !isText(hit.paragraph)) continue;
      looked.set(id, count + 1);
      const near = nearestSentence(index, terms, hit);
      if (near && near.nearness > (best.get(id)?.nearness ?? 0)) best.set(id, near);
    }
  }
  return best;
}

const isText = ({ kind, role, isHeaderRow }: Paragraph): boolean =>
  kind !== 'heading' && kind !== 'signature' && role === undefined && isHeaderRow !== true;

function nearestSentence(
  index: SearchIndex,
  terms: ThemeTerms,
  { letter, paragraph }: Hit,
): Near | null {
  const spans = index.sentencesOf(letter.id, paragraph.number);
  const scores = index.scoreSentences(terms.query, letter.id, paragraph.number, 'left-out');
  let best: Near | null = null;
  for (const [at, span] of spans.entries()) {
    const score = scores[at];
    const raw = paragraph.text.slice(span.start, span.end);
    if (score === undefined || raw.trim() === '') continue;
    const matches = nearMatchesOf(terms, score);
    const coverage = coverageOf(terms, matches);
    if (coverage < LEAST_COVERAGE || !holdsRareWord(index, terms, matches)) continue;
    const nearness = coverage + score.lateInteraction;
    if (best !== null && nearness <= best.nearness) continue;
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
