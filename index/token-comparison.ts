/**
 * Compares tokens and words by meaning with a static model's table. Cosines of one question token with
 * every token of the letters are computed once and kept for the next questions.
 */
import { createRowWriter, type NumberRange, type NumberRows } from './number-rows.ts';
import { lengthOfSum, meanOfTokens } from './token-table.ts';
import { dotProducts } from './vector-math.ts';
import type { WordTokens } from './word-tokens.ts';

/** Question tokens whose cosines are kept: 11 KB each at the 2,700 distinct tokens of five letters. */
const MAX_KEPT = 1_000;

/** A word's vector as a sum of token vectors: `shares[i]` times the unit vector of `tokens[i]`, of length 1 in all. */
export type TokenShares = {
  readonly tokens: readonly number[];
  readonly shares: readonly number[];
};

/** Tokens of a question with their learned weights; `cosines[i]` are those of token i with each place of the letters' tokens. */
export type ComparableTokens = {
  readonly weights: readonly number[];
  readonly cosines: readonly Float32Array[];
};

export type TokenComparison = {
  readonly tokens: WordTokens;
  /** For each word of the letters, by its number, the places of its tokens among all tokens of the letters. */
  readonly placesOfWords: NumberRows;
  /** Distinct places of the tokens of numbered words, in an array that the next call overwrites. */
  placesOf(...words: readonly NumberRange[]): NumberRange;
  prepare(questionTokens: readonly number[]): ComparableTokens;
  /** Unit vector of a word or a text; all zeros without tokens. */
  vectorOf(tokens: readonly number[]): Float32Array;
  sharesOf(tokens: readonly number[]): TokenShares;
  /** Cosines of a token with each place; kept for the next call. */
  cosinesOf(token: number): Float32Array;
  readonly placeCount: number;
};

/** @param words - of the letters, by number */
export function createTokenComparison(
  tokens: WordTokens,
  words: readonly string[],
): TokenComparison {
  const { table, tokensOf } = tokens;
  const distinct = [...new Set([...tokensOf.values()].flat())].sort((a, b) => a - b);
  const placeOf = new Map(distinct.map((token, place) => [token, place]));
  const units = new Float32Array(distinct.length * table.dimensions);
  for (const [place, token] of distinct.entries()) {
    units.set(meanOfTokens(table, [token]), place * table.dimensions);
  }
  const placesOfWords = createRowWriter();
  for (const word of words) {
    placesOfWords.add((tokensOf.get(word) ?? []).map((token) => placeOf.get(token) ?? 0));
  }
  const rows = placesOfWords.finish();
  const placesOf = createPlaceReader(rows, distinct.length);
  const kept = new Map<number, Float32Array>();

  function cosinesOf(token: number): Float32Array {
    const earlier = kept.get(token);
    if (earlier) return earlier;
    const vector = meanOfTokens(table, [token]);
    const cosines = dotProducts(vector, units);
    const [oldest] = kept.keys();
    if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(token, cosines);
    return cosines;
  }

  function sharesOf(ids: readonly number[]): TokenShares {
    const length = lengthOfSum(table, ids);
    return {
      tokens: ids,
      shares: ids.map((token) => (length === 0 ? 0 : (table.weights[token] ?? 0) / length)),
    };
  }

  return {
    tokens,
    placesOfWords: rows,
    placesOf,
    prepare: (questionTokens) => ({
      weights: questionTokens.map((token) => table.weights[token] ?? 0),
      cosines: questionTokens.map(cosinesOf),
    }),
    vectorOf: (ids) => meanOfTokens(table, ids),
    sharesOf,
    cosinesOf,
    placeCount: distinct.length,
  };
}

/** Gathers distinct places, with one mark for each place instead of a set for each row of words. */
function createPlaceReader(rows: NumberRows, placeCount: number): TokenComparison['placesOf'] {
  const metIn = new Int32Array(placeCount);
  const places = new Int32Array(placeCount);
  let reading = 0;
  let count = 0;

  function addWord(word: number): void {
    const end = rows.starts[word + 1] as number;
    for (let at = rows.starts[word] as number; at < end; at += 1) {
      const place = rows.numbers[at] as number;
      if (metIn[place] === reading) continue;
      metIn[place] = reading;
      places[count] = place;
      count += 1;
    }
  }

  return (...words) => {
    reading += 1;
    count = 0;
    for (const { numbers, start, end } of words) {
      for (let at = start; at < end; at += 1) addWord(numbers[at] as number);
    }
    return { numbers: places, start: 0, end: count };
  };
}

/**
 * Late interaction: mean over the question's tokens, by weight, of their best cosine among the given
 * places; `beside` are places that count for less. 0 for a question without tokens, -1 without places.
 */
export function lateInteraction(
  question: ComparableTokens,
  own: NumberRange,
  beside: { readonly places: NumberRange; readonly weight: number } | null,
): number {
  let sum = 0;
  let total = 0;
  for (let at = 0; at < question.cosines.length; at += 1) {
    const cosines = question.cosines[at];
    const weight = question.weights[at] ?? 0;
    if (!cosines) continue;
    let best = bestOf(cosines, own);
    if (beside) best = Math.max(best, beside.weight * bestOf(cosines, beside.places));
    sum += weight * best;
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

function bestOf(cosines: Float32Array, { numbers: places, start, end }: NumberRange): number {
  let best = -1;
  for (let at = start; at < end; at += 1) {
    const cosine = cosines[places[at] as number] as number;
    if (cosine > best) best = cosine;
  }
  return best;
}
