/** Filters, order, count and downloads above the list. Every change is told at once; nothing needs to be sent. */
import type { RecommendationsResponse } from '../../server/contract.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
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
  const words = element('input', {
    type: 'search',
    id: 'ledger-q',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  words.addEventListener('input', () => onChange({ words: words.value }));
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
  const form = element(
    'form',
    { class: 'ledger-form', role: 'search', 'aria-label': text.recommendations.filters },
    labelled(text.recommendations.words, words),
    labelled(text.recommendations.theme, theme.element),
    labelled(text.recommendations.status, status.element),
    labelled(text.recommendations.year, year.element),
    labelled(text.recommendations.sort, sort.element),
  );
  form.addEventListener('submit', (event) => event.preventDefault());

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
  const link = (format: 'csv' | 'xlsx'): HTMLElement =>
    element(
      'a',
      { class: 'quiet-button', href: exportPath(state, format), download: true },
      icon('download'),
      element('span', { class: 'label' }, text.recommendations[format]),
    );
  return [
    element('span', { class: 'quiet' }, text.recommendations.download),
    link('csv'),
    link('xlsx'),
    isExportWider(state)
      ? element('span', { class: 'quiet' }, `(${text.recommendations.exportWider})`)
      : '',
  ];
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  return element(
    'div',
    { class: 'ledger-field' },
    element('label', { for: control.id }, label),
    control,
  );
}

type Chooser = {
  readonly element: HTMLSelectElement;
  readonly offer: (options: readonly (readonly [string, string])[]) => void;
  /** A value that is not offered (any more) is added, so that the list never hides why it is short. */
  readonly choose: (value: string | null) => void;
};

/** @param any - label of the choice that filters nothing; null where one must be chosen */
function chooser(
  id: string,
  any: string | null,
  onChoose: (value: string | null) => void,
): Chooser {
  const select = element('select', { id });
  if (any !== null) select.append(element('option', { value: '' }, any));
  select.addEventListener('change', () => onChoose(select.value || null));
  return {
    element: select,
    offer: (options) =>
      select.append(...options.map(([value, label]) => element('option', { value }, label))),
    choose: (value) => {
      const wanted = value ?? '';
      if (![...select.options].some((option) => option.value === wanted)) {
        select.append(element('option', { value: wanted }, wanted));
      }
      select.value = wanted;
    },
  };
}
