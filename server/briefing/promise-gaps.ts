/** Questions from promises: a moment that passed without mention, a promise without a moment. */
import type { LedgerCommitment } from '../../index/commitment-ledger.ts';
import { cutQuote } from '../answer/cut-quote.ts';
import { type DraftItem, words } from './briefing-draft.ts';
import type { BriefingScope } from './briefing-scope.ts';
import { gapQuestion } from './gap-question.ts';
import { promisedText } from './promised-text.ts';
import { MAX_CHARS_WITH_REFERENT } from './with-referent.ts';

/** Moments that lay before the newest letter searched, which a later letter could have told of. */
export function passedMoments({
  index,
  commitments,
  newestDay,
  texts,
  say,
}: BriefingScope): DraftItem[] {
  const hasPassed = ({ due, state }: LedgerCommitment): boolean =>
    state === 'not-found-again' &&
    newestDay !== null &&
    due?.to !== null &&
    due?.to !== undefined &&
    due.to < newestDay;
  return [...commitments]
    .filter(hasPassed)
    .reverse()
    .map((commitment) =>
      gapQuestion(commitment.sentence, 'passed', [
        ...cutQuote(promisedText(index, commitment), MAX_CHARS_WITH_REFERENT),
        words(say.askPassed(texts.date(newestDay))),
      ]),
    );
}

/** Promises to inform that name no moment and that no later letter mentions. */
export function promisesWithoutMoment({ index, commitments, say }: BriefingScope): DraftItem[] {
  return commitments
    .filter(({ kind, due, state }) => kind === 'inform' && due === null && state !== 'mentioned')
    .map((commitment) =>
      gapQuestion(commitment.sentence, 'no-moment', [
        ...cutQuote(promisedText(index, commitment), MAX_CHARS_WITH_REFERENT),
        words(say.askNoMoment),
      ]),
    );
}
