/**
 * Finds every paragraph that treats a theme. Not the ten best: a cut for each question, from how well
 * its best paragraphs hold it, tells what treats the theme from what only comes near.
 */

import type { Letter, Paragraph } from '../../corpus/letter.ts';
import type { Hit, PreparedQuery, SearchFilters, SearchIndex } from '../../index/search-index.ts';
import { escapePattern } from '../answer/escape-pattern.ts';
import { findNear, type NearParagraph, type SearchedTheme } from './find-near.ts';
import { nameTheme } from './name-theme.ts';
import { isNamedBySignature } from './named-by-signature.ts';
import {
  createParagraphScorer,
  type ScoredParagraph,
  type ThemeSentence,
} from './score-paragraph.ts';
import { splitThemes } from './split-themes.ts';
import { type ThemeTerms, weighTerms } from './theme-terms.ts';

/** Passages looked at for each theme: all of a small collection, the most likely ones of a large. */
const MAX_CANDIDATES = 3000;
/** The same for all themes of a question together. */
const MAX_CANDIDATES_IN_ALL = 6000;
/** Share of the best passage's score from which a passage is read sentence by sentence. */
const WORTH_READING = 0.15;
/** Shares of the best paragraphs' coverage and fit that a paragraph needs; measured, see the tests' eval. */
const CUT = { coverage: 0.7, fit: 0.52, leastCoverage: 0.3 } as const;
/** Best paragraphs that set the cut; one lucky sentence must not. */
const BEST = 3;
/** From this coverage a sentence holds every word of the theme, and luck has no part in it. */
const WHOLE_THEME = 0.95;
/** A paragraph of at most this many sentences is about each of them. */
const FEW_SENTENCES = 2;

export type ThemeParagraph = {
  readonly letter: Letter;
  readonly paragraph: Paragraph;
  /** Sentences that hold the theme, best first; at least one. */
  readonly sentences: readonly ThemeSentence[];
  readonly strength: 'strong' | 'passing';
  readonly fit: number;
};

export type FoundTheme = {
  /** As read, as `nameTheme` calls it, typing errors corrected. */
  readonly theme: string;
  /** Best first; ties in reading order. */
  readonly paragraphs: readonly ThemeParagraph[];
  /** Themes of the question with their prepared words, in order. */
  readonly parts: readonly ThemePart[];
  /** For letters without a paragraph of the theme what comes nearest, if anything does; by letter id. */
  readonly near: ReadonlyMap<string, NearParagraph>;
  readonly note: 'no-subject' | 'no-match' | 'too-broad' | null;
};

export type ThemePart = ThemeTerms & { readonly text: string; readonly found: number };

/** `wide` lets in what comes near as well: for one letter of a comparison, which would look silent. */
export type Reach = 'close' | 'wide';

/** Share of the collection's passages from which a word says nothing of a theme any more. */
const TOO_BROAD = 0.4;
/** In a collection this small, every theme is everywhere. */
const FEW_PASSAGES = 40;
/** Share of a theme without a word in the letters from which it is not there. */
const TOO_MUCH_MISSING = 0.6;

/**
 * @param subject - a question without its frame, at most 2,000 characters
 */
export async function findTheme(
  index: SearchIndex,
  subject: string,
  filters: SearchFilters = {},
  reach: Reach = 'close',
): Promise<FoundTheme> {
  const whole = weighTerms(await index.prepare(subject));
  if (whole.query.terms.length === 0) {
    return { theme: subject, paragraphs: [], parts: [], near: new Map(), note: 'no-subject' };
  }
  const theme = nameTheme(correctedText(subject, whole.query));
  const texts = await usefulThemes(index, splitThemes(subject), whole);
  const parts: ThemePart[] = [];
  const searched: SearchedTheme[] = [];
  const byParagraph = new Map<string, ThemeParagraph>();
  const limit = Math.min(MAX_CANDIDATES, Math.ceil(MAX_CANDIDATES_IN_ALL / texts.length));
  for (const { text, terms } of texts) {
    const hits = index.search(terms.query, { limit, filters, withRanks: false });
    searched.push({ terms, hits });
    const paragraphs =
      terms.missingShare >= TOO_MUCH_MISSING ? [] : paragraphsOf(index, { terms, hits }, reach);
    parts.push({ ...terms, text, found: paragraphs.length });
    for (const one of paragraphs) {
      const known = byParagraph.get(one.paragraph.id);
      byParagraph.set(one.paragraph.id, known ? mergeParagraphs(known, one) : one);
    }
  }
  const paragraphs = [...byParagraph.values()].sort(
    (a, b) => b.fit - a.fit || (a.paragraph.id < b.paragraph.id ? -1 : 1),
  );
  const isBroad = texts.every(({ terms }) => isTooBroad(index, terms));
  const told = new Set(paragraphs.map(({ letter }) => letter.id));
  const near = told.size === 0 ? new Map<string, NearParagraph>() : findNear(index, searched, told);
  const note = paragraphs.length === 0 ? 'no-match' : isBroad ? 'too-broad' : null;
  return { theme, paragraphs, parts, near, note };
}

