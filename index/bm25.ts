/** BM25 over weighted terms, divided by its own maximum so that scores of two questions compare. */

/** Terms of a passage or a question with their weights, > 0. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** Term saturation and length normalisation, the usual values (Robertson and Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

type Postings = { readonly passages: Int32Array; readonly weights: Float32Array };

export type Bm25 = {
  /** > 0; the maximum for a term that occurs nowhere. */
  idf(term: string): number;
  /** Per passage, 0..1: 1 is what a passage full of every question term would get. */
  scores(question: WeightedTerms): Float32Array;
};

/** Builds the index; passages keep their order. */
export function createBm25(passages: readonly WeightedTerms[]): Bm25 {
  const growing = new Map<string, { passages: number[]; weights: number[] }>();
  const lengths = new Float32Array(passages.length);
  for (const [at, terms] of passages.entries()) {
    for (const [term, weight] of terms) {
      const postings = growing.get(term) ?? { passages: [], weights: [] };
      postings.passages.push(at);
      postings.weights.push(weight);
      growing.set(term, postings);
      lengths[at] = (lengths[at] ?? 0) + weight;
    }
  }
  const index = new Map<string, Postings>();
  for (const [term, { passages: ids, weights }] of growing) {
    index.set(term, { passages: Int32Array.from(ids), weights: Float32Array.from(weights) });
  }
  const meanLength =
    lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length) || 1;
  const idf = (term: string): number =>
    inverseFrequency(passages.length, index.get(term)?.passages.length ?? 1);

  return {
    idf,
    scores(question) {
      const scores = new Float32Array(passages.length);
      let maximum = 0;
      for (const [term, weight] of question) {
        const factor = weight * idf(term) * (K1 + 1);
        maximum += factor;
        const postings = index.get(term);
        if (!postings) continue;
        for (let at = 0; at < postings.passages.length; at += 1) {
          const passage = postings.passages[at] ?? 0;
          const frequency = postings.weights[at] ?? 0;
          const damping = K1 * (1 - B + (B * (lengths[passage] ?? 0)) / meanLength);
          scores[passage] = (scores[passage] ?? 0) + (factor * frequency) / (frequency + damping);
        }
      }
      if (maximum > 0)
        for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / maximum;
      return scores;
    },
  };
}

/** log(1 + (N - n + 0.5) / (n + 0.5)), never below a hair above 0. */
export function inverseFrequency(total: number, holding: number): number {
  return Math.max(1e-6, Math.log(1 + (total - holding + 0.5) / (holding + 0.5)));
}
