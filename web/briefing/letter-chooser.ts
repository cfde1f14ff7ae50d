/** Which letters a briefing is made from: none ticked means all, however many there are. */
import type { LetterHead } from '../../server/contract.ts';
import { button, element } from '../element.ts';
import { wordFilter } from '../folded-words.ts';
import { wordsField } from '../form-field.ts';
import { letterChip } from '../letter-chip.ts';
import { newestFirst } from '../letter-order.ts';
import { kindName, letterDate, text } from '../text-nl.ts';

/** With fewer letters than this one sees at a glance which is which. */
const SEARCH_FROM = 8;
/** More rows than one looks through; the others are found by their title. */
const MAX_ROWS = 60;
/** The server takes no more (`letters` of the filters in the contract). */
const MAX_CHOSEN = 100;

export type LetterChooser = {
  readonly element: HTMLElement;
  readonly offer: (letters: readonly LetterHead[]) => void;
  readonly show: (chosen: readonly string[]) => void;
};

/** The list, on its way until `offer`; an id that no letter has stays in it, so that it can be unticked. */
export function createLetterChooser(onChange: (chosen: readonly string[]) => void): LetterChooser {
  let letters: readonly LetterHead[] | null = null;
  let chosen: readonly string[] = [];

  const note = element('p', { class: 'quiet', id: 'letters-note' });
  const all = button(
    { class: 'quiet-button' },
    () => {
      tell([]);
      list.querySelector('input')?.focus();
    },
    text.briefing.useAll,
  );
  const search = wordsField('letters-q', draw);
  search.placeholder = text.briefing.findLetter;
  search.setAttribute('aria-label', text.briefing.findLetter);
  search.hidden = true;
  const list = element('ul', { class: 'letter-choices' });
  const rest = element('p', { class: 'quiet', role: 'status' });
  const box = element(
    'fieldset',
    { class: 'panel-group', 'aria-describedby': note.id },
    element('legend', {}, text.briefing.letters),
    note,
    search,
    list,
    rest,
    all,
  );

  function draw(): void {
    all.hidden = chosen.length === 0;
    if (letters === null) note.textContent = text.briefing.lettersComing;
    else drawOf(letters);
  }

  function drawOf(offered: readonly LetterHead[]): void {
    const fitting = fittingLetters(offered, chosen, search.value);
    const unknown = chosen.filter((id) => !offered.some((letter) => letter.id === id));
    note.textContent =
      chosen.length === 0
        ? text.briefing.allLetters(offered.length)
        : text.briefing.someLetters(chosen.length, offered.length);
    const focused = document.activeElement?.id;
    list.replaceChildren(
      ...fitting
        .slice(0, MAX_ROWS)
        .map((letter) =>
          choice(letter.id, [
            letterChip(letter),
            element('span', { class: 'choice-title' }, `${kindName(letter.kind)}: ${letter.title}`),
          ]),
        ),
      ...unknown.map((id) => choice(id, [text.briefing.unknownLetter(id)])),
    );
    rest.textContent = restSentence(fitting.length, offered.length);
    if (focused?.startsWith('letter-choice-')) document.getElementById(focused)?.focus();
  }

  function restSentence(fitting: number, total: number): string {
    if (total > 0 && fitting === 0) return text.briefing.noLetterFits;
    return fitting > MAX_ROWS ? text.briefing.moreLetters(fitting - MAX_ROWS) : '';
  }

  function choice(letterId: string, name: readonly (Node | string)[]): HTMLElement {
    const isChosen = chosen.includes(letterId);
    const check = element('input', {
      type: 'checkbox',
      id: `letter-choice-${letterId}`,
      checked: isChosen,
      disabled: !isChosen && chosen.length >= MAX_CHOSEN,
    });
    check.addEventListener('change', () => {
      const others = chosen.filter((id) => id !== letterId);
      tell(check.checked ? [...others, letterId] : others);
    });
    return element(
      'li',
      { class: 'letter-choice', 'data-letter': letterId },
      check,
      element('label', { for: check.id }, ...name),
    );
  }

  function tell(next: readonly string[]): void {
    chosen = next;
    draw();
    onChange(next);
  }

  return {
    element: box,
    offer: (next) => {
      letters = newestFirst(next);
      search.hidden = next.length < SEARCH_FROM;
      draw();
    },
    show: (next) => {
      chosen = next;
      draw();
    },
  };
}

/** Letters whose date, kind, title or reference holds every word; a ticked one is never hidden. */
export function fittingLetters(
  letters: readonly LetterHead[],
  chosen: readonly string[],
  words: string,
): LetterHead[] {
  // In a short list nothing moves when it is ticked; in a long one the ticked stand first.
  if (letters.length <= MAX_ROWS && words.trim() === '') return [...letters];
  const isChosen = ({ id }: LetterHead): boolean => chosen.includes(id);
  const others = letters.filter((letter) => !isChosen(letter) && hasWords(letter, words));
  return [...letters.filter(isChosen), ...others];
}

const hasWords = wordFilter((letter: LetterHead) =>
  [letterDate(letter), kindName(letter.kind), letter.title, letter.reference].join(' '),
);
