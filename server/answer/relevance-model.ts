/** Written by tests/eval/fit-relevance.ts; not edited by hand. */
export const RELEVANCE_MODEL = {
  bias: -5.1,
  /** In the order of RELEVANCE_FEATURES. */
  weights: [4.98, 2.58, 2.44, 3, -1.38, -2.54, 0, 0.59, 0.38],
  /** Below this probability the letters do not treat the subject. */
  threshold: 0.3,
} as const;
