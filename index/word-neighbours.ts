/**
 * Nearest words of the letters by word vector: whether a word's subject occurs at all, in other words.
 * A word's vector is a sum of token vectors, so its cosine with another word is a sum of token cosines
 * that late interaction needs anyway: no word vectors are kept, and a comparison takes a few additions.
 */
import { STOP_WORDS } from './stop-words.ts';
import type { TokenComparison } from './token-comparison.ts';

/** Shorter words are read in crumbs that say nothing of their meaning. */
export const MIN_COMPARED_CHARS = 4;

export type Neighbour = { readonly word: string; readonly similarity: number };

/** How near one word is to every word of the letters. */
export type WordSimilarities = {
  /** The nearest word of those that may stand for it; ties go to the alphabet. Null when there are none. */
  nearest(mayStandForIt: (word: string) => boolean): Neighbour | null;
  /** Cosine with a word of the letters, told by its number, 0..1; 0 for one that has no vector. */
  of(word: number): number;
};

export type WordNeighbours = {
  /** @param tokens - of the word to compare; none is near nothing */
  similaritiesTo(tokens: readonly number[]): WordSimilarities;
};

/** @param words - of the letters, by number */
export function createWordNeighbours(
  comparison: TokenComparison,
  words: readonly string[],
): WordNeighbours {
  const { starts, numbers: places } = comparison.placesOfWords;
  const comparable = [...words.keys()].filter((number) => isComparable(words[number] ?? ''));
  const shares = sharesOfWords(comparison, words, comparable);

  function similaritiesTo(tokens: readonly number[]): WordSimilarities {
    const atPlace = sumOfCosines(tokens, comparison);
    const of = (word: number): number => {
      const end = starts[word + 1] as number;
      let sum = 0;
      for (let at = starts[word] as number; at < end; at += 1)
        sum += (shares[at] as number) * (atPlace[places[at] as number] as number);
      return Math.min(1, Math.max(0, sum));
    };
    const wordAt = (number: number): string => words[number] ?? '';
    return { of, nearest: (mayStandForIt) => nearestOf({ comparable, wordAt, of, mayStandForIt }) };
  }

  return { similaritiesTo };
}

function nearestOf({
  comparable,
  wordAt,
  of,
  mayStandForIt,
}: {
  readonly comparable: readonly number[];
  readonly wordAt: (number: number) => string;
  readonly of: WordSimilarities['of'];
  readonly mayStandForIt: (word: string) => boolean;
}): Neighbour | null {
  let best: Neighbour | null = null;
  for (const number of comparable) {
    const similarity = of(number);
    const lead = similarity - (best?.similarity ?? -1);
    if (lead < 0) continue;
    const word = wordAt(number);
    if (lead === 0 && best !== null && word >= best.word) continue;
    if (mayStandForIt(word)) best = { word, similarity };
  }
  return best;
}

/** The share of each token in its word's vector, in step with the places; 0 for words that are not compared. */
function sharesOfWords(
  comparison: TokenComparison,
  words: readonly string[],
  comparable: readonly number[],
): Float64Array {
  const { starts, numbers } = comparison.placesOfWords;
  const shares = new Float64Array(numbers.length);
  for (const number of comparable) {
    const tokens = comparison.tokens.tokensOf.get(words[number] ?? '') ?? [];
    shares.set(comparison.sharesOf(tokens).shares, starts[number] ?? 0);
  }
  return shares;
}

/** Cosine of a word with the token at each place. */
function sumOfCosines(ids: readonly number[], comparison: TokenComparison): Float32Array {
  const { tokens, shares } = comparison.sharesOf(ids);
  const sum = new Float32Array(comparison.placeCount);
  for (const [nth, token] of tokens.entries()) {
    const cosines = comparison.cosinesOf(token);
    const share = shares[nth] ?? 0;
    for (let at = 0; at < sum.length; at += 1)
      sum[at] = (sum[at] as number) + share * (cosines[at] as number);
  }
  return sum;
}

function isComparable(word: string): boolean {
  return word.length >= MIN_COMPARED_CHARS && !/\d/.test(word) && !STOP_WORDS.has(word);
}
