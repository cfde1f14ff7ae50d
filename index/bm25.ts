/** BM25 over weighted terms, divided by its own maximum so that scores of two questions compare. */
import { type NumberRows, turnRows, type WeightedRows } from './number-rows.ts';

/** Terms of a question with their weights, > 0. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** Term saturation and length normalisation, the usual values (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

export type Bm25 = {
  /** Per passage, 0..1: 1 is what a passage full of every question term would get. */
  scores(question: WeightedTerms): Float32Array;
};

/**
 * Builds the index; passages keep their order.
 *
 * @param passages - a row of terms, each once, with weights > 0 for each passage
 * @param terms - number of each term; those of no passage may be absent
 */
export function createBm25(
  passages: WeightedRows,
  terms: { readonly count: number; numberOf(term: string): number | undefined },
): Bm25 {
  const count = passages.starts.length - 1;
  const lengths = lengthsOf(passages);
  const postings = turnRows(passages, terms.count);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count) || 1;
  const dampings = Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / meanLength));

  /** Adds one term's share to the scores. */
  function addTerm(scores: Float32Array, number: number, factor: number): void {
    const end = postings.starts[number + 1] as number;
    for (let at = postings.starts[number] as number; at < end; at += 1) {
      const passage = postings.numbers[at] as number;
      const frequency = postings.weights[at] as number;
      scores[passage] =
        (scores[passage] as number) +
        (factor * frequency) / (frequency + (dampings[passage] as number));
    }
  }

  return {
    scores(question) {
      const scores = new Float32Array(count);
      let maximum = 0;
      for (const [term, weight] of question) {
        const number = terms.numberOf(term);
        const held = number === undefined ? 0 : heldBy(postings, number);
        const factor = weight * inverseFrequency(count, held === 0 ? 1 : held) * (K1 + 1);
        maximum += factor;
        if (number !== undefined) addTerm(scores, number, factor);
      }
      if (maximum > 0)
        for (let at = 0; at < count; at += 1) scores[at] = (scores[at] as number) / maximum;
      return scores;
    },
  };
}

/** How many rows hold a number. */
function heldBy({ starts }: NumberRows, number: number): number {
  return (starts[number + 1] ?? 0) - (starts[number] ?? 0);
}

function lengthsOf({ starts, weights }: WeightedRows): Float32Array {
  const lengths = new Float32Array(starts.length - 1);
  for (let row = 0; row < lengths.length; row += 1) {
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) {
      lengths[row] = (lengths[row] as number) + (weights[at] as number);
    }
  }
  return lengths;
}

/** log(1 + (N - n + 0.5) / (n + 0.5)), never below a hair above 0. */
export function inverseFrequency(total: number, holding: number): number {
  return Math.max(1e-6, Math.log(1 + (total - holding + 0.5) / (holding + 0.5)));
}
