/**
 * Tables with one row per line: markdown's pipes, and columns apart by tabs or by many spaces (other
 * Word exports, PDF text). Gives rows; what they mean is as in read-table.ts.
 */
import { readListMark } from './list-mark.ts';
import { type CellLines, isHeader, type TableRow } from './read-table.ts';
import { readSpacedRows } from './spaced-table.ts';
import { BLANK_LINE, isBlank, sliceLine, type TextLine } from './text-line.ts';

/** Rows on the lines `[start, end)`. */
export type LineTable = { readonly end: number; readonly rows: readonly TableRow[] };

/** `|---|:--:|`: the line under the header of a markdown table. */
const PIPE_RULE = /^\|[ :|-]{0,300}$/u;

/** A tab, or spaces that stand for one; fewer also stand in justified text. */
const CELL_GAP = /\t+| {3,}/gu;

/** Reads a table that begins at line `start`; null when none does. */
export function readLineTable(lines: readonly TextLine[], start: number): LineTable | null {
  return readPipeTable(lines, start) ?? readTabbedTable(lines, start) ?? readColumns(lines, start);
}

function readPipeTable(lines: readonly TextLine[], start: number): LineTable | null {
  let end = start;
  while (lines[end]?.text.startsWith('|')) end += 1;
  if (end - start < 2) return null;
  const table = lines.slice(start, end);
  const hasHeader = PIPE_RULE.test(table[1]?.text ?? '');
  const rows = table
    .filter((line) => !PIPE_RULE.test(line.text))
    .map((line) => splitAt(line, /\|/gu).slice(1, line.text.endsWith('|') ? -1 : undefined));
  return { end, rows: asRows(rows, hasHeader) };
}

/** Word exports that write a row on one line, with a tab between its cells. */
function readTabbedTable(lines: readonly TextLine[], start: number): LineTable | null {
  const first = lines[start];
  if (!first || first.tabs > 0 || isBlank(first)) return null;
  const columns = splitAt(first, CELL_GAP).length;
  if (columns < 2) return null;
  const rows: CellLines[][] = [];
  let end = start;
  for (let line = lines[end]; line && line.tabs === 0 && !isBlank(line); line = lines[end]) {
    const cells = splitAt(line, CELL_GAP);
    if (!line.traced.text.includes('\t') || cells.length > columns) break;
    // Empty cells at the end of a row are white space at the end of its line.
    while (cells.length < columns) cells.push([]);
    rows.push(cells);
    end += 1;
  }
  return rows.length >= 2 && !isList(rows)
    ? { end, rows: asRows(rows, isHeader(rows[0] ?? [])) }
    : null;
}

/** A row without its first cell is a header only where it stands on top. */
function readColumns(lines: readonly TextLine[], start: number): LineTable | null {
  const spaced = readSpacedRows(lines, start);
  if (spaced === null || isList(spaced.rows)) return null;
  return { end: spaced.end, rows: asRows(spaced.rows, isHeader(spaced.rows[0] ?? [])) };
}

function isList(rows: readonly (readonly CellLines[])[]): boolean {
  return rows.every(([mark]) => mark?.[0] !== undefined && isMark(mark[0]));
}

/** "1.", "a)", "•" in a column of their own: a list with tabs after its marks. */
function isMark(line: TextLine): boolean {
  return (
    /^(?:\S|\(?[\da-z]{1,3}[.)])$/iu.test(line.text) ||
    readListMark(`${line.text} x`)?.mark === line.text
  );
}

function splitAt(line: TextLine, separator: RegExp): CellLines[] {
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

function asRows(rows: readonly (readonly CellLines[])[], hasHeader: boolean): TableRow[] {
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
