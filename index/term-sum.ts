/** Adds up the terms of many words; one sum is emptied and filled again for each text. */
import type { NumberRange, WeightedRows } from './number-rows.ts';

export type TermSum = {
  /** Adds the terms of numbered words. */
  addWords(words: NumberRange): void;
  /** Adds terms that were added up before, `factor` times. */
  addTerms(terms: SummedTerms, factor: number): void;
  /** What was added, in order of first appearance; the sum is empty then. */
  take(): SummedTerms;
};

/** Distinct terms with their weights. */
export type SummedTerms = { readonly numbers: Int32Array; readonly weights: Float64Array };

/** @param rows - terms of each word, by its number; `count` distinct terms in all */
export function createTermSum({
  rows,
  count,
}: {
  readonly rows: WeightedRows;
  readonly count: number;
}): TermSum {
  const sums = new Float64Array(count);
  const met = new Int32Array(count);
  let used = 0;

  function add(term: number, weight: number): void {
    // Weights are positive, so a term that was met has a sum.
    if (sums[term] === 0) {
      met[used] = term;
      used += 1;
    }
    sums[term] = (sums[term] as number) + weight;
  }

  return {
    addWords({ numbers, start, end }) {
      for (let at = start; at < end; at += 1) {
        const word = numbers[at] as number;
        const last = rows.starts[word + 1] as number;
        for (let nth = rows.starts[word] as number; nth < last; nth += 1)
          add(rows.numbers[nth] as number, rows.weights[nth] as number);
      }
    },
    addTerms({ numbers, weights }, factor) {
      for (let at = 0; at < numbers.length; at += 1)
        add(numbers[at] as number, factor * (weights[at] as number));
    },
    take() {
      const numbers = met.slice(0, used);
      const weights = new Float64Array(used);
      for (let at = 0; at < used; at += 1) {
        const term = numbers[at] as number;
        weights[at] = sums[term] as number;
        sums[term] = 0;
      }
      used = 0;
      return { numbers, weights };
    },
  };
}
