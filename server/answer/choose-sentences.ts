/**
 * Chooses what is quoted: few sentences, every part of the question served, nothing said twice.
 */

import { type PartEvidence, type SentenceEvidence, weighByIdf } from './evidence.ts';
import type { QuestionShape } from './question-shape.ts';

type Limits = {
  /** Paragraphs cited at most. */
  readonly paragraphs: number;
  /** Sentences of one paragraph at most. */
  readonly sentencesEach: number;
  /** Share of the best score of its part below which a sentence is left out. */
  readonly keepShare: number;
  /** Share of the best coverage of its part that a sentence must hold of the question's words itself. */
  readonly coverageShare: number;
};

/** Tuned on the development questions: more raises what is found and lengthens every answer. */
const LIMITS: Record<QuestionShape, Limits> = {
  point: { paragraphs: 3, sentencesEach: 2, keepShare: 0.72, coverageShare: 0 },
  thread: { paragraphs: 5, sentencesEach: 2, keepShare: 0.55, coverageShare: 0 },
  survey: { paragraphs: 14, sentencesEach: 1, keepShare: 0.5, coverageShare: 0.6 },
  compare: { paragraphs: 8, sentencesEach: 1, keepShare: 0.5, coverageShare: 0 },
  overview: { paragraphs: 12, sentencesEach: 1, keepShare: 0.5, coverageShare: 0 },
};

/** A second sentence of a paragraph must add this share of the question, or be nearly as good as the first. */
const ADDS_AT_LEAST = 0.12;
const NEARLY_AS_GOOD = 0.93;

/** Letters say the same thing twice, word for word; one of them is enough. */
function saysTheSame(a: SentenceEvidence, b: SentenceEvidence): boolean {
  const words = (s: SentenceEvidence) =>
    s.paragraph.text
      .slice(s.start, s.end)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return a.letter.id === b.letter.id && words(a) === words(b);
}

/**
 * @param parts - evidence of each part (or of each letter of a comparison), best first
 * @returns chosen sentences, the parts taking turns, best first within each
 */
export function chooseSentences(
  parts: readonly PartEvidence[],
  shape: QuestionShape,
): readonly SentenceEvidence[] {
  const limits = LIMITS[shape];
  const chosen: SentenceEvidence[] = [];
  const queues = parts.map((part) => keepGood(part, limits));
  for (let turn = 0; queues.some((queue) => turn < queue.length); turn += 1) {
    for (const queue of queues) {
      const candidate = queue[turn];
      if (candidate === undefined) continue;
      if (isWelcome(candidate, chosen, limits)) chosen.push(candidate);
    }
  }
  return chosen;
}

function isWelcome(
  candidate: SentenceEvidence,
  chosen: readonly SentenceEvidence[],
  limits: Limits,
): boolean {
  const paragraphs = new Set(chosen.map((one) => one.paragraph.id));
  if (!paragraphs.has(candidate.paragraph.id) && paragraphs.size >= limits.paragraphs) return false;
  if (
    chosen.some(
      (one) => one.paragraph.id === candidate.paragraph.id && one.start === candidate.start,
    )
  ) {
    return false;
  }
  const ofParagraph = chosen.filter((one) => one.paragraph.id === candidate.paragraph.id);
  return (
    ofParagraph.length < limits.sentencesEach && !chosen.some((one) => saysTheSame(one, candidate))
  );
}

/** Sentences of a part worth quoting, the first of each paragraph and what the others add. */
function keepGood({ query, sentences }: PartEvidence, limits: Limits): SentenceEvidence[] {
  const best = sentences[0]?.score ?? 0;
  const bestCoverage = Math.max(0, ...sentences.map((sentence) => sentence.coverage));
  const kept: SentenceEvidence[] = [];
  for (const sentence of sentences) {
    if (sentence.score < best * limits.keepShare) break;
    if (sentence.coverage < bestCoverage * limits.coverageShare) continue;
    const first = kept.find((one) => one.paragraph.id === sentence.paragraph.id);
    if (first) {
      const added = sentence.termMatches.map((match, at) =>
        Math.max(0, match - (first.termMatches[at] ?? 0)),
      );
      const isNew = weighByIdf(query, added) >= ADDS_AT_LEAST;
      if (!isNew && sentence.score < first.score * NEARLY_AS_GOOD) continue;
    }
    kept.push(sentence);
  }
  return kept;
}
