/**
 * Figures of the answers: what share of the gold paragraphs is cited, what is refused, how short,
 * how fast, and whether the rules of the contract hold. Pure over an Answerer.
 */
import type { Letter } from '../../corpus/letter.ts';
import type { Answerer } from '../../server/answer/answerer.ts';
import { findBreaches } from '../../server/answer/verify-answer.ts';
import type { Answer } from '../../server/contract.ts';
import {
  type DevelopmentQuestion,
  LETTER_IDS,
  paragraphsTouched,
  searchableText,
} from './retrieval-metrics.ts';

export type RefusalQuestion = {
  readonly id: string;
  readonly kind: 'outside' | 'near-miss' | 'answerable';
  readonly split: 'development' | 'held-out';
  readonly question: string;
};

export type AnsweredQuestion = {
  readonly question: DevelopmentQuestion;
  readonly answer: Answer;
  /** Share of the gold quotes of which a paragraph is cited, 0..1; 1 when there is no gold. */
  readonly goldCited: number;
};

export type AnswerFigures = {
  readonly goldCitedFacts: number;
  readonly goldCitedAll: number;
  /** By kind of question. */
  readonly goldCitedByKind: Readonly<Record<string, number>>;
  readonly unanswerableRefused: number;
  readonly unanswerableTotal: number;
  readonly answerableRefusedShare: number;
  readonly citationsPerFact: number;
  readonly wordsMedian: number;
  readonly breaches: number;
  readonly sameTwice: boolean;
  readonly answerMsP95: number;
  readonly answerMsMedian: number;
};

/** Share of the gold quotes of which a paragraph they touch is cited; one is enough where the grade is "any". */
export function shareOfGoldCited(
  question: DevelopmentQuestion,
  answer: Answer,
  letters: readonly Letter[],
): number {
  if (question.gold.length === 0) return 1;
  const cited = new Set(answer.citations.map((citation) => citation.paragraph.id));
  const hits = question.gold.filter((gold) => {
    const letter = letters.find((one) => one.id === LETTER_IDS.get(gold.letter));
    return (
      letter !== undefined &&
      paragraphsTouched(searchableText(letter), gold.quote).some((number) =>
        cited.has(`${letter.id}#${number}`),
      )
    );
  }).length;
  return question.grade === 'any' ? Math.min(1, hits) : hits / question.gold.length;
}

/** Value at a share of the sorted list; 0 for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const withoutTook = (answer: Answer): string => JSON.stringify({ ...answer, took: null });

/** Asks every question one after the other. */
export async function answerAll(
  answerer: Answerer,
  questions: readonly DevelopmentQuestion[],
  letters: readonly Letter[],
): Promise<readonly AnsweredQuestion[]> {
  const answered: AnsweredQuestion[] = [];
  for (const question of questions) {
    const answer = await answerer.answer({ question: question.question, mode: 'auto' });
    answered.push({ question, answer, goldCited: shareOfGoldCited(question, answer, letters) });
  }
  return answered;
}

/** The table of figures over the development questions; `again` is a second run of the same questions. */
export function measureAnswers(
  answered: readonly AnsweredQuestion[],
  again: readonly AnsweredQuestion[],
): AnswerFigures {
  const answerable = answered.filter(({ question }) => question.kind !== 'unanswerable');
  const unanswerable = answered.filter(({ question }) => question.kind === 'unanswerable');
  const facts = answered.filter(({ question }) => question.kind === 'fact');
  const kinds = [...new Set(answerable.map(({ question }) => question.kind))].sort();
  const took = answered.map(({ answer }) => answer.took.total);
  return {
    goldCitedFacts: mean(facts.map((one) => one.goldCited)),
    goldCitedAll: mean(answerable.map((one) => one.goldCited)),
    goldCitedByKind: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        mean(
          answerable.filter(({ question }) => question.kind === kind).map((one) => one.goldCited),
        ),
      ]),
    ),
    unanswerableRefused: unanswerable.filter(({ answer }) => !answer.found).length,
    unanswerableTotal: unanswerable.length,
    answerableRefusedShare: mean(answerable.map(({ answer }) => (answer.found ? 0 : 1))),
    citationsPerFact: mean(facts.map(({ answer }) => answer.citations.length)),
    wordsMedian: quantile(
      answerable.map(({ answer }) => answer.markdown.split(/\s+/).length),
      0.5,
    ),
    breaches: answered.flatMap(({ answer }) => findBreaches(answer)).length,
    sameTwice: answered.every(({ answer }, at) => {
      const second = again[at];
      return second !== undefined && withoutTook(answer) === withoutTook(second.answer);
    }),
    answerMsP95: quantile(took, 0.95),
    answerMsMedian: quantile(took, 0.5),
  };
}
