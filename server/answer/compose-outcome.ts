/** What was gathered -> what is said: which of the things found answers the question, if any does. */
import type { BriefingDraft } from '../briefing/briefer.ts';
import { briefingBlocks } from '../briefing/briefing-blocks.ts';
import type { AskRequest, Language } from '../contract.ts';
import type { FoundTheme } from '../theme/find-theme.ts';
import { answerFromRecords } from './answer-from-records.ts';
import type { Block } from './answer-parts.ts';
import type { AnswerTask } from './answer-task.ts';
import { sayingRelation } from './asked-relation.ts';
import { asksYesOrNo, mayAnswer } from './asks-yes-or-no.ts';
import { withoutLookalikes } from './beside-names.ts';
import { chooseSentences } from './choose-sentences.ts';
import { completeChosen } from './complete-chosen.ts';
import { composePoint, composeQuotes } from './compose-answer.ts';
import { composeNoCommitment } from './compose-commitments.ts';
import { composeComparison } from './compose-comparison.ts';
import { composeTheme } from './compose-theme.ts';
import { numberMeant } from './counted-number.ts';
import { withDetailFirst } from './detail-first.ts';
import type { PartEvidence, SentenceEvidence } from './evidence.ts';
import type { Gathered } from './gather-answer.ts';
import { judgeEvidence, type Verdict } from './judge-evidence.ts';
import { lettersSearched } from './letters-allowed.ts';
import type { Outcome } from './outcome.ts';
import { isAmountOfSubject } from './point-subject.ts';
import { refusalOf } from './refusals.ts';
import { escapeMarkdown } from './render-markdown.ts';
import { tellingFirst } from './telling-sentences.ts';
import type { AnswerTexts } from './text-nl.ts';

export function composeOutcome(task: AnswerTask, gathered: Gathered): Outcome {
  const { briefing, commitments } = gathered;
  if (briefing) return outcomeOfBriefing(briefing, task.request.mode);
  if (commitments?.found) return commitments;
  const outcome = composeFromLetters(task, gathered);
  if (!commitments || !outcome.found || outcome === gathered.recommendation) return outcome;
  const none = composeNoCommitment(task.understood.language);
  return { ...outcome, blocks: [none, ...outcome.blocks] };
}

function outcomeOfBriefing(draft: BriefingDraft, mode: AskRequest['mode']): Outcome {
  const length = mode === 'briefing' ? 'whole' : 'short';
  if (draft.refused === null) return { found: true, blocks: briefingBlocks(draft, length) };
  const { reason, text } = draft.refused;
  return { found: false, reason, text: escapeMarkdown(text) };
}

/** What is said at once comes first; the verdict on the passages decides about the rest. */
function composeFromLetters(task: AnswerTask, gathered: Gathered): Outcome {
  const { understood, letters, request, texts } = task;
  const verdict = judgeEvidence(understood.subject, gathered.whole, gathered.parts, {
    letters,
    years: understood.named.years,
    language: understood.language,
    isPoint: understood.shape === 'point',
  });
  const { theme } = gathered;
  const compared = composeCompared(task, gathered);
  const first =
    recommendationMeant(gathered, verdict) ??
    // Whole letters are no subject that could be judged to be absent.
    (gathered.comparisons[0]?.theme === null ? compared : null) ??
    refusedComparison(gathered, compared, verdict) ??
    answerFromRecords(task, gathered.whole);
  if (first) return first;
  if (theme && request.mode === 'theme') return outcomeOfTheme(task, theme);
  if (!verdict.found) return refusalOf(verdict, texts);
  if (theme && theme.paragraphs.length > 0) return outcomeOfTheme(task, theme);
  return compared ?? composeQuoted(task, gathered.parts);
}

/** A thread found for a word that no letter holds is the nearest one, not the one asked for. */
function recommendationMeant({ recommendation }: Gathered, verdict: Verdict): Outcome | null {
  if (!recommendation) return null;
  const isAbout = verdict.found || verdict.reason === 'too-weak';
  return isAbout || !recommendation.found || recommendation.isSeries ? recommendation : null;
}

function composeCompared(
  { understood: { language }, texts }: AnswerTask,
  { comparisons }: Gathered,
): Outcome | null {
  const [comparison] = comparisons;
  if (!comparison) return null;
  const blocks = composeComparison(comparisons, { language, texts });
  return blocks.length > 0 ? { found: true, blocks, comparison } : null;
}

function refusedComparison(
  { refusedComparison: refused }: Gathered,
  compared: Outcome | null,
  verdict: Verdict,
): Outcome | null {
  if (compared || !refused || (!refused.isSure && verdict.found)) return null;
  return { found: false, reason: 'no-match', text: refused.text };
}

function outcomeOfTheme({ understood, letters, texts }: AnswerTask, theme: FoundTheme): Outcome {
  const { named, language } = understood;
  return composeTheme(theme, lettersSearched(letters, named.only), { language, texts });
}

/** The sentences that answer, few of them, each part of the question served. */
function composeQuoted({ understood, texts }: AnswerTask, all: readonly PartEvidence[]): Outcome {
  const { shape, asks, named, language } = understood;
  const isPoint = shape === 'point';
  const parts = all.map((part) => sayingRelation(tellingFirst(withDetailFirst(part, named.years))));
  const chosen = chooseSentences(
    isPoint ? parts.map((part) => ({ ...part, sentences: withoutLookalikes(part) })) : parts,
    shape,
  );
  const best = chosen[0];
  if (best === undefined) return { found: false, reason: 'too-weak', text: texts.tooWeak };
  if (!isPoint) return { found: true, blocks: composeQuotes(chosen, null, texts) };
  const [only] = parts.length === 1 ? parts : [];
  const meant = only ? numberMeant(only, best) : null;
  const point =
    only && isAmountOfSubject(only, best) ? composePoint(best, asks, { meant, texts }) : [];
  // A number that the question singles out is all of the answer.
  const told = meant ? [best] : completeChosen(chosen, parts);
  const quotes = composeQuotes(told, best.letter.id, texts);
  return {
    found: true,
    blocks: [...caution(parts, chosen, { language, texts }), ...point, ...quotes],
  };
}

/** Where a yes or a no is asked for and no sentence chosen can give it. */
function caution(
  parts: readonly PartEvidence[],
  chosen: readonly SentenceEvidence[],
  { language, texts }: { readonly language: Language; readonly texts: AnswerTexts },
): Block[] {
  const [part] = parts;
  if (part === undefined || parts.length > 1 || !asksYesOrNo(part.part.text)) return [];
  if (mayAnswer(chosen, part.query, language)) return [];
  return [{ kind: 'paragraph', inlines: [{ kind: 'words', text: texts.neitherYesNorNo }] }];
}
