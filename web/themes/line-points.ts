/** The figures of a theme per letter, and what they come to over a quarter or a year. */
import type { AnswerLine } from '../../server/contract.ts';
import { NO_YEAR } from './theme-state.ts';

/** One letter on the line, as answers and the room both have it. */
export type LinePoint = AnswerLine['letters'][number];

/** Above this many letters a line is drawn and listed by period: more bars or blocks are no overview. */
export const MOST_LETTERS_APART = 12;

/** What the letters of one period say together. */
export type PeriodFigures = {
  /** "2024", "2024-1" for its first quarter, or `NO_YEAR`. */
  readonly period: string;
  readonly letters: number;
  /** Letters that treat the theme. */
  readonly speaking: number;
  readonly count: number;
  readonly strongCount: number;
  /** Mean share of the letters, silent ones included, 0..1; the same for `strongShare`. */
  readonly share: number;
  readonly strongShare: number;
};

/** "2024"; `NO_YEAR` for a letter without a date. */
export function yearOf({ letter }: Pick<LinePoint, 'letter'>): string {
  return letter.date?.slice(0, 4) ?? NO_YEAR;
}

/** "2024-1" to "2024-4"; `NO_YEAR` for a letter without a date. */
export function quarterOf({ letter }: Pick<LinePoint, 'letter'>): string {
  if (letter.date === null) return NO_YEAR;
  const month = Number(letter.date.slice(5, 7));
  return `${letter.date.slice(0, 4)}-${Math.ceil(month / 3)}`;
}

/**
 * One entry for each period that has letters, in the order in which the points bring them up.
 *
 * @param periodOf - `yearOf` or `quarterOf`
 */
export function sumByPeriod(
  points: readonly LinePoint[],
  periodOf: (point: LinePoint) => string,
): PeriodFigures[] {
  const groups = new Map<string, LinePoint[]>();
  for (const point of points) {
    const period = periodOf(point);
    const known = groups.get(period);
    if (known === undefined) groups.set(period, [point]);
    else known.push(point);
  }
  return [...groups].map(([period, group]) => sumOf(period, group));
}

function sumOf(period: string, group: readonly LinePoint[]): PeriodFigures {
  const sum = (figure: (point: LinePoint) => number): number =>
    group.reduce((total, point) => total + figure(point), 0);
  return {
    period,
    letters: group.length,
    speaking: group.filter(({ count }) => count > 0).length,
    count: sum(({ count }) => count),
    strongCount: sum(({ strongCount }) => strongCount),
    share: sum(({ share }) => share) / group.length,
    strongShare: sum(({ strongShare }) => strongShare) / group.length,
  };
}
