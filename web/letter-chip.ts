/** A letter in one line wherever it is named: its colour, always with its date. */
import type { LetterHead } from '../server/contract.ts';
import { element } from './element.ts';
import { letterDate } from './text-nl.ts';

/** Colour and date: "■ 18 mei 2026". */
export function letterChip(letter: Pick<LetterHead, 'id' | 'date'>): HTMLElement {
  return element(
    'span',
    { class: 'letter-chip', 'data-letter': letter.id },
    element('span', { class: 'swatch', 'aria-hidden': 'true' }),
    letter.date === null
      ? letterDate(letter)
      : element('time', { datetime: letter.date }, letterDate(letter)),
  );
}
