/**
 * Question -> cited answer: understand, gather, judge, choose, compose, number, verify. Every step is
 * a file of its own beside this one; here they only meet.
 */

import type { SearchIndex } from '../../index/search-index.ts';
import type { Comparison } from '../compare/compare-letters.ts';
import type { Answer, AskRequest, Citation, Mode, Reference } from '../contract.ts';
import type { Block } from './answer-parts.ts';
import { coverageOf, describeUnderstood, nearbyCitations } from './answer-surroundings.ts';
import { type AnswerTask, readTask } from './answer-task.ts';
import type { Answerer } from './answerer.ts';
import { citePlaces, inlinesOf } from './cite.ts';
import { composeOutcome } from './compose-outcome.ts';
import { makeExamples } from './example-questions.ts';
import { type Gathered, gatherAnswer, wantsTheme } from './gather-answer.ts';
import { lettersSearched } from './letters-allowed.ts';
import { findMissingPieces } from './missing-pieces.ts';
import type { Outcome } from './outcome.ts';
import { findRecommendationSeries } from './recommendation-series.ts';
import { refuseEarly } from './refusals.ts';
import { relatedQuestions } from './related-questions.ts';
import { renderMarkdown } from './render-markdown.ts';
import { streamText } from './stream-text.ts';
import { type Clock, timeEmbedding } from './time-embedding.ts';
import { verifyAnswer } from './verify-answer.ts';

/**
 * @param index - open; stays the caller's to close
 * @param now - milliseconds, for `took` only
 */
export function createAnswerer(index: SearchIndex, now: Clock = () => performance.now()): Answerer {
  const series = findRecommendationSeries(index.letters);
  const examples = makeExamples(index.letters, series);

  async function answer(
    request: AskRequest,
    onEvent?: Parameters<Answerer['answer']>[1],
  ): Promise<Answer> {
    const startedAt = now();
    onEvent?.({ event: 'status', data: { step: 'understanding' } });
    const { timed, embedMs } = timeEmbedding(index, now);
    const task = readTask(timed, request);
    onEvent?.({ event: 'status', data: { step: 'searching' } });
    const gathered = await gatherAnswer(task);
    const searchedAt = now();
    onEvent?.({ event: 'status', data: { step: 'composing' } });
    const outcome = refuseEarly(task, series) ?? composeOutcome(task, gathered);
    const written = writeOutcome(outcome);
    const composedAt = now();
    const result: Answer = verifyAnswer({
      ...describeAnswer(task, gathered, outcome, written),
      took: {
        embed: embedMs(),
        search: Math.max(0, searchedAt - startedAt - embedMs()),
        compose: composedAt - searchedAt,
        total: composedAt - startedAt,
      },
    });
    streamText(written.pieces, result.citations, onEvent);
    return result;
  }

  return { answer, examples: () => examples };
}

/** An outcome as text. */
type Written = { readonly pieces: readonly string[]; readonly citations: readonly Citation[] };

function writeOutcome(outcome: Outcome): Written {
  const blocks: readonly Block[] = outcome.found
    ? outcome.blocks
    : [{ kind: 'paragraph', inlines: [{ kind: 'words', text: outcome.text }] }];
  const places = inlinesOf(blocks).flatMap((inline) => ('place' in inline ? [inline.place] : []));
  const { citations, numberOf } = citePlaces(places);
  return { pieces: renderMarkdown(blocks, numberOf), citations };
}

/** All of an answer but the time it took. */
function describeAnswer(
  task: AnswerTask,
  gathered: Gathered,
  outcome: Outcome,
  { pieces, citations }: Written,
): Omit<Answer, 'took'> {
  const { request, understood, letters } = task;
  const { whole } = gathered;
  const cited = new Set(citations.map((citation) => citation.letter.id));
  const isDetailAbsent = !outcome.found && outcome.reason === 'detail-absent';
  return {
    question: request.question,
    understood: describeUnderstood(understood, whole),
    mode: request.mode === 'auto' ? modeChosen(task, gathered, outcome) : request.mode,
    language: understood.language,
    found: outcome.found,
    reason: outcome.found ? null : outcome.reason,
    markdown: pieces.join(''),
    citations: [...citations],
    nearby: isDetailAbsent ? nearbyCitations(whole) : [],
    missing: missingPieces(task, gathered, outcome, citations),
    coverage: coverageOf(lettersSearched(letters, understood.named.only), cited),
    related: relatedQuestions(whole, cited, understood.language),
    ...(outcome.found && outcome.comparison ? { comparison: sidesOf(outcome.comparison) } : {}),
    ...(outcome.found && outcome.line ? { line: outcome.line } : {}),
  };
}

/** What `auto` came down to. */
function modeChosen(task: AnswerTask, gathered: Gathered, outcome: Outcome): Mode {
  if (gathered.briefing) return 'briefing';
  if (outcome.found && outcome === gathered.recommendation) return 'recommendation';
  const comparesLetters = outcome.found ? outcome.comparison : gathered.comparisons[0];
  return wantsTheme(task) || comparesLetters ? 'theme' : 'question';
}

function missingPieces(
  { index, understood }: AnswerTask,
  { recommendation }: Gathered,
  outcome: Outcome,
  citations: readonly Citation[],
): Reference[] {
  if (!outcome.found) return [...understood.named.absent];
  return [
    ...understood.named.absent,
    ...findMissingPieces(citations, index.letters),
    ...(recommendation?.found && outcome === recommendation ? recommendation.missing : []),
  ];
}

/** Which letters stand side by side, for the page that shows all of it. */
function sidesOf({ earlier, later, theme }: Comparison): NonNullable<Answer['comparison']> {
  return { earlier: earlier.id, later: later.id, theme };
}
