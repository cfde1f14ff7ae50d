/** One line of a table -> its cells, and cells -> rows under their header. */
import type { CellLines, TableRow } from './read-table.ts';
import { BLANK_LINE, isBlank, sliceLine, type TextLine } from './text-line.ts';

/** The parts of a line between the places where `separator` matches, empty cells included. */
export function splitCells(line: TextLine, separator: RegExp): CellLines[] {
  const cells: CellLines[] = [];
  let start = 0;
  for (const match of line.traced.text.matchAll(separator)) {
    cells.push(cellOf(line, start, match.index));
    start = match.index + match[0].length;
  }
  cells.push(cellOf(line, start, line.traced.text.length));
  return cells;
}

function cellOf(line: TextLine, start: number, end: number): CellLines {
  const cell = sliceLine(line, start, end);
  return isBlank(cell) ? [] : [cell];
}

/** The same cells with empty ones behind them, up to the number of columns. */
export function padCells(cells: readonly CellLines[], columns: number): readonly CellLines[] {
  return [...cells, ...Array<CellLines>(Math.max(0, columns - cells.length)).fill([])];
}

/** Rows of one table, the wholly empty ones left out. */
export function asRows(rows: readonly (readonly CellLines[])[], hasHeader: boolean): TableRow[] {
  const [first] = rows;
  const header = hasHeader && first ? first : null;
  return rows
    .filter((cells) => cells.some((cell) => (cell[0] ?? BLANK_LINE).text !== ''))
    .map((cells, index) => ({
      kind: 'row',
      cells,
      isHeader: hasHeader && index === 0,
      header: hasHeader && index === 0 ? null : header,
      opensTable: index === 0,
    }));
}