/** Splits into themes only where each says something by itself: "vrede" does, "veiligheid" is everywhere. */
async function usefulThemes(
  index: SearchIndex,
  texts: readonly string[],
  whole: ThemeTerms,
): Promise<{ readonly text: string; readonly terms: ThemeTerms }[]> {
  const themes: { text: string; terms: ThemeTerms }[] = [];
  for (const text of texts) {
    const terms = weighTerms(await index.prepare(text));
    if (terms.query.terms.length > 0) themes.push({ text, terms });
  }
  const isUseful = themes.length === 1 || themes.every(({ terms }) => !isTooBroad(index, terms));
  return isUseful && themes.length > 0 ? themes : [{ text: whole.query.text, terms: whole }];
}

function isTooBroad(index: SearchIndex, { query, weights }: ThemeTerms): boolean {
  const limit = (index.passageCount < FEW_PASSAGES ? 1 : 0.25) * index.passageCount;
  return query.terms.every(
    (term, at) =>
      (weights[at] ?? 0) === 0 ||
      term.passages > limit * (query.terms.length > 1 ? 1 : TOO_BROAD / 0.25),
  );
}

/** The subject with typing errors corrected. */
function correctedText(subject: string, query: PreparedQuery): string {
  return query.corrections.reduce(
    (text, { typed, word }) =>
      text.replace(new RegExp(`(?<!\\p{L})${escapePattern(typed)}(?!\\p{L})`, 'giu'), word),
    subject,
  );
}

function paragraphsOf(
  index: SearchIndex,
  { terms, hits }: SearchedTheme,
  reach: Reach,
): ThemeParagraph[] {
  const best = new Map<string, Hit>();
  const least = reach === 'wide' ? 0 : (hits[0]?.fusedScore ?? 0) * WORTH_READING;
  for (const hit of hits) {
    if (hit.fusedScore < least) break;
    if (isReadable(hit.paragraph, terms) && !best.has(hit.paragraph.id))
      best.set(hit.paragraph.id, hit);
  }
  const scorer = createParagraphScorer(index, terms);
  const all = [...best.values()]
    .flatMap((hit) => scorer.score(hit) ?? [])
    .sort((a, b) => b.fit - a.fit);
  // Where no paragraph holds two words, those that hold one are all there is.
  const whole = reach === 'close' ? all.filter(({ holdsEnough }) => holdsEnough) : [];
  const scored = whole.length > 0 ? whole : all;
  const top = scored.slice(0, BEST);
  const most = Math.max(0, ...top.map(({ coverage }) => coverage));
  const bestCoverage =
    reach === 'close' && most >= WHOLE_THEME ? most : meanOf(top.map(({ coverage }) => coverage));
  const bestFit = meanOf(top.map(({ fit }) => fit));
  if (bestCoverage < CUT.leastCoverage) return [];
  return scored
    .filter(
      ({ coverage, fit }) => coverage >= bestCoverage * CUT.coverage && fit >= bestFit * CUT.fit,
    )
    .map((one) => asThemeParagraph(one, bestCoverage * CUT.coverage));
}

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function isReadable(paragraph: Paragraph, terms: ThemeTerms): boolean {
  if (paragraph.kind === 'signature') return isNamedBySignature(paragraph, terms.query.terms);
  return (
    paragraph.kind !== 'heading' && paragraph.isHeaderRow !== true && paragraph.role === undefined
  );
}

/** Strong where the heading says it, where two sentences hold it, or where there is little else. */
function asThemeParagraph(
  { letter, paragraph, sentences, sentenceCount, sectionCoverage, fit }: ScoredParagraph,
  leastCoverage: number,
): ThemeParagraph {
  const holding = sentences.filter(({ coverage }) => coverage >= leastCoverage);
  const isStrong =
    sectionCoverage >= leastCoverage || holding.length >= 2 || sentenceCount <= FEW_SENTENCES;
  return {
    letter,
    paragraph,
    sentences: holding,
    strength: isStrong ? 'strong' : 'passing',
    fit,
  };
}

function mergeParagraphs(a: ThemeParagraph, b: ThemeParagraph): ThemeParagraph {
  const sentences = new Map(
    [...b.sentences, ...a.sentences].map((sentence) => [sentence.start, sentence]),
  );
  return {
    ...a,
    sentences: [...sentences.values()].sort((x, y) => y.fit - x.fit || x.start - y.start),
    strength: a.strength === 'strong' || b.strength === 'strong' ? 'strong' : 'passing',
    fit: Math.max(a.fit, b.fit),
  };
}
