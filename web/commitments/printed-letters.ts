/** The letters of the rows, each once with where it is to be found: for paper, where nothing can be pressed. */
import type { Commitment, LetterHead } from '../../server/contract.ts';
import { referenceText } from '../citation-text.ts';
import { element } from '../element.ts';
import { letterChip } from '../letter-chip.ts';
import { text } from '../text-nl.ts';
import { citationsOf } from './commitment-row.ts';

/** Oldest first, undated last. */
export function printedLetters(commitments: readonly Commitment[]): HTMLElement {
  const letters = new Map(
    commitments.flatMap(citationsOf).map(({ letter }) => [letter.id, letter] as const),
  );
  const inOrder = [...letters.values()].toSorted(
    (a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999') || a.id.localeCompare(b.id),
  );
  return element(
    'section',
    { class: 'print-only printed-letters' },
    element('h2', {}, text.commitments.printedLetters),
    element('ul', {}, ...inOrder.map(lineOf)),
  );
}

function lineOf(letter: LetterHead): HTMLElement {
  const address = letter.publishedUrl ?? `${window.location.origin}${letter.url}`;
  return element('li', {}, letterChip(letter), ` ${referenceText({ letter })}. ${address}`);
}
