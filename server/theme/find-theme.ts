/**
 * Finds every paragraph that treats a theme. Not the ten best: a cut for each question, from how well
 * its best paragraphs hold it, tells what treats the theme from what only comes near.
 */

import type { Letter, Paragraph } from '../../corpus/letter.ts';
import { asksForOffice } from '../../index/office-titles.ts';
import type {
  Hit,
  OfficeTitles,
  PreparedQuery,
  SearchFilters,
  SearchIndex,
} from '../../index/search-index.ts';
import { escapePattern } from '../answer/escape-pattern.ts';
import { findNear, type NearParagraph } from './find-near.ts';
import { headingsAbove } from './headings-above.ts';
import { nameTheme } from './name-theme.ts';
import { isNamedBySignature } from './named-by-signature.ts';
import { splitThemes } from './split-themes.ts';
import {
  coverageOf,
  holdsEnoughWords,
  matchesOf,
  type ThemeTerms,
  weighTerms,
} from './theme-terms.ts';

/** Passages looked at for each theme: all of a small collection, the most likely ones of a large. */
const MAX_CANDIDATES = 3000;
/** Share of the best passage's score from which a passage is read sentence by sentence. */
const WORTH_READING = 0.15;
/** Shares of the best paragraphs' coverage and fit that a paragraph needs; measured, see the tests' eval. */
const CUT = { coverage: 0.7, fit: 0.52, leastCoverage: 0.3 } as const;
/** What makes a paragraph fit beside the coverage of its best sentence. */
const WEIGHTS = { late: 0.35, passage: 0.35, section: 0.2 } as const;
/** Best paragraphs that set the cut; one lucky sentence must not. */
const BEST = 3;
/** From this coverage a sentence holds every word of the theme, and luck has no part in it. */
const WHOLE_THEME = 0.95;
/** A paragraph of at most this many sentences is about each of them. */
const FEW_SENTENCES = 2;

/** One sentence that shows it; `paragraph.text.slice(start, end)` without white space at its ends. */
export type ThemeSentence = {
  readonly start: number;
  readonly end: number;
  /** 0..1 */
  readonly coverage: number;
  readonly fit: number;
};

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
  const byParagraph = new Map<string, ThemeParagraph>();
  for (const { text, terms } of texts) {
    const paragraphs =
      terms.missingShare >= TOO_MUCH_MISSING ? [] : paragraphsOf(index, terms, filters, reach);
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
  const near =
    told.size === 0 ? new Map<string, NearParagraph>() : findNear(index, parts, { filters, told });
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

type Scored = {
  readonly hit: Hit;
  readonly sentences: readonly ThemeSentence[];
  readonly holdsEnough: boolean;
  readonly sectionCoverage: number;
  readonly coverage: number;
  readonly fit: number;
};

function paragraphsOf(
  index: SearchIndex,
  terms: ThemeTerms,
  filters: SearchFilters,
  reach: Reach,
): ThemeParagraph[] {
  const hits = index.search(terms.query, { limit: MAX_CANDIDATES, filters });
  const headings = new Map<string, readonly number[]>();
  const best = new Map<string, Hit>();
  const least = reach === 'wide' ? 0 : (hits[0]?.fusedScore ?? 0) * WORTH_READING;
  for (const hit of hits) {
    if (hit.fusedScore < least) break;
    if (isReadable(hit.paragraph, terms) && !best.has(hit.paragraph.id))
      best.set(hit.paragraph.id, hit);
  }
  const all = [...best.values()]
    .map((hit) => scoreParagraph(index, terms, hit, headings))
    .filter(({ coverage }) => coverage > 0)
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

function scoreParagraph(
  index: SearchIndex,
  terms: ThemeTerms,
  hit: Hit,
  headings: Map<string, readonly number[]>,
): Scored {
  const { letter, paragraph, fusedScore } = hit;
  const spans = index.sentencesOf(letter.id, paragraph.number);
  const scores = index.scoreSentences(terms.query, letter.id, paragraph.number, titlesFor(terms));
  const sentences: ThemeSentence[] = [];
  const above = matchesAbove(index, terms, hit, headings);
  let held: readonly number[] = above;
  for (const [at, span] of spans.entries()) {
    const score = scores[at];
    const place = trimmed(paragraph.text, span.start, span.end);
    if (score === undefined || place === null) continue;
    const matches = matchesOf(terms, score);
    held = matches.map((match, at) => Math.max(match, held[at] ?? 0));
    const coverage = coverageOf(terms, matches);
    const fit = coverage + WEIGHTS.late * score.lateInteraction;
    sentences.push({ start: place.start, end: place.end, coverage, fit });
  }
  sentences.sort((a, b) => b.fit - a.fit || a.start - b.start);
  const sectionCoverage = coverageOf(terms, above);
  const coverage = sentences[0]?.coverage ?? 0;
  const fit =
    (sentences[0]?.fit ?? 0) + WEIGHTS.passage * fusedScore + WEIGHTS.section * sectionCoverage;
  return {
    hit,
    sentences,
    holdsEnough: holdsEnoughWords(terms, held),
    sectionCoverage,
    coverage,
    fit,
  };
}

/** Who asks for an office finds its titles; for anyone else they are no words of a text. */
const titlesFor = ({ query }: ThemeTerms): OfficeTitles =>
  asksForOffice(query.text) ? 'counted' : 'left-out';

/** How well the heading above a paragraph that holds the theme best holds its words; read once for each heading. */
function matchesAbove(
  index: SearchIndex,
  terms: ThemeTerms,
  { letter, paragraph }: Hit,
  known: Map<string, readonly number[]>,
): readonly number[] {
  let best: readonly number[] = [];
  for (const { id, number } of headingsAbove(letter, paragraph)) {
    const matches =
      known.get(id) ?? matchesOfHeading(index, terms, { letterId: letter.id, number });
    known.set(id, matches);
    if (coverageOf(terms, matches) > coverageOf(terms, best)) best = matches;
  }
  return best;
}

function matchesOfHeading(
  index: SearchIndex,
  terms: ThemeTerms,
  { letterId, number }: { readonly letterId: string; readonly number: number },
): readonly number[] {
  let best: readonly number[] = [];
  for (const { kinMatches } of index.scoreSentences(terms.query, letterId, number)) {
    const matches = matchesOf(terms, { kinMatches });
    if (coverageOf(terms, matches) > coverageOf(terms, best)) best = matches;
  }
  return best;
}

const HOLDS_A_CHARACTER = /[\p{L}\p{N}]/u;

function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  const raw = text.slice(start, end);
  if (!HOLDS_A_CHARACTER.test(raw)) return null;
  const from = start + (raw.length - raw.trimStart().length);
  return { start: from, end: from + raw.trim().length };
}

/** Strong where the heading says it, where two sentences hold it, or where there is little else. */
function asThemeParagraph(
  { hit, sentences, sectionCoverage, fit }: Scored,
  leastCoverage: number,
): ThemeParagraph {
  const holding = sentences.filter(({ coverage }) => coverage >= leastCoverage);
  const isStrong =
    sectionCoverage >= leastCoverage || holding.length >= 2 || sentences.length <= FEW_SENTENCES;
  return {
    letter: hit.letter,
    paragraph: hit.paragraph,
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
