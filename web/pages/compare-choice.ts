/** Choosing two letters of a list to lay side by side: a box at each, and a bar that leads on. */
import type { LetterHead } from '../../server/contract.ts';
import { comparePath } from '../compare/compare-state.ts';
import { element } from '../element.ts';
import { text } from '../text-nl.ts';

export type CompareChoice = {
  /** The box of one letter; each letter has one. */
  readonly boxFor: (letter: LetterHead) => HTMLElement;
  /** What is chosen so far, and the link once there are two; empty while nothing is. */
  readonly bar: HTMLElement;
};

/** A choice of two at most: a third takes the place of the one chosen first. */
export function createCompareChoice(): CompareChoice {
  let chosen: HTMLInputElement[] = [];
  const bar = element('div', { class: 'compare-bar', role: 'status', hidden: true });

  function draw(): void {
    const [first, second] = chosen;
    bar.hidden = first === undefined;
    if (first === undefined) {
      bar.replaceChildren();
      return;
    }
    bar.replaceChildren(
      element('span', {}, text.compare.chosen(chosen.length)),
      second === undefined
        ? ''
        : element(
            'a',
            {
              class: 'button',
              href: comparePath({ from: first.value, to: second.value, theme: '' }),
            },
            text.compare.submit,
          ),
    );
  }

  return {
    bar,
    boxFor: (letter) => {
      const box = element('input', { type: 'checkbox', value: letter.id });
      box.addEventListener('change', () => {
        chosen = chosen.filter((other) => other !== box);
        if (box.checked) chosen.push(box);
        const gone = chosen.length > 2 ? chosen.shift() : undefined;
        if (gone !== undefined) gone.checked = false;
        draw();
      });
      return element(
        'label',
        { class: 'compare-box' },
        box,
        text.compare.submit,
        element('span', { class: 'visually-hidden' }, ` ${letter.title}`),
      );
    },
  };
}
