/**
 * The order of passages for a question: word matching, passage cosine and late interaction in one sum of
 * scores that keep their absolute meaning. Equal-weight rank fusion was measured to lose most of the gain,
 * worst in English, where word matching is noise. Weights were measured, see index/README.md.
 */
import type { LexicalIndex } from './lexical-index.ts';
import type { ReadQuestion } from './read-question.ts';
import type { Hit } from './search-index.ts';
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
  rank(question: RankableQuestion, allowed: readonly number[], limit: number): RankedPassage[];
};

export function createPassageRanker(parts: {
  readonly sources: readonly PassageSource[];
  readonly lexical: LexicalIndex;
  readonly vectors: VectorReader;
  readonly comparison: TokenComparison | null;
}): PassageRanker {
  const { sources, lexical, vectors, comparison } = parts;
  const places = comparison
    ? sources.map(({ text, section, beside, letter }) => ({
        own: comparison.placesOf(`${text} ${section} ${beside}`),
        letter: comparison.placesOf(letter),
      }))
    : [];

  function lateOf(question: RankableQuestion, at: number): number | null {
    const place = places[at];
    if (!question.tokens || !place) return null;
    return lateInteraction(question.tokens, place.own, {
      places: place.letter,
      weight: LETTER_TOKEN_WEIGHT,
    });
  }

  /** A passage amid others that fit is likelier the one: letters treat a subject in a row of paragraphs. */
  function withNeighbours(own: Float32Array): Float32Array {
    const letterAt = (at: number): string | undefined => sources[at]?.passage.letterId;
    return own.map((score, at) => {
      const before = letterAt(at - 1) === letterAt(at) ? (own[at - 1] ?? 0) : 0;
      const after = letterAt(at + 1) === letterAt(at) ? (own[at + 1] ?? 0) : 0;
      return score + (NEIGHBOUR_WEIGHT * (before + after)) / 2;
    });
  }

  return {
    rank(question, allowed, limit) {
      const lexicalScores = lexical.scores(question);
      const cosines = vectors.similarities(question.vector);
      const matching = allowed.filter((at) => (lexicalScores[at] ?? 0) > 0);
      const rough = lexicalScores.map(
        (score, at) => score + (COSINE_WEIGHT + LATE_WEIGHT) * (cosines[at] ?? 0),
      );
      const candidates = selectBest(allowed, rough, Math.max(limit, RESCORED));
      const late = new Map(candidates.map((at) => [at, lateOf(question, at)]));
      const own = new Float32Array(sources.length);
      for (const at of candidates) {
        const cosine = cosines[at] ?? 0;
        own[at] =
          (lexicalScores[at] ?? 0) +
          COSINE_WEIGHT * cosine +
          LATE_WEIGHT * (late.get(at) ?? cosine);
      }
      const fused = withNeighbours(own);
      const order = candidates.sort(byScore(fused)).slice(0, limit);
      const denseRanks = ranksAmong(allowed, cosines, order);
      const held = order.filter((at) => (lexicalScores[at] ?? 0) > 0);
      const lexicalRanks = ranksAmong(matching, lexicalScores, held);
      return order.map((at) => ({
        at,
        lexicalScore: lexicalScores[at] ?? 0,
        cosineSimilarity: cosines[at] ?? 0,
        lateInteraction: late.get(at) ?? null,
        fusedScore: fused[at] ?? 0,
        ranks: { dense: denseRanks.get(at) ?? null, lexical: lexicalRanks.get(at) ?? null },
      }));
    },
  };
}
