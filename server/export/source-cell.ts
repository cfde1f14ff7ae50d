/** Where something stands, in a cell: the reference of the letter, its date and the paragraph. */
import { formatDutchDate } from '../../corpus/dutch-date.ts';
import type { Citation } from '../contract.ts';
import type { TableCell } from './table-cell.ts';

/**
 * @param origin - scheme and host of this server, so that links lead somewhere from a spreadsheet
 */
export function sourceCell({ letter, paragraph, url }: Citation, origin: string): TableCell {
  const date = letter.date ? `, ${formatDutchDate(letter.date)}` : '';
  const reference = letter.reference.includes(letter.title)
    ? letter.reference
    : `${letter.reference}${date}`;
  return { text: `${reference}, al. ${paragraph.number}`, link: origin + url };
}
