/** The rows, under a heading for each evaluation where the order keeps evaluations together. */
import type { Recommendation } from '../../server/contract.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import type { SourceActions } from '../source-controls.ts';
import { text } from '../text-nl.ts';
import { type LedgerState, ledgerPath } from './ledger-state.ts';
import { evaluationLine, threadRow } from './thread-row.ts';
import { threadView } from './thread-view.ts';

/** Lists in the order given; by share each row names its evaluation, as neighbours rarely have the same one. */
export function threadList(
  threads: readonly Recommendation[],
  state: LedgerState,
  actions: SourceActions,
): HTMLElement[] {
  const isGrouped = state.sort !== 'hergebruik';
  const rows = (shown: readonly Recommendation[]): HTMLElement =>
    element(
      'ol',
      { class: 'threads' },
      ...shown.map((thread) => element('li', {}, rowWithThread(thread))),
    );
  const rowWithThread = (thread: Recommendation): HTMLElement => {
    const row = threadRow(thread, state, { namesEvaluation: !isGrouped });
    if (state.open !== thread.id) return row;
    row.prepend(
      element(
        'a',
        { class: 'quiet-button thread-back', href: ledgerPath({ ...state, open: null }) },
        icon('previous'),
        text.recommendations.backToList,
      ),
    );
    row.append(threadView(thread, actions));
    return row;
  };
  if (threads.length === 0) return [];
  if (!isGrouped) {
    return [element('h2', { class: 'visually-hidden' }, text.recommendations.list), rows(threads)];
  }
  return grouped(threads).map((group) =>
    element(
      'section',
      {
        class: group.some(({ id }) => id === state.open) ? 'ledger-group has-open' : 'ledger-group',
      },
      groupHead(group),
      rows(group),
    ),
  );
}

/** Runs of neighbours of one evaluation. */
function grouped(threads: readonly Recommendation[]): [Recommendation, ...Recommendation[]][] {
  const groups: [Recommendation, ...Recommendation[]][] = [];
  for (const thread of threads) {
    const last = groups.at(-1);
    if (last !== undefined && evaluationLine(last[0]) === evaluationLine(thread)) last.push(thread);
    else groups.push([thread]);
  }
  return groups;
}

function groupHead([first]: readonly [Recommendation, ...Recommendation[]]): HTMLElement {
  const { theme, title, completed } = first.evaluation;
  const line = [
    title === null ? null : theme,
    completed === null ? null : text.recommendations.completed(completed),
  ].filter(Boolean);
  return element(
    'header',
    { class: 'group-head' },
    element('h2', {}, title ?? theme ?? text.recommendations.noEvaluation),
    line.length === 0 ? null : element('p', { class: 'quiet' }, line.join(' · ')),
  );
}
