/** Stretches of the calendar as ISO days, bounds inclusive. Knows no text. */
import { splitIsoDay, toIsoDay } from './dutch-date.ts';

/** ISO days, inclusive; null where there is no bound. */
export type DayInterval = { readonly from: string | null; readonly to: string | null };

/** Both bounds are known. */
export type BoundedInterval = { readonly from: string; readonly to: string };

/** Neither bound is known. */
export const UNBOUNDED: DayInterval = { from: null, to: null };

/** From the first day of a month to the last day of a month of the same or a later year, months 1..12. */
export function monthsInterval(year: number, first: number, last: number): BoundedInterval {
  const endYear = last < first ? year + 1 : year;
  return { from: isoDay(year, first, 1), to: shiftDay(isoDay(endYear, last + 1, 1), -1) };
}

/** The whole year. */
export const yearInterval = (year: number) => monthsInterval(year, 1, 12);

/** Moves by days, backwards when negative. */
export function shiftDay(day: string, days: number): string {
  const { year, month, day: number } = splitIsoDay(day);
  return isoDay(year, month, number + days);
}

/** Moves by months; a day the month lacks becomes its last: 31 January and one month is 28 February. */
export function shiftMonth(day: string, months: number): string {
  const { year, month, day: number } = splitIsoDay(day);
  const first = isoDay(year, month + months, 1);
  const { year: toYear, month: toMonth } = splitIsoDay(first);
  return toIsoDay(toYear, toMonth, number) ?? monthsInterval(toYear, toMonth, toMonth).to;
}

/** Months and days beyond their end run on, as in `Date.UTC`. */
function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
