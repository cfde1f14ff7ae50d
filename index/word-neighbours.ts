/**
 * Nearest words of the letters by word vector: whether a word's subject occurs at all, in other words.
 * A word's vector is a sum of token vectors, so its cosine with another word is a sum of token cosines
 * that late interaction needs anyway: no word vectors are kept, and a comparison takes a few additions.
 */
import { STOP_WORDS } from './stop-words.ts';
import type { TokenComparison } from './token-comparison.ts';

const MIN_CHARS = 4;

export type Neighbour = { readonly word: string; readonly similarity: number };

/** How near one word is to every word of the letters. */
export type WordSimilarities = {
  /** The nearest word; ties go to the alphabet. Null when there are no words. */
  nearest(): Neighbour | null;
  /** Cosine with a word of the letters, 0..1; 0 for one that has no vector. */
  of(word: string): number;
};

export type WordNeighbours = {
  /** @param tokens - of the word to compare; none is near nothing */
  similaritiesTo(tokens: readonly number[]): WordSimilarities;
};

/** A word of the letters as shares of the tokens at these places. */
type PlacedWord = {
  readonly word: string;
  readonly places: readonly number[];
  readonly shares: readonly number[];
};

export function createWordNeighbours(comparison: TokenComparison): WordNeighbours {
  const words = [...comparison.tokens.tokensOf.keys()]
    .filter(isWord)
    .sort()
    .map((word) => placeWord(word, comparison));
  const byWord = new Map(words.map((placed) => [placed.word, placed]));

  function similaritiesTo(tokens: readonly number[]): WordSimilarities {
    const atPlace = sumOfCosines(tokens, comparison);
    const similarity = ({ places, shares }: PlacedWord): number => {
      let sum = 0;
      for (let at = 0; at < places.length; at += 1)
        sum += (shares[at] ?? 0) * (atPlace[places[at] ?? 0] ?? 0);
      return Math.min(1, Math.max(0, sum));
    };
    return {
      nearest() {
        let best: Neighbour | null = null;
        for (const placed of words) {
          const found = similarity(placed);
          if (best === null || found > best.similarity)
            best = { word: placed.word, similarity: found };
        }
        return best;
      },
      of(word) {
        const placed = byWord.get(word);
        return placed ? similarity(placed) : 0;
      },
    };
  }

  return { similaritiesTo };
}

/** Cosine of a word with the token at each place. */
function sumOfCosines(ids: readonly number[], comparison: TokenComparison): Float32Array {
  const { tokens, shares } = comparison.sharesOf(ids);
  const sum = new Float32Array(comparison.placeCount);
  for (const [nth, token] of tokens.entries()) {
    const cosines = comparison.cosinesOf(token);
    const share = shares[nth] ?? 0;
    for (let at = 0; at < sum.length; at += 1)
      sum[at] = (sum[at] ?? 0) + share * (cosines[at] ?? 0);
  }
  return sum;
}

function placeWord(word: string, comparison: TokenComparison): PlacedWord {
  const { tokens, shares } = comparison.sharesOf(comparison.tokens.tokensOf.get(word) ?? []);
  return { word, shares, places: tokens.map((token) => comparison.placeOf(token) ?? 0) };
}

function isWord(word: string): boolean {
  return word.length >= MIN_CHARS && !/\d/.test(word) && !STOP_WORDS.has(word);
}
