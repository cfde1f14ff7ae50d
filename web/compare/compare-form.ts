/** The form that chooses two letters and a theme; nothing is compared before it is sent. */
import type { LetterHead } from '../../server/contract.ts';
import { element } from '../element.ts';
import { chooser, labelled } from '../form-field.ts';
import { newestFirst } from '../letter-order.ts';
import { text } from '../text-nl.ts';
import type { CompareState } from './compare-state.ts';
import { letterLabel } from './side-names.ts';

/** Longest theme that the server reads. */
const MAX_THEME_CHARS = 2000;

export type CompareForm = {
  readonly element: HTMLFormElement;
  /** Shows a state that came from the address. */
  readonly show: (state: CompareState) => void;
};

/** The form with every letter to choose from, newest first. */
export function createCompareForm(
  letters: readonly LetterHead[],
  onChosen: (state: CompareState) => void,
): CompareForm {
  const options = newestFirst(letters).map((letter) => [letter.id, letterLabel(letter)] as const);
  const known = new Set(letters.map(({ id }) => id));
  const side = (id: string) => {
    const made = chooser(id, text.compare.choose, () => undefined);
    made.offer(options);
    return made;
  };
  const from = side('compare-from');
  const to = side('compare-to');
  const theme = element('input', {
    type: 'text',
    id: 'compare-theme',
    autocomplete: 'off',
    maxlength: MAX_THEME_CHARS,
  });
  const form = element(
    'form',
    { class: 'compare-form', 'aria-label': text.compare.form },
    labelled(text.compare.earlier, from.element),
    labelled(text.compare.later, to.element),
    labelled(text.compare.theme, theme),
    element('button', { type: 'submit', class: 'button' }, text.compare.submit),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onChosen({
      from: from.element.value || null,
      to: to.element.value || null,
      theme: theme.value.trim(),
    });
  });
  return {
    element: form,
    show: (state) => {
      // A letter that is not here (any more) is not offered: another has to be chosen.
      from.choose(state.from !== null && known.has(state.from) ? state.from : null);
      to.choose(state.to !== null && known.has(state.to) ? state.to : null);
      theme.value = state.theme;
    },
  };
}
