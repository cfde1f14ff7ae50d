/** Filters, order, count and downloads above the list of commitments. Every change is told at once. */
import type { Commitment, CommitmentsResponse } from '../../server/contract.ts';
import { briefingLink } from '../briefing/briefing-link.ts';
import { downloadLink } from '../download-link.ts';
import { element } from '../element.ts';
import { type Chooser, chooser, filterForm, labelled, wordsField } from '../form-field.ts';
import { quietAction } from '../quiet-action.ts';
import { letterDate, text } from '../text-nl.ts';
import { lettersOf } from './choose-commitments.ts';
import {
  type CommitmentsState,
  exportPath,
  isExportWider,
  type KIND_NAMES,
  LATER,
  MOMENTS,
  type Moment,
  SORT_ORDERS,
} from './commitments-state.ts';

export type CommitmentsControls = {
  readonly element: HTMLElement;
  /** Shows a state that came from the address, with how many commitments it leaves in each place of time. */
  readonly show: (state: CommitmentsState, moments: Readonly<Record<Moment, number>>) => void;
};

/** @param today - gives the ISO day that the downloads compare moments with */
export function createCommitmentsControls(
  { commitments, total }: CommitmentsResponse,
  today: () => string,
  onChange: (change: Partial<CommitmentsState>) => void,
): CommitmentsControls {
  const words = wordsField('commitments-q', (typed) => onChange({ words: typed }));
  const choosers = choosersOf(commitments, onChange);
  const count = element('p', { class: 'ledger-count', role: 'status' });
  const briefing = element('p', { class: 'commitments-briefing' });
  const downloads = element('p', { class: 'downloads' });
  const form = filterForm(
    text.commitments.filters,
    labelled(text.commitments.words, words),
    labelled(text.commitments.later, choosers.later.element),
    labelled(text.commitments.moment, choosers.moment.element),
    labelled(text.commitments.kind, choosers.kind.element),
    labelled(text.commitments.letter, choosers.letter.element),
    labelled(text.commitments.sort, choosers.sort.element),
  );
  return {
    element: element(
      'div',
      { class: 'ledger-controls' },
      form,
      element('div', { class: 'ledger-line' }, count, downloads),
      briefing,
    ),
    show: (state, moments) => {
      // What is being typed is not replaced by its trimmed form.
      if (words.value.trim() !== state.words) words.value = state.words;
      for (const name of ['later', 'moment', 'kind', 'letter', 'sort'] as const) {
        choosers[name].choose(state[name]);
      }
      const shown = MOMENTS.reduce((sum, moment) => sum + moments[moment], 0);
      const sentence = text.commitments.count(shown, total, moments);
      if (count.textContent !== sentence) count.textContent = sentence;
      downloads.replaceChildren(...downloadsOf(state, today()));
      briefing.replaceChildren(...briefingOf(state));
    },
  };
}

type ChooserName = 'later' | 'moment' | 'kind' | 'letter' | 'sort';

function choosersOf(
  commitments: readonly Commitment[],
  onChange: (change: Partial<CommitmentsState>) => void,
): Record<ChooserName, Chooser> {
  const { anyLater, anyMoment, anyKind, anyLetter, laters, moments, kinds, sorts } =
    text.commitments;
  const oneOf = <T extends string>(values: readonly T[], chosen: string | null): T | null =>
    values.find((value) => value === chosen) ?? null;
  const kindsInOrder = ['inform', 'act'] as const satisfies readonly (keyof typeof KIND_NAMES)[];
  const choosers = {
    later: chooser('commitments-later', anyLater, (chosen) =>
      onChange({ later: oneOf(LATER, chosen) }),
    ),
    moment: chooser('commitments-moment', anyMoment, (chosen) =>
      onChange({ moment: oneOf(MOMENTS, chosen) }),
    ),
    kind: chooser('commitments-kind', anyKind, (chosen) =>
      onChange({ kind: oneOf(kindsInOrder, chosen) }),
    ),
    letter: chooser('commitments-letter', anyLetter, (chosen) => onChange({ letter: chosen })),
    sort: chooser('commitments-sort', null, (chosen) =>
      onChange({ sort: oneOf(SORT_ORDERS, chosen) ?? 'moment' }),
    ),
  };
  choosers.later.offer(LATER.map((later) => [later, laters[later]]));
  choosers.moment.offer(MOMENTS.map((moment) => [moment, moments[moment]]));
  choosers.kind.offer(kindsInOrder.map((kind) => [kind, kinds[kind]]));
  choosers.letter.offer(
    lettersOf(commitments).map((letter) => [
      letter.id,
      text.commitments.letterChoice(letterDate(letter), letter.title),
    ]),
  );
  choosers.sort.offer(SORT_ORDERS.map((order) => [order, sorts[order]]));
  return choosers;
}

function downloadsOf(state: CommitmentsState, today: string): (HTMLElement | string)[] {
  return [
    element('span', { class: 'quiet' }, text.commitments.download),
    downloadLink(exportPath(state, 'ics', today), text.commitments.ics),
    downloadLink(exportPath(state, 'csv', today), text.commitments.csv),
    quietAction('print', text.answer.print, () => window.print()),
    isExportWider(state)
      ? element('span', { class: 'quiet' }, `(${text.commitments.exportWider})`)
      : '',
  ];
}

/** What is searched for is what a briefing may be wanted of. */
function briefingOf({ words }: CommitmentsState): HTMLElement[] {
  return words === '' ? [] : [briefingLink(words, text.commitments.briefing(words))];
}
