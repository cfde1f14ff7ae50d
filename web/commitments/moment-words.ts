/** The days of a moment in words, as beside the moment that the letter prints. */
import type { Commitment } from '../../server/contract.ts';
import { dutchDate } from '../dutch-date.ts';
import { text } from '../text-nl.ts';

/**
 * "uiterlijk 1 juni 2022", "1 juli tot en met 30 september 2022", "heel 2026", "vanaf 8 maart 2022". Null where the
 * text gives no days, and where the printed moment is that very day.
 *
 * What runs from the day of the letter only has an end of its own: "uiterlijk".
 */
export function momentDays({ due, citation }: Commitment): string | null {
  if (due === null) return null;
  const { from, to } = due;
  if (to === null) return from === null ? null : text.commitments.since(dutchDate(from));
  if (from === null || from === citation.letter.date) {
    return text.commitments.until(dutchDate(to));
  }
  if (from === to) return due.text.includes(dutchDate(to)) ? null : dutchDate(to);
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) {
    return text.commitments.wholeYear(from.slice(0, 4));
  }
  return text.commitments.between(beginning(from, to), dutchDate(to));
}

/** The first day, without the month or year that the last day names as well. */
function beginning(from: string, to: string): string {
  const [day, month] = dutchDate(from).split(' ');
  if (from.slice(0, 7) === to.slice(0, 7)) return day ?? from;
  return from.slice(0, 4) === to.slice(0, 4) ? `${day} ${month}` : dutchDate(from);
}
