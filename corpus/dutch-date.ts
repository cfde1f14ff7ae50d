/** Dutch dates as letters print them <-> ISO days. Knows no time zones: a day is a day. */

/** In order of the year. */
export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const WRITTEN_DATE = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s{1,3}(${MONTHS.join('|')})\\s{1,3}(\\d{4})(?!\\d)`,
  'iu',
);
const NUMERIC_DATE = /(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])/u;

/** A date found in running text: `[start, end)` and the ISO day it stands for. */
export type FoundDate = { readonly start: number; readonly end: number; readonly isoDay: string };

/**
 * Finds the first valid date written as "12 maart 2024" (any case) or "12-03-2024".
 *
 * @returns null when there is none; a day that does not exist ("31 februari 2024") is none
 */
export function findDutchDate(text: string): FoundDate | null {
  const candidates = [WRITTEN_DATE.exec(text), NUMERIC_DATE.exec(text)]
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index);
  for (const match of candidates) {
    const isoDay = toIsoDay(Number(match[3]), monthNumber(match[2] ?? ''), Number(match[1]));
    if (isoDay) return { start: match.index, end: match.index + match[0].length, isoDay };
  }
  return null;
}

/** Reads a text that is a date and nothing else; null when it is not, or when the day does not exist. */
export function parseDutchDate(text: string): string | null {
  const trimmed = text.trim();
  const found = findDutchDate(trimmed);
  return found && found.start === 0 && found.end === trimmed.length ? found.isoDay : null;
}

/**
 * Writes an ISO day as letters do: "2024-03-12" -> "12 maart 2024".
 *
 * @throws RangeError when `isoDay` is not an existing day
 */
export function formatDutchDate(isoDay: string): string {
  const { year, month, day } = splitIsoDay(isoDay);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/**
 * Splits an ISO day into its numbers, month 1..12.
 *
 * @throws RangeError when `isoDay` is not an existing day
 */
export function splitIsoDay(isoDay: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(isoDay);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!match || toIsoDay(year, month, day) === null) {
    throw new RangeError(
      `Cannot use "${isoDay}" as a date: it must be an existing day written YYYY-MM-DD`,
    );
  }
  return { year, month, day };
}

/** Month 1..12 of its Dutch name in any case, or of its number as printed; NaN for anything else. */
export function monthNumber(text: string): number {
  const named = MONTHS.indexOf(text.toLowerCase() as (typeof MONTHS)[number]);
  return named === -1 ? Number(text) : named + 1;
}

/** Null for a day that does not exist. */
export function toIsoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return exists ? date.toISOString().slice(0, 10) : null;
}
