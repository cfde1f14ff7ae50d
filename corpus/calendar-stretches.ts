/** Stretches of the calendar as seen from a letter's day: "this autumn", "next week", "before the summer". */
import {
  type BoundedInterval,
  type DayInterval,
  monthsInterval,
  shiftDay,
  shiftMonth,
  UNBOUNDED,
} from './day-interval.ts';
import { monthNumber, splitIsoDay, toIsoDay } from './dutch-date.ts';

/** One day as an interval; null for a day that does not exist. */
export function oneDay(
  year: number,
  month: string | undefined,
  day: string | undefined,
): BoundedInterval | null {
  const iso = toIsoDay(year, monthNumber(month ?? ''), Number(day));
  return iso === null ? null : { from: iso, to: iso };
}

/** Monday to Sunday around a day. */
export function weekOf(day: string): BoundedInterval {
  const monday = shiftDay(day, -((new Date(day).getUTCDay() + 6) % 7));
  return { from: monday, to: shiftDay(monday, 6) };
}

/** Whether "dit", "deze" and the like point at the stretch the letter stands in. */
export const isNow = (which: string): boolean =>
  /^(?:dit|deze|het (?:lopende|huidige))$/iu.test(which);

/** The Kamer's year turns on its summer recess: before it the first half, after it the last four months. */
export function besideSummer(
  side: 'before' | 'after',
  year: string | undefined,
  letterDay: string | null,
): DayInterval | null {
  const [first, last] = side === 'before' ? [1, 6] : [9, 12];
  const days = inYear(year, letterDay, (of) => monthsInterval(of, first, last));
  const left = side === 'before' && isBounded(days) && letterDay ? leftOf(days, letterDay) : days;
  return left;
}

/** Up to the day before Christmas. */
export function beforeChristmas(
  year: string | undefined,
  letterDay: string | null,
): DayInterval | null {
  const days = inYear(year, letterDay, (of) => ({ from: `${of}-12-24`, to: `${of}-12-24` }));
  return days && { from: letterDay, to: days.to };
}

const isBounded = (days: DayInterval | null): days is BoundedInterval =>
  days !== null && days.from !== null && days.to !== null;

/** All days of a month, 1..12. */
export const wholeMonth = (year: number, month: number): BoundedInterval =>
  monthsInterval(year, month, month);

/** Ten days of a month, or what is left at its end; 0 is the first third. */
export function thirdOfMonth(year: number, month: number, third: 0 | 1 | 2): BoundedInterval {
  const { from, to } = wholeMonth(year, month);
  const first = shiftDay(from, third * 10);
  return { from: first, to: third === 2 ? to : shiftDay(first, 9) };
}

/** What is left of a stretch on the letter's day. */
export const leftOf = ({ from, to }: BoundedInterval, letterDay: string): BoundedInterval => ({
  from: from < letterDay && letterDay <= to ? letterDay : from,
  to,
});

/** A day so many days, weeks, months or years on; the unit as printed. */
export function later(day: string, count: number, unit: string): string {
  if (unit.startsWith('dag')) return shiftDay(day, count);
  if (unit.startsWith('we')) return shiftDay(day, count * 7);
  return shiftMonth(day, unit === 'jaar' ? count * 12 : count);
}

/** The stretch in the year that is printed, else the first one that has not ended on the letter's day. */
export function inYear(
  printed: string | undefined,
  letterDay: string | null,
  make: (year: number) => BoundedInterval | null,
): DayInterval | null {
  if (printed !== undefined && /\d/u.test(printed))
    return make(Number(/\d{4}/u.exec(printed)?.[0]));
  if (letterDay === null) return make(2000) && UNBOUNDED;
  const { year } = splitIsoDay(letterDay);
  if (printed !== undefined) {
    const shift = /vorig/iu.test(printed)
      ? -1
      : /dit|lopende|huidige|het jaar/iu.test(printed)
        ? 0
        : 1;
    return make(year + shift);
  }
  const candidates = [year - 1, year, year + 1].map(make);
  return candidates.find((one) => one !== null && one.to >= letterDay) ?? null;
}

/** "Dit najaar" is what is left of it; "komend voorjaar" the first that still has to begin. */
export function stretchMeant(
  which: string | undefined,
  { year, letterDay }: { readonly year: string | undefined; readonly letterDay: string | null },
  make: (year: number) => BoundedInterval,
): DayInterval | null {
  if (which === undefined || year !== undefined || letterDay === null) {
    return inYear(year, letterDay, make);
  }
  const of = splitIsoDay(letterDay).year;
  const years = [of - 1, of, of + 1].map(make);
  if (isNow(which)) {
    const now = years.find(({ to }) => to >= letterDay);
    return now ? leftOf(now, letterDay) : null;
  }
  return years.find(({ from }) => from > letterDay) ?? null;
}
