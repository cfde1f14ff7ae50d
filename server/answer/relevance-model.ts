/** Written by tests/eval/fit-relevance.ts; not edited by hand. */
export const RELEVANCE_MODEL = {
  bias: -5.149,
  /** In the order of RELEVANCE_FEATURES. */
  weights: [5.113, 2.497, 2.261, 2.978, -2.561, -3.333, 0.325, 0.124, 0.15],
  /** Below this probability the letters do not treat the subject. */
  threshold: 0.489,
} as const;
