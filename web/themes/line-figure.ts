/** The line of a theme: a drawing that fits its width, places to press in it, a legend, and the same as a table. */
import { element } from '../element.ts';
import { svgElement } from '../svg-element.ts';
import { themesText } from '../text-nl-themes.ts';
import { drawLetters } from './draw-letters.ts';
import { drawQuarters } from './draw-quarters.ts';
import { type LinePoint, MOST_LETTERS_APART, sumByPeriod, yearOf } from './line-points.ts';
import { lineTable } from './line-table.ts';
import { letterLabel, yearLabel } from './line-words.ts';

/** A place to press: `key` is a letter id, or a year where letters are drawn by quarter. */
export type LineStop = {
  readonly key: string;
  readonly label: string;
  readonly isYear: boolean;
};

export type LineFigure = {
  readonly element: HTMLElement;
  /** Shows which letter or year is open; null for none. */
  readonly showCurrent: (key: string | null) => void;
};

/** Until the page says how wide it is. */
const FIRST_WIDTH = 640;

/**
 * @param points - by date, undated last; at least one
 * @param controlOf - the link or button of a stop; it gets its name, class and place here
 */
export function createLineFigure(
  points: readonly LinePoint[],
  controlOf: (stop: LineStop) => HTMLElement,
): LineFigure {
  const isApart = points.length <= MOST_LETTERS_APART;
  const draw = isApart ? drawLetters : drawQuarters;
  const svg = svgElement('svg', { class: 'line-drawing', 'aria-hidden': 'true' });
  const controls = new Map(
    stopsOf(points, isApart).map((stop) => [stop.key, named(controlOf(stop), stop)]),
  );
  const field = element(
    'div',
    { class: 'line-field' },
    svg,
    element(
      'ol',
      { class: 'line-stops' },
      ...[...controls.values()].map((control) => element('li', {}, control)),
    ),
  );
  let drawnWidth = 0;

  function drawAt(width: number): void {
    if (width <= 0 || width === drawnWidth) return;
    drawnWidth = width;
    const { height, shapes, stops } = draw(points, width);
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.setAttribute('height', String(height));
    svg.replaceChildren(...shapes);
    for (const { key, left, width: stopWidth } of stops) {
      const control = controls.get(key);
      control?.style.setProperty('left', `${left}px`);
      control?.style.setProperty('width', `${stopWidth}px`);
    }
  }

  drawAt(FIRST_WIDTH);
  new ResizeObserver(([entry]) => {
    if (entry !== undefined) drawAt(Math.floor(entry.contentRect.width));
  }).observe(field);

  return {
    element: element(
      'figure',
      { class: 'theme-line', 'aria-label': themesText.line },
      field,
      legend(isApart),
      tableBelow(points, isApart),
    ),
    showCurrent: (current) => {
      for (const [key, control] of controls) {
        if (key === current) control.setAttribute('aria-current', 'true');
        else control.removeAttribute('aria-current');
      }
    },
  };
}

function stopsOf(points: readonly LinePoint[], isApart: boolean): LineStop[] {
  return isApart
    ? points.map((point) => ({ key: point.letter.id, label: letterLabel(point), isYear: false }))
    : sumByPeriod(points, yearOf).map((year) => ({
        key: year.period,
        label: yearLabel(year),
        isYear: true,
      }));
}

function named(control: HTMLElement, { key, label }: LineStop): HTMLElement {
  control.classList.add('line-stop');
  control.dataset['stop'] = key;
  control.setAttribute('aria-label', label);
  control.title = label;
  return control;
}

function legend(isApart: boolean): HTMLElement {
  const sign = (name: string, words: string): HTMLElement =>
    element(
      'span',
      { class: 'legend-sign' },
      element('span', { class: name, 'aria-hidden': 'true' }),
      words,
    );
  return element(
    'figcaption',
    { class: 'line-legend' },
    sign('sign-strong', themesText.strong),
    sign('sign-passing', themesText.passing),
    sign('sign-silent', themesText.notFound),
    isApart ? null : element('span', {}, themesText.perQuarter),
  );
}

/** The table is made when it is asked for: a thousand letters have many rows. */
function tableBelow(points: readonly LinePoint[], isApart: boolean): HTMLElement {
  const details = element(
    'details',
    { class: 'line-table' },
    element('summary', {}, themesText.table),
  );
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(lineTable(points, isApart));
  });
  return details;
}
