/** Two letters to put side by side for a theme: the first and the last that speak, until others are chosen. */
import { comparePath } from '../compare/compare-state.ts';
import { element } from '../element.ts';
import { labelled } from '../form-field.ts';
import { icon } from '../icons.ts';
import { themesText } from '../text-nl-themes.ts';
import type { LinePoint } from './line-points.ts';
import { letterCalled } from './line-words.ts';

/**
 * The form; null when fewer than two letters treat the theme.
 *
 * @param points - by date, undated last
 */
export function compareChoice(theme: string, points: readonly LinePoint[]): HTMLElement | null {
  const speaking = points.filter(({ count }) => count > 0);
  const dated = speaking.filter(({ letter }) => letter.date !== null);
  const [first] = speaking;
  // What has no date has no place in an order of time: it is chosen only where there is nothing else.
  const last = (dated.length > 1 ? dated : speaking).at(-1);
  if (first === undefined || last === undefined || first === last) return null;

  const choose = (id: string, chosen: string): HTMLSelectElement => {
    const select = element(
      'select',
      { id },
      ...speaking.map(({ letter }) =>
        element(
          'option',
          { value: letter.id, selected: letter.id === chosen },
          letterCalled(letter),
        ),
      ),
    );
    select.addEventListener('change', show);
    return select;
  };
  const go = element('p', { class: 'compare-go', role: 'status' });
  const from = choose('compare-from', first.letter.id);
  const to = choose('compare-to', last.letter.id);

  /** The older one is named first, whichever was chosen where. */
  function show(): void {
    const [earlier, later] = speaking
      .map(({ letter }) => letter.id)
      .filter((id) => id === from.value || id === to.value);
    go.replaceChildren(
      earlier === undefined || later === undefined
        ? themesText.compareSame
        : element(
            'a',
            { class: 'quiet-button', href: comparePath({ from: earlier, to: later, theme }) },
            icon('sides'),
            element('span', { class: 'label' }, themesText.compareGo),
          ),
    );
  }
  show();
  return element(
    'div',
    { class: 'compare-choice', role: 'group', 'aria-label': themesText.compare },
    labelled(themesText.compareFrom, from),
    labelled(themesText.compareTo, to),
    go,
  );
}
