/** Filters, order, count and downloads above the list. Every change is told at once; nothing needs to be sent. */
import type { RecommendationsResponse } from '../../server/contract.ts';
import { downloadLink } from '../download-link.ts';
import { element } from '../element.ts';
import { chooser, filterForm, labelled, wordsField } from '../form-field.ts';
import { text } from '../text-nl.ts';
import { seriesOf, yearsIn } from './choose-threads.ts';
import { exportPath, isExportWider, type LedgerState, NONE, SORT_ORDERS } from './ledger-state.ts';

export type LedgerControls = {
  readonly element: HTMLElement;
  /** Shows a state that came from the address, with how many threads it leaves. */
  readonly show: (state: LedgerState, shown: number) => void;
};

/** The form; a filter that offers no choice is left out. */
export function createLedgerControls(
  { recommendations, themes, statuses, total }: RecommendationsResponse,
  onChange: (change: Partial<LedgerState>) => void,
): LedgerControls {
  const words = wordsField('ledger-q', (typed) => onChange({ words: typed }));
  const withNone = (
    values: readonly string[],
    none: string,
    hasNone: boolean,
  ): readonly (readonly [string, string])[] => [
    ...values.map((value) => [value, value] as const),
    ...(hasNone ? [[NONE, none] as const] : []),
  ];
  const theme = chooser('ledger-theme', text.recommendations.anyTheme, (chosen) =>
    onChange({ theme: chosen }),
  );
  const status = chooser('ledger-status', text.recommendations.anyStatus, (chosen) =>
    onChange({ status: chosen }),
  );
  const year = chooser('ledger-year', text.recommendations.anyYear, (chosen) =>
    onChange({ year: chosen }),
  );
  const sort = chooser('ledger-sort', null, (chosen) =>
    onChange({ sort: SORT_ORDERS.find((order) => order === chosen) ?? 'nieuwste' }),
  );
  theme.offer(
    withNone(
      themes,
      text.recommendations.noTheme,
      recommendations.some((thread) => seriesOf(thread) === null),
    ),
  );
  status.offer(
    withNone(
      statuses,
      text.recommendations.noStatus,
      recommendations.some((thread) => thread.status === null),
    ),
  );
  year.offer(yearsIn(recommendations).map((each) => [each, each]));
  sort.offer(SORT_ORDERS.map((order) => [order, text.recommendations.sorts[order]]));

  const count = element('p', { class: 'ledger-count', role: 'status' });
  const downloads = element('p', { class: 'downloads' });
  const form = filterForm(
    text.recommendations.filters,
    labelled(text.recommendations.words, words),
    labelled(text.recommendations.theme, theme.element),
    labelled(text.recommendations.status, status.element),
    labelled(text.recommendations.year, year.element),
    labelled(text.recommendations.sort, sort.element),
  );

  return {
    element: element(
      'div',
      { class: 'ledger-controls' },
      form,
      element('div', { class: 'ledger-line' }, count, downloads),
    ),
    show: (state, shown) => {
      // What is being typed is not replaced by its trimmed form.
      if (words.value.trim() !== state.words) words.value = state.words;
      theme.choose(state.theme);
      status.choose(state.status);
      year.choose(state.year);
      sort.choose(state.sort);
      const sentence = text.recommendations.count(shown, total);
      if (count.textContent !== sentence) count.textContent = sentence;
      downloads.replaceChildren(...downloadLinks(state));
    },
  };
}

function downloadLinks(state: LedgerState): (HTMLElement | string)[] {
  return [
    element('span', { class: 'quiet' }, text.recommendations.download),
    downloadLink(exportPath(state, 'csv'), text.recommendations.csv),
    downloadLink(exportPath(state, 'xlsx'), text.recommendations.xlsx),
    isExportWider(state)
      ? element('span', { class: 'quiet' }, `(${text.recommendations.exportWider})`)
      : '',
  ];
}
