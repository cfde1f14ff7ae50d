/**
 * Everything an answer may be composed from: evidence by part, and beside it a theme, a comparison, a
 * briefing, promises or the course of a recommendation where the question asks for one.
 */
import { type BriefingDraft, openBriefer } from '../briefing/briefer.ts';
import { chooseSides, chooseWhole } from '../compare/choose-sides.ts';
import { type Comparison, compareLetters, compareTheme } from '../compare/compare-letters.ts';
import { type FoundTheme, findTheme } from '../theme/find-theme.ts';
import type { AnswerTask } from './answer-task.ts';
import { answerCommitments, type CommitmentOutcome } from './commitment-mode.ts';
import { type EvidenceOfParts, gatherParts } from './gather-parts.ts';
import { lettersSearched } from './letters-allowed.ts';
import { asksForBriefing } from './question-shape.ts';
import { answerRecommendation, type RecommendationOutcome } from './recommendation-mode.ts';
import { type RefusedComparison, refuseComparison } from './refuse-comparison.ts';

/** Null where the question asks for something else, or the letters have nothing of it. */
export type Gathered = EvidenceOfParts & {
  /** Every place of the subject. */
  readonly theme: FoundTheme | null;
  /** Two letters side by side; where news is asked, each later one beside the same earlier one, newest first. */
  readonly comparisons: readonly Comparison[];
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
  const comparisons = mode === 'auto' ? await compare(task) : [];
  const comparison = comparisons[0] ?? null;
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
    comparisons,
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

/** Letters side by side, the newest first; empty for other questions. */
async function compare({ index, understood, letters }: AnswerTask): Promise<readonly Comparison[]> {
  const { sides: asked, subject, comparesWhole } = understood;
  if (asked === null) return [];
  if (comparesWhole) {
    const sides = chooseWhole(letters, asked);
    return sides ? [compareLetters(index, ...sides)] : [];
  }
  const comparisons: Comparison[] = [];
  for (const sides of await chooseSides(index, subject, { letters, asked })) {
    comparisons.push(await compareTheme(index, subject, sides));
  }
  return comparisons;
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
