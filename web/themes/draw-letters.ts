/** Few letters: a bar for each, in its own colour, with its date, tied to its day on an axis of years. */
import { shortDay } from '../dutch-date.ts';
import { svgElement } from '../svg-element.ts';
import { themesText } from '../text-nl-themes.ts';
import { wholePercent } from '../whole-percent.ts';
import {
  apart,
  BASE,
  bar,
  base,
  type Drawn,
  heightOf,
  silentMark,
  wordsAbove,
} from './line-bars.ts';
import type { LinePoint } from './line-points.ts';
import { placeInYears, spreadApart, topShare, yearsOf } from './time-scale.ts';
import { AXIS_HEIGHT, type PlacedLetter, yearsAxis } from './years-axis.ts';

/** Room for a date in two lines under a bar; where letters do not have it, dates stand upright. */
const ROOMY = 50;
const NARROW = 24;
const BAR_WIDTH = 28;
const BAR_SHARE = 0.58;
/** Between the last dated letter and those without a date. */
const UNDATED_GAP = 16;
const LABELS = { roomy: 38, upright: 82 } as const;
const LINE_HEIGHT = 16;

/** @param points - by date, undated last; at least one */
export function drawLetters(points: readonly LinePoint[], width: number): Drawn {
  const isRoomy = points.length * ROOMY <= width;
  const gap = isRoomy ? ROOMY : Math.min(NARROW, width / points.length);
  const barWidth = Math.min(BAR_WIDTH, gap * BAR_SHARE);
  const top = topShare(points.map(({ share }) => share));
  const days = points.flatMap(({ letter }) => letter.date ?? []);
  const years = yearsOf(days);
  const undated = points.length - days.length;
  const axisWidth = years === null ? 0 : width - undated * gap - (undated > 0 ? UNDATED_GAP : 0);
  const dated = spreadApart(
    years === null ? [] : days.map((day) => placeInYears(day, years) * axisWidth),
    gap,
    [gap / 2, axisWidth - gap / 2],
  );
  const firstUndated = years === null ? 0 : axisWidth + UNDATED_GAP;
  const placed = points.map((point, at): PlacedLetter => {
    const x = dated[at] ?? firstUndated + gap * (at - days.length + 0.5);
    return { point, x };
  });
  const feet = BASE + (isRoomy ? LABELS.roomy : LABELS.upright);
  return {
    height: years === null ? feet : feet + AXIS_HEIGHT,
    shapes: [
      ...(years !== null && undated > 0 ? [apart(axisWidth + UNDATED_GAP / 2, feet)] : []),
      ...bases(placed, barWidth),
      ...placed.map((each) => letterBar(each, { barWidth, top, isRoomy })),
      ...(years === null ? [] : yearsAxis(placed, { years, width: axisWidth, below: feet })),
    ],
    stops: placed.map(({ point, x }) => ({
      key: point.letter.id,
      left: x - gap / 2,
      width: gap,
    })),
  };
}

function letterBar(
  { point, x }: PlacedLetter,
  {
    barWidth,
    top,
    isRoomy,
  }: { readonly barWidth: number; readonly top: number; readonly isRoomy: boolean },
): SVGElement {
  const speaks = point.count > 0;
  return svgElement(
    'g',
    { 'data-letter': point.letter.id },
    speaks ? bar(x, barWidth, point, top) : silentMark(x),
    speaks
      ? wordsAbove(
          x,
          heightOf(point.share, top),
          `${wholePercent(point.share)}${isRoomy ? ' ' : ''}%`,
        )
      : isRoomy
        ? wordsAbove(x, 0, themesText.silentShort)
        : null,
    isRoomy ? dateInTwoLines(point, x) : uprightDate(point, x),
  );
}

/** Drawn through from a letter that speaks to the next that does, broken around one that is silent; days that are not known tie nothing together. */
function bases(placed: readonly PlacedLetter[], barWidth: number): SVGElement[] {
  return placed.flatMap(({ point, x }, at) => {
    const next = placed[at + 1];
    const own = point.count > 0 ? [base(x - barWidth, x + barWidth, true)] : [];
    if (next === undefined || next.point.letter.date === null) return own;
    return [...own, base(x, next.x, point.count > 0 && next.point.count > 0)];
  });
}

function dateInTwoLines({ letter }: LinePoint, x: number): SVGElement {
  const [first, second] =
    letter.date === null
      ? themesText.undatedInTwo
      : [shortDay(letter.date), letter.date.slice(0, 4)];
  const line = (words: string, down: number): SVGElement =>
    svgElement('tspan', { x, y: BASE + down }, words);
  return svgElement(
    'text',
    { class: 'date-words', 'text-anchor': 'middle' },
    line(first, LINE_HEIGHT + 2),
    line(second, 2 * LINE_HEIGHT + 1),
  );
}

function uprightDate({ letter }: LinePoint, x: number): SVGElement {
  const words =
    letter.date === null
      ? themesText.undatedInTwo.join(' ')
      : `${shortDay(letter.date)} ${letter.date.slice(0, 4)}`;
  const [left, down] = [x + LINE_HEIGHT / 4, BASE + LINE_HEIGHT / 2];
  return svgElement(
    'text',
    {
      class: 'date-words',
      x: left,
      y: down,
      transform: `rotate(-90 ${left} ${down})`,
      'text-anchor': 'end',
    },
    words,
  );
}
