/** Many letters: a column for each year, also those without letters, with a bar for each quarter in it. */
import { svgElement } from '../svg-element.ts';
import { themesText } from '../text-nl-themes.ts';
import { apart, BASE, bar, base, type Drawn, silentMark, topLine } from './line-bars.ts';
import { type LinePoint, type PeriodFigures, quarterOf, sumByPeriod } from './line-points.ts';
import { NO_YEAR } from './theme-state.ts';
import { topShare, yearsOf } from './time-scale.ts';

const QUARTERS = 4;
const BAR_SHARE = 0.72;
const WIDEST_BAR = 20;
/** Circles of silence are left out where they would touch; the dashed base stays. */
const ROOM_FOR_CIRCLE = 11;
const YEAR_WIDTH = 38;
const UNDATED_WIDTH = 56;
const FOOT = 26;
const WORDS_DOWN = 18;

type Quarter = { readonly figures: PeriodFigures; readonly x: number; readonly width: number };

/** @param points - at least one */
export function drawQuarters(points: readonly LinePoint[], width: number): Drawn {
  const quarters = sumByPeriod(points, quarterOf);
  const top = topShare(quarters.map(({ share }) => share));
  const years = yearsOf(points.flatMap(({ letter }) => letter.date ?? []));
  const hasUndated = quarters.some(({ period }) => period === NO_YEAR);
  const columnsWidth = years === null ? 0 : width - (hasUndated ? UNDATED_WIDTH : 0);
  const yearWidth = years === null ? 0 : columnsWidth / (years.last - years.first + 1);
  const quarterWidth = yearWidth / QUARTERS;
  const place = (figures: PeriodFigures): Quarter => {
    if (years === null || figures.period === NO_YEAR)
      return { figures, x: columnsWidth + UNDATED_WIDTH / 2, width: UNDATED_WIDTH / 2 };
    const [year = years.first, quarter = 1] = figures.period.split('-').map(Number);
    const order = (year - years.first) * QUARTERS + quarter - 1;
    return { figures, x: (order + 0.5) * quarterWidth, width: quarterWidth };
  };
  const columns =
    years === null
      ? []
      : Array.from({ length: years.last - years.first + 1 }, (_, at) => String(years.first + at));
  return {
    height: BASE + FOOT,
    shapes: [
      ...topLine(width, top),
      ...(hasUndated && years !== null ? [apart(columnsWidth + 2, BASE + FOOT)] : []),
      ...quarters.flatMap((figures) => quarterShapes(place(figures), top)),
      ...yearNames(columns, yearWidth),
      ...(hasUndated ? [name(columnsWidth + UNDATED_WIDTH / 2, themesText.undatedShort)] : []),
    ],
    stops: [
      ...columns.map((key, at) => ({ key, left: at * yearWidth, width: yearWidth })),
      ...(hasUndated ? [{ key: NO_YEAR, left: columnsWidth, width: UNDATED_WIDTH }] : []),
    ],
  };
}

function quarterShapes({ figures, x, width }: Quarter, top: number): SVGElement[] {
  const speaks = figures.speaking > 0;
  return [
    base(x - width / 2, x + width / 2, speaks),
    ...(speaks ? [bar(x, Math.min(WIDEST_BAR, width * BAR_SHARE), figures, top)] : []),
    ...(!speaks && width >= ROOM_FOR_CIRCLE ? [silentMark(x)] : []),
  ];
}

function yearNames(years: readonly string[], yearWidth: number): SVGElement[] {
  const every = Math.max(1, Math.ceil(YEAR_WIDTH / yearWidth));
  return years.flatMap((year, at) => {
    const start = at * yearWidth;
    const tick = svgElement('line', {
      class: 'axis',
      x1: start,
      x2: start,
      y1: BASE + 3,
      y2: BASE + 9,
    });
    return at % every === 0 ? [tick, name(start + yearWidth / 2, year)] : [tick];
  });
}

function name(x: number, words: string): SVGElement {
  return svgElement(
    'text',
    { class: 'year-words', x, y: BASE + WORDS_DOWN, 'text-anchor': 'middle' },
    words,
  );
}
