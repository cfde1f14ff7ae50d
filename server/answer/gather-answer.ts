/**
 * Everything an answer may be composed from: evidence by part, and beside it a theme, a comparison, a
 * briefing, promises or the course of a recommendation where the question asks for one.
 */
import { type BriefingDraft, openBriefer } from '../briefing/briefer.ts';
import { chooseSides, chooseWhole } from '../compare/choose-sides.ts';
import { type Comparison, compareLetters, compareTheme } from '../compare/compare-letters.ts';
import { readSinceYear } from '../compare/comparison-frame.ts';
import { type FoundTheme, findTheme } from '../theme/find-theme.ts';
import type { AnswerTask } from './answer-task.ts';
import { answerCommitments, type CommitmentOutcome } from './commitment-mode.ts';
import { comparedLetters, lettersPointedAt } from './compared-letters.ts';
import type { PartEvidence } from './evidence.ts';
import { type EvidenceOfParts, gatherParts } from './gather-parts.ts';
import { lettersSearched } from './letters-allowed.ts';
import { asksForBriefing } from './question-shape.ts';
import { answerRecommendation, type RecommendationOutcome } from './recommendation-mode.ts';
import { type RefusedComparison, refuseComparison } from './refuse-comparison.ts';

/** Null where the question asks for something else, or the letters have nothing of it. */
export type Gathered = EvidenceOfParts & {
  /** Every place of the subject. */
  readonly theme: FoundTheme | null;
  /** Two letters side by side. */
  readonly comparison: Comparison | null;
  /** What a question that compares is told when nothing of it can be set side by side. */
  readonly refusedComparison: RefusedComparison | null;
  readonly briefing: BriefingDraft | null;
  /** What became of a recommendation. */
  readonly recommendation: RecommendationOutcome | null;
  /** Promises. */
  readonly commitments: CommitmentOutcome | null;
};

export async function gatherAnswer(task: AnswerTask): Promise<Gathered> {
  const { index, request, understood, letters, filters, texts } = task;
  const { mode } = request;
  const theme = wantsTheme(task) ? await findTheme(index, understood.subject, filters) : null;
  const evidence = await gatherParts(task);
  const comparison = mode === 'auto' ? await compare(task, evidence.whole) : null;
  const refusedComparison =
    mode === 'auto' ? await refuseComparison(index, understood, { comparison, filters }) : null;
  const briefing = await brief(task);
  const searched = lettersSearched(letters, understood.named.only);
  const commitments = briefing
    ? null
    : await answerCommitments(index, understood, { mode, letters: searched, texts });
  const recommendation =
    comparison || commitments?.found
      ? null
      : await answerRecommendation(index, understood, { request, letters, filters, texts });
  return {
    ...evidence,
    theme,
    comparison,
    refusedComparison,
    briefing,
    recommendation,
    commitments,
  };
}

/** Whether every place of a subject is asked for. */
export function wantsTheme({ request: { mode }, understood: { shape } }: AnswerTask): boolean {
  return mode === 'theme' || (mode === 'auto' && shape === 'survey');
}

/** The oldest and the newest of the letters that a comparison is about; null for other questions. */
async function compare(
  { index, understood, letters }: AnswerTask,
  whole: PartEvidence,
): Promise<Comparison | null> {
  if (understood.shape !== 'compare') return null;
  if (understood.comparesWhole) {
    const sides = chooseWhole(lettersPointedAt(letters, understood.named));
    return sides && compareLetters(index, ...sides);
  }
  const named = new Set(comparedLetters(whole, understood));
  const sides = await chooseSides(index, understood.subject, {
    letters: index.letters.filter(({ id }) => named.has(id)),
    years: understood.named.years,
    since: readSinceYear(understood.question),
  });
  return sides && compareTheme(index, understood.subject, sides);
}

/** The briefing that mode `briefing` wants, or that a question asks for which the letters can serve. */
async function brief({
  index,
  request: { mode, filters },
  understood: { question, language },
}: AnswerTask): Promise<BriefingDraft | null> {
  const isAsked = mode === 'briefing' || (mode === 'auto' && asksForBriefing(question));
  if (!isAsked) return null;
  const draft = await openBriefer(index)({
    topic: question,
    language,
    ...(filters === undefined ? {} : { filters }),
  });
  return draft.refused === null || mode === 'briefing' ? draft : null;
}
