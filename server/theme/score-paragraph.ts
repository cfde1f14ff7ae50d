/**
 * How well one paragraph holds a theme: its best sentence, how the passage fits as a whole, and the headings
 * above it. In a large collection thousands of paragraphs are looked at and few hold the theme, so nearness
 * of meaning, which costs most, is measured only where it can matter.
 */
import type { Letter, Paragraph } from '../../corpus/letter.ts';
import { asksForOffice } from '../../index/office-titles.ts';
import type { Hit, OfficeTitles, SearchIndex } from '../../index/search-index.ts';
import { headingsAbove } from './headings-above.ts';
import { coverageOf, holdsEnoughWords, matchesOf, type ThemeTerms } from './theme-terms.ts';

/** What makes a paragraph fit beside the coverage of its best sentence. */
const WEIGHTS = { late: 0.35, passage: 0.35, section: 0.2 } as const;
/** Late interaction is a mean of cosines: never more than 1, but for rounding. */
const MOST_BY_MEANING = WEIGHTS.late * 1.01;

/** One sentence that shows it; `paragraph.text.slice(start, end)` without white space at its ends. */
export type ThemeSentence = {
  readonly start: number;
  readonly end: number;
  /** 0..1 */
  readonly coverage: number;
  readonly fit: number;
};

export type ScoredParagraph = {
  readonly letter: Letter;
  readonly paragraph: Paragraph;
  /** Sentences that hold something of the theme, best first; ties in reading order. */
  readonly sentences: readonly ThemeSentence[];
  /** How many sentences it has, whatever they hold. */
  readonly sentenceCount: number;
  /** Whether sentences and heading together hold as many words of the theme as it takes. */
  readonly holdsEnough: boolean;
  readonly sectionCoverage: number;
  /** Of the best sentence, > 0. */
  readonly coverage: number;
  readonly fit: number;
};

export type ParagraphScorer = {
  /** Null for a paragraph whose best sentence holds nothing of the theme. */
  score(hit: Hit): ScoredParagraph | null;
};

/** Makes a scorer for one theme. */
export function createParagraphScorer(index: SearchIndex, terms: ThemeTerms): ParagraphScorer {
  /** By the text of a heading: letters of one kind have the same ones. */
  const headings = new Map<string, readonly number[]>();
  /** Who asks for an office finds its titles; for anyone else they are no words of a text. */
  const titles: OfficeTitles = asksForOffice(terms.query.text) ? 'counted' : 'left-out';

  function better(one: readonly number[], other: readonly number[]): readonly number[] {
    return coverageOf(terms, other) > coverageOf(terms, one) ? other : one;
  }

  function matchesOfHeading(letterId: string, { number, text }: Paragraph): readonly number[] {
    const known = headings.get(text);
    if (known) return known;
    let best: readonly number[] = [];
    for (const held of index.matchSentences(terms.query, letterId, number))
      if (held) best = better(best, matchesOf(terms, { kinMatches: held.kinMatches }));
    headings.set(text, best);
    return best;
  }

  /** What the heading above a paragraph that holds the theme best holds of each of its words. */
  function matchesAbove({ letter, paragraph }: Hit): readonly number[] {
    let best: readonly number[] = [];
    for (const heading of headingsAbove(letter, paragraph))
      best = better(best, matchesOfHeading(letter.id, heading));
    return best;
  }

  /** What sentences fit by meaning alone, at their best. */
  function bestByMeaning(hit: Hit, silent: readonly number[]): number {
    return Math.max(0, ...silent.map((at) => WEIGHTS.late * lateOf(hit, at)));
  }

  function lateOf({ letter, paragraph }: Hit, at: number): number {
    return index.lateInteraction(terms.query, {
      letterId: letter.id,
      paragraphNumber: paragraph.number,
      at,
      titles,
    });
  }

  return {
    score(hit) {
      const { letter, paragraph, fusedScore } = hit;
      const matches = index.matchSentences(terms.query, letter.id, paragraph.number, titles);
      const sentences: ThemeSentence[] = [];
      const silent: number[] = [];
      let sentenceCount = 0;
      let held: readonly number[] = [];
      for (const [at, span] of index.sentencesOf(letter.id, paragraph.number).entries()) {
        const match = matches[at];
        const place = trimmed(paragraph.text, span.start, span.end);
        if (match === undefined || place === null) continue;
        sentenceCount += 1;
        const ofWords = match === null ? [] : matchesOf(terms, match);
        const coverage = match === null ? 0 : coverageOf(terms, ofWords);
        if (coverage === 0) silent.push(at);
        else {
          held = highest(ofWords, held);
          const fit = coverage + WEIGHTS.late * lateOf(hit, at);
          sentences.push({ start: place.start, end: place.end, coverage, fit });
        }
      }
      sentences.sort((a, b) => b.fit - a.fit || a.start - b.start);
      const [best] = sentences;
      if (best === undefined) return null;
      if (best.fit < MOST_BY_MEANING && bestByMeaning(hit, silent) > best.fit) return null;
      const above = matchesAbove(hit);
      const sectionCoverage = coverageOf(terms, above);
      return {
        letter,
        paragraph,
        sentences,
        sentenceCount,
        holdsEnough: holdsEnoughWords(terms, highest(held, above)),
        sectionCoverage,
        coverage: best.coverage,
        fit: best.fit + WEIGHTS.passage * fusedScore + WEIGHTS.section * sectionCoverage,
      };
    },
  };
}

/** Match by match the higher of two; the second may be empty. */
const highest = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((match, at) => Math.max(match, other[at] ?? 0));

const HOLDS_A_CHARACTER = /[\p{L}\p{N}]/u;

function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  const raw = text.slice(start, end);
  if (!HOLDS_A_CHARACTER.test(raw)) return null;
  const from = start + (raw.length - raw.trimStart().length);
  return { start: from, end: from + raw.trim().length };
}
