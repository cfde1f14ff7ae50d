/** Nearest words of the letters by word vector: whether a word's subject occurs at all, in other words. */
import { STOP_WORDS } from './stop-words.ts';
import type { TokenComparison } from './token-comparison.ts';
import { dotProduct, dotProducts } from './vector-math.ts';

const MIN_CHARS = 4;

export type Neighbour = { readonly word: string; readonly similarity: number };

/** How near one vector is to every word of the letters. */
export type WordSimilarities = {
  /** The nearest word; ties go to the alphabet. Null when there are no words. Compares with all words. */
  nearest(): Neighbour | null;
  /** Cosine with a word of the letters, 0..1; 0 for one that has no vector. */
  of(word: string): number;
};

export type WordNeighbours = { similaritiesTo(vector: Float32Array): WordSimilarities };

export function createWordNeighbours(comparison: TokenComparison): WordNeighbours {
  const { tokensOf, table } = comparison.tokens;
  const words = [...tokensOf.keys()].filter(isWord).sort();
  const vectors = new Float32Array(words.length * table.dimensions);
  for (const [at, word] of words.entries()) {
    vectors.set(comparison.wordVector(tokensOf.get(word) ?? []), at * table.dimensions);
  }
  const rowOf = new Map(words.map((word, at) => [word, at]));
  return {
    similaritiesTo(vector) {
      const known = new Map<string, number>();
      return {
        nearest() {
          const all = dotProducts(vector, vectors);
          let best = 0;
          for (let at = 1; at < all.length; at += 1) {
            if ((all[at] as number) > (all[best] as number)) best = at;
          }
          const word = words[best];
          return word === undefined ? null : { word, similarity: Math.max(0, all[best] ?? 0) };
        },
        of(word) {
          const earlier = known.get(word);
          if (earlier !== undefined) return earlier;
          const row = rowOf.get(word);
          const other =
            row === undefined
              ? null
              : vectors.subarray(row * vector.length, (row + 1) * vector.length);
          const similarity = other ? Math.max(0, dotProduct(vector, other)) : 0;
          known.set(word, similarity);
          return similarity;
        },
      };
    },
  };
}

function isWord(word: string): boolean {
  return word.length >= MIN_CHARS && !/\d/.test(word) && !STOP_WORDS.has(word);
}
