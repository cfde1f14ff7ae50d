/** The rows under their heads: where their moments stand to today, or the letter they come from. */
import type { Commitment } from '../../server/contract.ts';
import { element } from '../element.ts';
import { letterChip } from '../letter-chip.ts';
import { text } from '../text-nl.ts';
import type { CommitmentSection } from './choose-commitments.ts';

/**
 * The sections with as many rows as asked for, counted from the first on; a head without any of them is left out.
 *
 * @param rows - at least 1
 */
export function commitmentList(
  sections: readonly CommitmentSection[],
  rows: number,
  rowOf: (commitment: Commitment) => HTMLElement,
): HTMLElement[] {
  let left = rows;
  return sections.flatMap((section) => {
    const shown = section.commitments.slice(0, left);
    left -= shown.length;
    if (shown.length === 0) return [];
    return [
      element(
        'section',
        { class: 'ledger-group' },
        headOf(section),
        columnHeads(),
        element('ol', {}, ...shown.map((commitment) => element('li', {}, rowOf(commitment)))),
      ),
    ];
  });
}

/** On paper the rows are those of a table. */
const columnHeads = (): HTMLElement =>
  element(
    'div',
    { class: 'print-only commitment-columns' },
    ...[text.commitments.moment, text.commitments.promise, text.commitments.later].map((name) =>
      element('span', {}, name),
    ),
  );

function headOf({ head, commitments }: CommitmentSection): HTMLElement {
  const count = element('span', { class: 'group-count' }, String(commitments.length));
  if ('letter' in head) {
    return element(
      'header',
      { class: 'group-head' },
      element('h2', {}, head.letter.title, ' ', count),
      element('p', { class: 'quiet' }, letterChip(head.letter), ' ', head.letter.reference),
    );
  }
  return element(
    'header',
    { class: 'group-head' },
    element('h2', {}, text.commitments.sections[head.moment], ' ', count),
    element('p', { class: 'quiet' }, text.commitments.sectionNotes[head.moment]),
  );
}
