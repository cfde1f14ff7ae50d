/** One thread as a row: number, words, status with its date, share of reused words. The row is the link that opens it. */
import type { Recommendation } from '../../server/contract.ts';
import { dutchDate } from '../dutch-date.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { text } from '../text-nl.ts';
import { type LedgerState, ledgerPath } from './ledger-state.ts';
import { shareBar } from './share-bar.ts';
import { doubtsOf } from './thread-doubts.ts';

/**
 * The row, closed or open.
 *
 * @param namesEvaluation - whether the evaluation stands in the row, for lists that are not grouped by it
 */
export function threadRow(
  thread: Recommendation,
  state: LedgerState,
  { namesEvaluation }: { readonly namesEvaluation: boolean },
): HTMLElement {
  const isOpen = state.open === thread.id;
  return element(
    'article',
    { class: isOpen ? 'thread is-open' : 'thread', 'data-thread': thread.id },
    element(
      'div',
      { class: 'thread-row' },
      numberOf(thread),
      element(
        'div',
        { class: 'thread-words' },
        element(
          'h3',
          {},
          element(
            'a',
            {
              class: 'thread-link',
              href: ledgerPath({ ...state, open: isOpen ? null : thread.id }),
              'aria-expanded': String(isOpen),
            },
            element(
              'span',
              { class: 'visually-hidden' },
              `${text.recommendations.number(thread.number)}: `,
            ),
            element('span', { class: 'thread-text letter-voice', lang: 'nl' }, thread.text),
          ),
        ),
        namesEvaluation
          ? element('p', { class: 'thread-evaluation' }, evaluationLine(thread))
          : null,
        hasDoubt(thread)
          ? element('p', { class: 'doubt' }, text.recommendations.doubtInThread)
          : null,
      ),
      statusOf(thread),
      shareBar(thread),
      element('span', { class: 'thread-arrow', 'aria-hidden': 'true' }, icon('open')),
    ),
  );
}

/** "Periodieke rapportage …, Veiligheid en stabiliteit, afgerond in 2024"; what is unknown is left out. */
export function evaluationLine({ evaluation }: Recommendation): string {
  const { title, theme, completed } = evaluation;
  return [
    title ?? text.recommendations.noEvaluation,
    theme,
    completed === null ? null : text.recommendations.completed(completed),
  ]
    .filter(Boolean)
    .join(' · ');
}

function hasDoubt(thread: Recommendation): boolean {
  return thread.events.some(({ doubtful }) => doubtful) || doubtsOf(thread).length > 0;
}

function numberOf({ number, printedMark, numberRestored }: Recommendation): HTMLElement {
  return element(
    'p',
    { class: 'thread-number' },
    element('span', { 'aria-hidden': 'true' }, String(number)),
    numberRestored && printedMark !== null
      ? element('span', { class: 'printed-mark' }, text.recommendations.printed(printedMark))
      : null,
  );
}

function statusOf({ status, statusDate }: Recommendation): HTMLElement {
  if (status === null) {
    return element('p', { class: 'thread-status is-absent' }, text.recommendations.noStatusYet);
  }
  return element(
    'p',
    { class: 'thread-status' },
    element('span', { class: 'status-word letter-voice' }, status),
    ' ',
    statusDate === null
      ? element('span', { class: 'quiet' }, text.recommendations.undatedStatus)
      : element(
          'time',
          { class: 'quiet', datetime: statusDate },
          text.recommendations.statusOn(dutchDate(statusDate)),
        ),
  );
}
