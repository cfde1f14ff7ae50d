/** The drawing of the line of time: a bar for each commitment on its moment, or columns, and today as a line. */
import type { Commitment } from '../../server/contract.ts';
import { yearRange } from '../dutch-date.ts';
import { svgElement } from '../svg-element.ts';
import { letterName, text } from '../text-nl.ts';
import { signOf } from './choose-commitments.ts';
import { type CommitmentsState, commitmentsPath } from './commitments-state.ts';
import type { MomentBar, MomentColumn, MomentPicture } from './moment-picture.ts';
import { momentDays } from './moment-words.ts';

const LANE_PX = 21;
const BAR_PX = 10;
/** Shorter bars, in percents of the width, are drawn as a dot: on a phone nothing of them would be left. */
const MIN_BAR = 2;
const COLUMNS_PX = 96;
const COUNT_PX = 18;
const HEAD_PX = 26;
const FOOT_PX = 28;
/** Space between two columns, in percents of the width. */
const COLUMN_GAP = 0.4;
/** Where the word beside the line of today no longer fits at its right. */
const RIGHT_EDGE = 75;

/** The drawing; each bar and column is a link to its commitment in the list. */
export function momentDrawing(picture: MomentPicture, state: CommitmentsState): SVGSVGElement {
  const { shown, years, today } = picture;
  const body = shown.kind === 'bars' ? shown.lanes * LANE_PX : COLUMNS_PX + COUNT_PX;
  const floor = HEAD_PX + body;
  const period = yearRange(years[0]?.year ?? null, years.at(-1)?.year ?? null) ?? '';
  const svg = svgElement(
    'svg',
    {
      class: 'moment-drawing',
      role: 'group',
      'aria-label': text.commitments.lineLabel(period),
      width: '100%',
      height: floor + FOOT_PX,
    },
    ...years.flatMap(({ year, at }, order) => yearMark(year, at, order, floor)),
    svgElement('line', { class: 'moment-floor', x1: '0%', x2: '100%', y1: floor, y2: floor }),
    ...(shown.kind === 'bars'
      ? shown.bars.map((bar) => barMark(bar, floor, state))
      : columnMarks(shown.columns, floor, state)),
    ...(today === null ? [] : todayMark(today, floor)),
  );
  moveWithArrows(svg);
  return svg;
}

function barMark(
  { commitment, start, end, lane }: MomentBar,
  floor: number,
  state: CommitmentsState,
): SVGElement {
  const y = floor - (lane + 0.5) * LANE_PX;
  const isDot = end - start < MIN_BAR;
  const shape = (name: string): SVGElement =>
    isDot
      ? svgElement('circle', { class: name, cx: percent((start + end) / 2), cy: y, r: BAR_PX / 2 })
      : svgElement('rect', {
          class: name,
          x: percent(start),
          width: percent(end - start),
          y: y - BAR_PX / 2,
          height: BAR_PX,
          rx: BAR_PX / 2,
        });
  return svgElement(
    'a',
    {
      class: `moment-bar is-${signOf(commitment)}`,
      'data-letter': commitment.citation.letter.id,
      'data-commitment': commitment.id,
      'aria-label': barLabel(commitment),
      href: commitmentsPath({ ...state, marked: commitment.id }),
      tabindex: -1,
    },
    ...['bar-reach', 'bar-ring', 'bar-body'].map(shape),
  );
}

function yearMark(year: string, at: number, order: number, floor: number): SVGElement[] {
  const x = percent(at);
  return [
    svgElement('line', { class: 'moment-year', x1: x, x2: x, y1: HEAD_PX, y2: floor + FOOT_PX }),
    svgElement(
      'text',
      {
        class: order % 2 === 0 ? 'moment-year-name' : 'moment-year-name is-between',
        x,
        dx: 5,
        y: floor + FOOT_PX - 8,
      },
      year,
    ),
  ];
}

function todayMark(at: number, floor: number): SVGElement[] {
  const x = percent(at);
  const isRight = at > RIGHT_EDGE;
  return [
    svgElement('line', { class: 'moment-today', x1: x, x2: x, y1: 4, y2: floor }),
    svgElement(
      'text',
      {
        class: 'moment-today-name',
        x,
        dx: isRight ? -6 : 6,
        y: 15,
        'text-anchor': isRight ? 'end' : 'start',
      },
      text.commitments.today,
    ),
  ];
}

/** Each column stands on the floor; what a later letter mentions is filled, and lies below what none does. */
function columnMarks(
  shown: readonly MomentColumn[],
  floor: number,
  state: CommitmentsState,
): SVGElement[] {
  const most = Math.max(...shown.map(({ commitments }) => commitments.length));
  return shown.map((column) => {
    const { start, end, commitments } = column;
    const mentioned = commitments.filter((each) => each.state === 'mentioned').length;
    const height = (count: number): number => (COLUMNS_PX * count) / most;
    const top = floor - height(commitments.length);
    const box = (name: string, y: number): SVGElement =>
      svgElement('rect', {
        class: name,
        x: percent(start + COLUMN_GAP),
        width: percent(end - start - 2 * COLUMN_GAP),
        y,
        height: floor - y,
      });
    return svgElement(
      'a',
      {
        class: 'moment-column',
        'data-commitment': commitments[0]?.id,
        'aria-label': text.commitments.columnLabel(periodOf(column), commitments.length, mentioned),
        href: commitmentsPath({ ...state, marked: commitments[0]?.id ?? null }),
        tabindex: -1,
      },
      box('column-reach', HEAD_PX),
      box('column-hollow', top),
      box('column-filled', floor - height(mentioned)),
      svgElement(
        'text',
        {
          class: 'column-count',
          x: percent((start + end) / 2),
          y: top - 5,
          'text-anchor': 'middle',
        },
        String(commitments.length),
      ),
    );
  });
}

function periodOf({ year, quarter }: MomentColumn): string {
  return quarter === null ? year : text.commitments.quarter(quarter, year);
}

/** "1 juli tot en met 30 september 2022, later genoemd: „…”, Kamerbrief 8 maart 2022". */
function barLabel(commitment: Commitment): string {
  const found = text.commitments.signs[signOf(commitment)];
  const days = momentDays(commitment) ?? commitment.due?.text ?? '';
  return `${days}, ${found}: „${commitment.text}”, ${letterName(commitment.citation.letter)}`;
}

/** One stop for the Tab key; the arrows go from one to the next in order of time. */
function moveWithArrows(svg: SVGSVGElement): void {
  const stops = [...svg.querySelectorAll('a')];
  stops[0]?.setAttribute('tabindex', '0');
  svg.addEventListener('keydown', (event) => {
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    const to = {
      ArrowRight: Math.min(at + 1, stops.length - 1),
      ArrowLeft: Math.max(at - 1, 0),
      Home: 0,
      End: stops.length - 1,
    }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    stops[at]?.setAttribute('tabindex', '-1');
    stops[to]?.setAttribute('tabindex', '0');
    stops[to]?.focus();
  });
}

function percent(share: number): string {
  return `${share.toFixed(2)}%`;
}
