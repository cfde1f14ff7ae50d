/**
 * How likely it is that the letters treat what a question is about: a logistic model over what the
 * search saw of it. It decides only whether the subject is there at all; whether the asked detail is
 * there too is decided sentence by sentence in `judge-evidence.ts`.
 */
import type { PartEvidence, SentenceEvidence } from './evidence.ts';
import { RELEVANCE_MODEL } from './relevance-model.ts';

/** Sentences looked at: the best ones; further down, everything looks like everything. */
const SENTENCES = 15;
/** The rarest words of a question carry its subject. */
const RAREST_TERMS = 2;
/** A word without kin in the letters: nearest word below this cosine. */
export const NEAR_MEANING = 0.6;

export const RELEVANCE_FEATURES = [
  'passageScore',
  'contextCoverage',
  'coverage',
  'lateInteraction',
  'missingShare',
  'softMissingShare',
  'rarestTermsHeld',
  'isShort',
  'isEnglish',
] as const;

/** One number for each of RELEVANCE_FEATURES, in their order, each 0..1 or a little above. */
export function relevanceFeatures(
  { query, sentences }: PartEvidence,
  isEnglish: boolean,
): number[] {
  const { terms } = query;
  const total = terms.reduce((sum, term) => sum + term.idf, 0) || 1;
  const top = sentences.slice(0, SENTENCES);
  const best = (read: (sentence: SentenceEvidence) => number) => Math.max(0, ...top.map(read));
  const share = (weigh: (term: (typeof terms)[number]) => number) =>
    terms.reduce((sum, term) => sum + term.idf * weigh(term), 0) / total;
  const rarest = terms
    .map((term, at) => ({ idf: term.idf, at }))
    .sort((a, b) => b.idf - a.idf)
    .slice(0, RAREST_TERMS);
  return [
    best((sentence) => sentence.passageScore),
    best((sentence) => sentence.contextCoverage),
    best((sentence) => sentence.coverage),
    best((sentence) => sentence.lateInteraction),
    share((term) => (term.passages === 0 && term.nearestSimilarity < NEAR_MEANING ? 1 : 0)),
    share((term) =>
      term.passages > 0 ? 0 : Math.min(1, Math.max(0, (0.9 - term.nearestSimilarity) / 0.4)),
    ),
    best(
      (sentence) =>
        rarest.reduce((sum, { at }) => sum + (sentence.contextMatches[at] ?? 0), 0) /
        (rarest.length || 1),
    ),
    terms.length <= 2 ? 1 : 0,
    isEnglish ? 1 : 0,
  ];
}

/**
 * @returns probability that the letters treat the subject, 0..1, where questions inside and outside
 *   are equally many
 */
export function relevanceOf(features: readonly number[]): number {
  const sum = RELEVANCE_MODEL.weights.reduce<number>(
    (total, weight, at) => total + weight * (features[at] ?? 0),
    RELEVANCE_MODEL.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
