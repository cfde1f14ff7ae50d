/** The axis of years under the dates of few letters, and what ties each date to its day on it. */
import { svgElement } from '../svg-element.ts';
import type { LinePoint } from './line-points.ts';
import { placeInYears, type Years } from './time-scale.ts';

/** A letter with the middle of its bar. */
export type PlacedLetter = { readonly point: LinePoint; readonly x: number };

/** From the dates down to the axis, and from there to the foot; px. */
const TIES = 20;
const FOOT = 24;
/** What the axis needs under the dates. */
export const AXIS_HEIGHT = TIES + FOOT;

const TICK = 5;
const NAMES_DOWN = 18;
const MARK_RADIUS = 4;
/** A year's number needs this much. */
const YEAR_WIDTH = 36;

type Axis = {
  readonly years: Years;
  readonly width: number;
  /** Where the dates end. */
  readonly below: number;
};

/** Axis, ticks, years and ties; letters without a date have no place on it. */
export function yearsAxis(letters: readonly PlacedLetter[], axis: Axis): SVGElement[] {
  const y = axis.below + TIES;
  return [
    svgElement('line', { class: 'axis', x1: 0, x2: axis.width, y1: y, y2: y }),
    ...ticksAndNames(axis, y),
    ...letters.flatMap((letter) => tie(letter, axis, y)),
  ];
}

function ticksAndNames({ years: { first, last }, width }: Axis, y: number): SVGElement[] {
  const count = last - first + 1;
  const yearWidth = width / count;
  const every = Math.max(1, Math.ceil(YEAR_WIDTH / yearWidth));
  const tick = (x: number): SVGElement =>
    svgElement('line', { class: 'axis', x1: x, x2: x, y1: y - TICK, y2: y + TICK });
  const name = (year: number, x: number): SVGElement =>
    svgElement(
      'text',
      { class: 'year-words', x, y: y + NAMES_DOWN, 'text-anchor': 'middle' },
      String(year),
    );
  return Array.from({ length: count + 1 }, (_, at) =>
    at < count && at % every === 0
      ? [tick(at * yearWidth), name(first + at, (at + 0.5) * yearWidth)]
      : [tick(at * yearWidth)],
  ).flat();
}

/** From a date to its day, where a dot says whether the letter speaks. */
function tie({ point, x }: PlacedLetter, { years, width, below }: Axis, y: number): SVGElement[] {
  if (point.letter.date === null) return [];
  const day = placeInYears(point.letter.date, years) * width;
  return [
    svgElement('line', { class: 'tie', x1: x, x2: day, y1: below, y2: y }),
    svgElement('circle', {
      class: point.count > 0 ? 'day-mark' : 'day-mark is-silent',
      'data-letter': point.letter.id,
      cx: day,
      cy: y,
      r: MARK_RADIUS,
    }),
  ];
}
