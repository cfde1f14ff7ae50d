/** The form above a list and its fields: a label over its control, search words, a choice from a list. */
import { element } from './element.ts';

/** A form whose fields act as soon as they change: there is nothing to send. */
export function filterForm(label: string, ...fields: readonly HTMLElement[]): HTMLFormElement {
  const form = element(
    'form',
    { class: 'ledger-form', role: 'search', 'aria-label': label },
    ...fields,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

/** The label above the control; the control must have an id. */
export function labelled(label: string, control: HTMLElement): HTMLElement {
  return element(
    'div',
    { class: 'ledger-field' },
    element('label', { for: control.id }, label),
    control,
  );
}

/** A field for search words, empty. */
export function wordsField(id: string, onType: (words: string) => void): HTMLInputElement {
  const field = element('input', { type: 'search', id, autocomplete: 'off', spellcheck: 'false' });
  field.addEventListener('input', () => onType(field.value));
  return field;
}

export type Chooser = {
  readonly element: HTMLSelectElement;
  /** Adds choices, each a value with its label. */
  readonly offer: (options: readonly (readonly [string, string])[]) => void;
  /** A value that is not offered (any more) is added, so that the list never hides why it is short. */
  readonly choose: (value: string | null) => void;
};

/** @param any - label of the choice that filters nothing; null where one must be chosen */
export function chooser(
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
