/** Where things stand on the line: days along the years, kept far enough apart to be told from each other. */

/** Calendar years, both included. */
export type Years = { readonly first: number; readonly last: number };

/** The years that hold all days; null for none. */
export function yearsOf(days: readonly string[]): Years | null {
  const years = days.map((day) => Number(day.slice(0, 4)));
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}

/** Days in a year and in a month as the line counts them: every month is as wide as the next. */
const MONTHS = 12;
const MONTH_DAYS = 31;

/** Place of an ISO day between the start of the first year (0) and the end of the last (1). */
export function placeInYears(isoDay: string, { first, last }: Years): number {
  const [year = first, month = 1, day = 1] = isoDay.split('-').map(Number);
  const inYear = (month - 1 + (day - 1) / MONTH_DAYS) / MONTHS;
  return (year - first + inYear) / (last - first + 1);
}

/**
 * Moves places as little as needed so that neighbours are `gap` apart and all are within bounds; where there
 * is no room for that, the gap shrinks.
 *
 * @param wanted - ascending
 * @returns in the same order
 */
export function spreadApart(
  wanted: readonly number[],
  gap: number,
  [from, to]: readonly [number, number],
): number[] {
  if (wanted.length < 2) return wanted.map((place) => Math.min(to, Math.max(from, place)));
  const apart = Math.min(gap, (to - from) / (wanted.length - 1));
  const places: number[] = [];
  for (const place of wanted) {
    const least = (places.at(-1) ?? from - apart) + apart;
    places.push(Math.max(place, least));
  }
  let most = to;
  for (let at = places.length - 1; at >= 0; at -= 1) {
    places[at] = Math.min(places[at] ?? most, most);
    most = (places[at] ?? most) - apart;
  }
  return places;
}

const TOPS = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1] as const;

/** The share at the top of a drawing: a round one with room for the greatest, 0.05..1. */
export function topShare(shares: readonly number[]): number {
  const greatest = Math.max(0, ...shares);
  return TOPS.find((top) => greatest <= top) ?? 1;
}
