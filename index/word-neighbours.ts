/** Nearest words of the letters by word vector: whether a word's subject occurs at all, in other words. */
import { STOP_WORDS } from './stop-words.ts';
import type { TokenComparison } from './token-comparison.ts';
import { dotProduct } from './token-table.ts';

const MIN_CHARS = 4;

export type Neighbour = { readonly word: string; readonly similarity: number };

export type WordNeighbours = {
  /** Cosine of a vector with a word of the letters, 0..1; 0 for a word that has no vector. */
  similarity(vector: Float32Array, word: string): number;
  /** The nearest word of the letters; ties go to the alphabet. Null when there are no words. */
  nearest(vector: Float32Array): Neighbour | null;
};

export function createWordNeighbours(comparison: TokenComparison): WordNeighbours {
  const vectors = new Map<string, Float32Array>();
  for (const [word, tokens] of comparison.tokens.tokensOf) {
    if (word.length < MIN_CHARS || /\d/.test(word) || STOP_WORDS.has(word)) continue;
    vectors.set(word, comparison.wordVector(tokens));
  }
  const similarity = (vector: Float32Array, word: string): number => {
    const other = vectors.get(word);
    return other ? Math.max(0, dotProduct(vector, other)) : 0;
  };
  return {
    similarity,
    nearest(vector) {
      let best: Neighbour | null = null;
      for (const word of vectors.keys()) {
        const found = similarity(vector, word);
        if (best === null || found > best.similarity) best = { word, similarity: found };
      }
      return best;
    },
  };
}
