/**
 * The order of passages for a question: word matching, passage cosine and late interaction in one sum of
 * scores that keep their absolute meaning. Equal-weight rank fusion was measured to lose most of the gain,
 * worst in English, where word matching is noise. Weights were measured, see index/README.md.
 */
import type { LexicalIndex } from './lexical-index.ts';
import { createRowWriter, type NumberRows, numbersIn, rowAt } from './number-rows.ts';
import { ownRange, type PassageTexts } from './passage-texts.ts';
import type { ReadQuestion } from './read-question.ts';
import type { Hit, SearchOptions } from './search-index.ts';
import { byScore, ranksAmong, selectBest } from './select-best.ts';
import type { PassageSource } from './split-passages.ts';
import {
  type ComparableTokens,
  lateInteraction,
  type TokenComparison,
} from './token-comparison.ts';
import type { VectorReader } from './vector-store.ts';

/** Candidates that are rescored by late interaction; a collection of a few letters holds fewer passages. */
const RESCORED = 400;
/** Weights of the fusion beside 1 for word matching. */
const COSINE_WEIGHT = 0.3;
const LATE_WEIGHT = 0.6;
/** A token of the letter's title, date or senders counts this much of one in the passage or its section. */
const LETTER_TOKEN_WEIGHT = 0.7;
/** What a passage gains from the mean score of the one before and the one after it in its letter. */
const NEIGHBOUR_WEIGHT = 0.1;

/** What ranking needs of a prepared question. */
export type RankableQuestion = Pick<ReadQuestion, 'stems' | 'grams'> & {
  readonly vector: Float32Array;
  /** Null with a model that has no token table. */
  readonly tokens: ComparableTokens | null;
};

/** A passage by its place among the sources, with its scores. */
export type RankedPassage = { readonly at: number } & Omit<Hit, 'passage' | 'letter' | 'paragraph'>;

export type PassageRanker = {
  /**
   * @param allowed - places of the passages that may be found, ascending
   * @returns at most `limit`, best first; ties by place
   */
  rank(
    question: RankableQuestion,
    allowed: readonly number[],
    options: Pick<SearchOptions, 'limit' | 'withRanks'>,
  ): RankedPassage[];
};

const UNRANKED: Hit['ranks'] = { dense: null, lexical: null };

/** Ranks of the passages in `order` among those allowed; a passage without a matching word has no lexical one. */
function readRanks(
  allowed: readonly number[],
  order: readonly number[],
  { lexicalScores, cosines }: ComparedPassages,
): (at: number) => Hit['ranks'] {
  const holdsWord = (at: number): boolean => (lexicalScores[at] as number) > 0;
  const dense = ranksAmong(allowed, cosines, order);
  const lexical = ranksAmong(allowed.filter(holdsWord), lexicalScores, order.filter(holdsWord));
  return (at) => ({ dense: dense.get(at) ?? null, lexical: lexical.get(at) ?? null });
}

type ComparedPassages = { readonly lexicalScores: Float32Array; readonly cosines: Float32Array };

/** Token places of passages. */
type PassagePlaces = {
  /** For each passage the distinct places of its own words, its section's and what stands beside it. */
  readonly own: NumberRows;
  /** The same of the texts that passages share. */
  readonly shared: NumberRows;
};

function placesOfPassages(passages: PassageTexts, comparison: TokenComparison): PassagePlaces {
  const { count, sharedRows } = passages;
  const texts = passages.shared.plain;
  const own = createRowWriter();
  for (let at = 0; at < count; at += 1) {
    const section = rowAt(texts, sharedRows.section[at] ?? 0);
    const beside = rowAt(texts, sharedRows.beside[at] ?? 0);
    own.add(numbersIn(comparison.placesOf(ownRange(passages, 'plain', at), section, beside)));
  }
  const shared = createRowWriter();
  for (let row = 0; row + 1 < texts.starts.length; row += 1)
    shared.add(numbersIn(comparison.placesOf(rowAt(texts, row))));
  return { own: own.finish(), shared: shared.finish() };
}

export function createPassageRanker(parts: {
  readonly sources: readonly PassageSource[];
  readonly lexical: LexicalIndex;
  readonly vectors: VectorReader;
  readonly comparison: TokenComparison | null;
  readonly passages: PassageTexts;
}): PassageRanker {
  const { sources, lexical, vectors, comparison, passages } = parts;
  const places = comparison && placesOfPassages(passages, comparison);

  function lateOf(question: RankableQuestion, at: number): number | null {
    if (!question.tokens || !places) return null;
    return lateInteraction(question.tokens, rowAt(places.own, at), {
      places: rowAt(places.shared, passages.sharedRows.letter[at] ?? 0),
      weight: LETTER_TOKEN_WEIGHT,
    });
  }

  /** A passage amid others that fit is likelier the one: letters treat a subject in a row of paragraphs. */
  function withNeighbours(own: Float32Array, candidates: readonly number[]): Float32Array {
    const letterAt = (at: number): string | undefined => sources[at]?.passage.letterId;
    const fused = new Float32Array(own.length);
    for (const at of candidates) {
      const before = letterAt(at - 1) === letterAt(at) ? (own[at - 1] ?? 0) : 0;
      const after = letterAt(at + 1) === letterAt(at) ? (own[at + 1] ?? 0) : 0;
      fused[at] = (own[at] ?? 0) + (NEIGHBOUR_WEIGHT * (before + after)) / 2;
    }
    return fused;
  }

  const compared = new WeakMap<RankableQuestion, ComparedPassages>();
  /** A question that is asked of one letter and then of another is compared with the passages once. */
  function comparePassages(question: RankableQuestion): ComparedPassages {
    const known = compared.get(question);
    if (known) return known;
    const scores = {
      lexicalScores: lexical.scores(question),
      cosines: vectors.similarities(question.vector),
    };
    compared.set(question, scores);
    return scores;
  }

  return {
    rank(question, allowed, { limit, withRanks }) {
      const { lexicalScores, cosines } = comparePassages(question);
      const rough = new Float32Array(sources.length);
      for (const at of allowed) {
        rough[at] =
          (lexicalScores[at] as number) + (COSINE_WEIGHT + LATE_WEIGHT) * (cosines[at] as number);
      }
      const candidates = selectBest(allowed, rough, Math.max(limit, RESCORED));
      const late = new Map<number, number | null>();
      const own = new Float32Array(sources.length);
      for (const at of candidates) {
        const lateInteraction = lateOf(question, at);
        late.set(at, lateInteraction);
        const cosine = cosines[at] as number;
        own[at] =
          (lexicalScores[at] as number) +
          COSINE_WEIGHT * cosine +
          LATE_WEIGHT * (lateInteraction ?? cosine);
      }
      const fused = withNeighbours(own, candidates);
      const order = candidates.sort(byScore(fused)).slice(0, limit);
      const ranksOf = withRanks
        ? readRanks(allowed, order, { lexicalScores, cosines })
        : () => UNRANKED;
      return order.map((at) => ({
        at,
        lexicalScore: lexicalScores[at] ?? 0,
        cosineSimilarity: cosines[at] ?? 0,
        lateInteraction: late.get(at) ?? null,
        fusedScore: fused[at] ?? 0,
        ranks: ranksOf(at),
      }));
    },
  };
}
