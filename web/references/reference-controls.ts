/** The search field and the kinds above the index, with how many there are of each. */
import type { ReferencesResponse } from '../../server/contract.ts';
import { element } from '../element.ts';
import { chooser, labelled, wordsField } from '../form-field.ts';
import { text } from '../text-nl.ts';
import { REFERENCE_KINDS, type ReferencesState } from './references-state.ts';

/** A pause in typing; each change asks the server. */
const TYPING_MS = 200;

export type ReferenceControls = {
  readonly element: HTMLElement;
  /** Shows a state that came from the address. */
  readonly show: (state: ReferencesState) => void;
  readonly showCounts: (response: Pick<ReferencesResponse, 'kinds' | 'total'>) => void;
};

export function createReferenceControls(
  onChange: (change: Partial<ReferencesState>) => void,
): ReferenceControls {
  let timer = 0;
  const words = wordsField('reference-q', (typed) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => onChange({ words: typed.trim() }), TYPING_MS);
  });
  const kind = chooser('reference-kind', text.references.anyKind, (chosen) =>
    onChange({ kind: REFERENCE_KINDS.find((one) => one === chosen) ?? null }),
  );
  kind.offer(REFERENCE_KINDS.map((one) => [one, text.references.kinds[one]]));
  const count = element('p', { class: 'ledger-count', role: 'status' });
  const form = element(
    'form',
    { class: 'reference-form', role: 'search', 'aria-label': text.references.filters },
    labelled(text.references.words, words),
    labelled(text.references.kind, kind.element),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  return {
    element: element('div', { class: 'reference-controls' }, form, count),
    show: (state) => {
      // What is being typed is not replaced by its trimmed form.
      if (words.value.trim() !== state.words) words.value = state.words;
      kind.choose(state.kind);
    },
    showCounts: ({ kinds, total }) => {
      count.textContent = text.references.count(total);
      for (const option of kind.element.options) {
        const one = REFERENCE_KINDS.find((each) => each === option.value);
        if (one === undefined) continue;
        option.textContent = text.references.kindCount(text.references.kinds[one], kinds[one]);
      }
    },
  };
}
