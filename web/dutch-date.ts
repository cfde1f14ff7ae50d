/** Dates as a Dutch letter writes them. */

const MONTHS = [
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

/** "2026-05-18" becomes "18 mei 2026"; anything that is no ISO day is given back as it came. */
export function dutchDate(isoDay: string): string {
  const [year, month, day] = isoDay.split('-').map(Number);
  const name = month === undefined ? undefined : MONTHS[month - 1];
  if (year === undefined || day === undefined || name === undefined) return isoDay;
  return `${day} ${name} ${year}`;
}

/** "2022–2026", one year where both are in it, the one known year, or null when neither day is known. */
export function yearRange(from: string | null, to: string | null): string | null {
  const first = (from ?? to)?.slice(0, 4);
  const last = (to ?? from)?.slice(0, 4);
  if (first === undefined || last === undefined) return null;
  return first === last ? first : `${first}–${last}`;
}

/** "2024-03-08" becomes "8 mrt": the year stands beside it; months keep the three letters that tell them apart. */
export function shortDay(isoDay: string): string {
  const [, month, day] = isoDay.split('-').map(Number);
  const name = month === undefined ? undefined : MONTHS[month - 1];
  if (day === undefined || name === undefined) return isoDay;
  return `${day} ${name === 'maart' ? 'mrt' : name.slice(0, 3)}`;
}

/** The day of a clock where it hangs: "2026-05-18". */
export function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
