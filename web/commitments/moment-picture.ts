/**
 * Where each commitment stands in the line of time: a bar for each, or a column for each quarter or year where
 * there are too many to tell apart. Pure: positions are percents of the width, so that one drawing fits every screen.
 */
import type { Commitment } from '../../server/contract.ts';

/** More bars than this, or rows of bars, and one no longer sees the single one. */
const MAX_BARS = 60;
const MAX_LANES = 12;

/** Room that a bar takes beside its own length, so that two dots in a row stay apart on a screen of medium width. */
const BAR_MARGIN = 1.6;

/** One far year ("in 2050") would press all others together: what lies outside the fullest window is only counted. */
const WINDOW_YEARS = 12;

/** Columns of quarters, as long as they can be told apart. */
const MAX_QUARTER_YEARS = 7;

export type MomentBar = {
  readonly commitment: Commitment;
  /** Percents of the width, `start` ≤ `end`; equal for a single day. */
  readonly start: number;
  readonly end: number;
  /** Counts from 0, the lowest row. */
  readonly lane: number;
};

export type MomentColumn = {
  /** Quarter counts from 1; null for a whole year. */
  readonly year: string;
  readonly quarter: number | null;
  readonly start: number;
  readonly end: number;
  /** At least one, in the order given. */
  readonly commitments: readonly Commitment[];
};

export type MomentPicture = {
  /** Every year of the window with the place of its first day. */
  readonly years: readonly { readonly year: string; readonly at: number }[];
  /** Null when today lies outside the window. */
  readonly today: number | null;
  readonly shown:
    | {
        readonly kind: 'bars';
        /** In order of their start. */
        readonly bars: readonly MomentBar[];
        readonly lanes: number;
      }
    | { readonly kind: 'columns'; readonly columns: readonly MomentColumn[] };
  /** Those that end before or after the window, in the order given. */
  readonly before: readonly Commitment[];
  readonly after: readonly Commitment[];
};

type Dated = {
  readonly commitment: Commitment;
  readonly from: string;
  readonly to: string;
};

/**
 * The picture of those that have a last day; null when none has.
 *
 * @param today - ISO day; it stays in the window as long as that keeps the window small enough
 */
export function momentPicture(
  commitments: readonly Commitment[],
  today: string,
): MomentPicture | null {
  const dated = commitments.flatMap(datedOf);
  if (dated.length === 0) return null;
  const { first, last } = windowOf(dated, Number(today.slice(0, 4)));
  const inside = dated.filter(({ to }) => yearOf(to) >= first && yearOf(to) <= last);
  const opens = dayNumber(`${first}-01-01`);
  const days = dayNumber(`${last + 1}-01-01`) - opens;
  const place = (day: string, daysOn = 0): number =>
    clamped((100 * (dayNumber(day) + daysOn - opens)) / days);
  const bars = inLanes(inside, place);
  const lanes = 1 + Math.max(...bars.map(({ lane }) => lane));
  const isTooFull = bars.length > MAX_BARS || lanes > MAX_LANES;
  return {
    years: Array.from({ length: last - first + 1 }, (_, offset) => ({
      year: String(first + offset),
      at: place(`${first + offset}-01-01`),
    })),
    today:
      Number(today.slice(0, 4)) >= first && Number(today.slice(0, 4)) <= last ? place(today) : null,
    shown: isTooFull
      ? { kind: 'columns', columns: columnsOf(inside, last - first < MAX_QUARTER_YEARS, place) }
      : { kind: 'bars', bars, lanes },
    before: dated.filter(({ to }) => yearOf(to) < first).map(({ commitment }) => commitment),
    after: dated.filter(({ to }) => yearOf(to) > last).map(({ commitment }) => commitment),
  };
}

/** What runs from the day of the letter has one day of its own: its last. */
function datedOf(commitment: Commitment): Dated[] {
  const { due, citation } = commitment;
  if (due?.to == null) return [];
  const hasStart = due.from !== null && due.from !== citation.letter.date && due.from <= due.to;
  return [{ commitment, from: hasStart ? (due.from ?? due.to) : due.to, to: due.to }];
}

/** All years from the first to the last and today's; where those are too many, the fullest window, of two the later. */
function windowOf(
  dated: readonly Dated[],
  thisYear: number,
): { readonly first: number; readonly last: number } {
  const ends = dated.map(({ to }) => yearOf(to));
  const starts = dated.map(({ from }) => yearOf(from));
  const withToday = { first: Math.min(...starts, thisYear), last: Math.max(...ends, thisYear) };
  if (withToday.last - withToday.first < WINDOW_YEARS) return withToday;
  let fullest = { first: 0, held: 0 };
  for (const first of [...new Set(ends)].toSorted((a, b) => a - b)) {
    const held = ends.filter((year) => year >= first && year < first + WINDOW_YEARS).length;
    if (held >= fullest.held) fullest = { first, held };
  }
  const { first } = fullest;
  const inside = [...ends, thisYear].filter((year) => year >= first && year < first + WINDOW_YEARS);
  return { first, last: Math.max(...inside) };
}

/** Each bar in the lowest row where it meets no other, in order of start, then end, then id. */
function inLanes(
  dated: readonly Dated[],
  place: (day: string, daysOn?: number) => number,
): MomentBar[] {
  const ends: number[] = [];
  return dated
    .toSorted(
      (a, b) =>
        a.from.localeCompare(b.from) ||
        a.to.localeCompare(b.to) ||
        a.commitment.id.localeCompare(b.commitment.id),
    )
    .map(({ commitment, from, to }) => {
      const [start, end] = [place(from), place(to)];
      const free = ends.findIndex((taken) => taken < start - BAR_MARGIN);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = end + BAR_MARGIN;
      return { commitment, start, end, lane };
    });
}

/** By the quarter or year in which each ends, in order of time. */
function columnsOf(
  dated: readonly Dated[],
  byQuarter: boolean,
  place: (day: string, daysOn?: number) => number,
): MomentColumn[] {
  const columns = new Map<string, Dated[]>();
  for (const each of dated) {
    const key = byQuarter ? `${each.to.slice(0, 4)}-${quarterOf(each.to)}` : each.to.slice(0, 4);
    columns.set(key, [...(columns.get(key) ?? []), each]);
  }
  return [...columns]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([key, held]) => {
      const [year = key, quarter] = key.split('-');
      const opens = quarter === undefined ? 1 : 3 * Number(quarter) - 2;
      const closes = quarter === undefined ? 12 : 3 * Number(quarter);
      return {
        year,
        quarter: quarter === undefined ? null : Number(quarter),
        start: place(`${year}-${String(opens).padStart(2, '0')}-01`),
        end: place(lastDay(Number(year), closes), 1),
        commitments: held.map(({ commitment }) => commitment),
      };
    });
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function quarterOf(day: string): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function clamped(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
