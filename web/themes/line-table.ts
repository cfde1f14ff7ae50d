/** The figures of the drawing as a table: a row for each bar. */
import { element } from '../element.ts';
import { kindName, letterDate } from '../text-nl.ts';
import { themesText } from '../text-nl-themes.ts';
import { wholePercent } from '../whole-percent.ts';
import { type LinePoint, quarterOf, sumByPeriod } from './line-points.ts';
import { periodName } from './line-words.ts';

const { columns } = themesText;
const BY_LETTER = [
  columns.date,
  columns.kind,
  columns.count,
  columns.strong,
  columns.passing,
  columns.share,
];
const BY_QUARTER = [
  columns.period,
  columns.letters,
  columns.speaking,
  columns.count,
  columns.strong,
  columns.passing,
  columns.meanShare,
];

/** @param isApart - whether each letter has a bar, or each quarter */
export function lineTable(points: readonly LinePoint[], isApart: boolean): HTMLElement {
  const rows = isApart
    ? points.map(({ letter, ...figures }) => [
        letterDate(letter),
        kindName(letter.kind),
        ...figureCells(figures),
      ])
    : sumByPeriod(points, quarterOf).map(({ period, letters, speaking, ...figures }) => [
        periodName(period),
        String(letters),
        String(speaking),
        ...figureCells(figures),
      ]);
  return element(
    'div',
    { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': themesText.table },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...(isApart ? BY_LETTER : BY_QUARTER).map((name) =>
            element('th', { scope: 'col' }, name),
          ),
        ),
      ),
      element('tbody', {}, ...rows.map(tableRow)),
    ),
  );
}

function figureCells({
  count,
  strongCount,
  share,
}: Pick<LinePoint, 'count' | 'strongCount' | 'share'>): string[] {
  return [
    String(count),
    String(strongCount),
    String(count - strongCount),
    `${wholePercent(share)} %`,
  ];
}

function tableRow([first = '', ...rest]: readonly string[]): HTMLElement {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, first),
    ...rest.map((words) => element('td', {}, words)),
  );
}
