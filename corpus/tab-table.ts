/** Tables of Word exports that write a row on one line, with a tab between its cells. */
import { gatherRows } from './gather-rows.ts';
import { type CellLines, isHeader, type TableRow } from './read-table.ts';
import { asRows, splitCells } from './split-cells.ts';
import { isBlank, type TextLine } from './text-line.ts';

/** A tab, or spaces that stand for one; fewer also stand in justified text. */
const CELL_GAP = /\t+| {3,}/gu;

/** Reads a table that begins at line `start`; null when none does. */
export function readTabTable(
  lines: readonly TextLine[],
  start: number,
): { readonly end: number; readonly rows: readonly TableRow[] } | null {
  const first = lines[start];
  if (!first?.traced.text.includes('\t') || first.tabs > 1) return null;
  const found = readEachTab(lines, start, first) ?? readGaps(lines, start, first);
  return found && { end: found.end, rows: asRows(found.rows, isHeader(found.rows[0] ?? [])) };
}

/** Every tab parts two cells, so that an empty cell shows; null where tabs only align. */
function readEachTab(lines: readonly TextLine[], start: number, first: TextLine) {
  const split = (line: TextLine): CellLines[] => [
    ...Array<CellLines>(line.tabs).fill([]),
    ...splitCells(line, /\t/gu),
  ];
  const header = split(first);
  if (header.slice(1).some(({ length }) => length === 0) || header.length < 2) return null;
  let isTooWide = false;
  const found = gatherRows(lines, start, {
    columns: header.length,
    readRow: (line) => {
      const cells = split(line);
      const isRow = !isBlank(line) && cells.length >= 2;
      isTooWide ||= isRow && cells.length > header.length;
      return isRow && cells.length <= header.length ? cells : null;
    },
  });
  const inner = lines.slice(start, found.end).filter((line) => line.traced.text.includes('\t'));
  // Lines that only begin with a tab are cells of a row that has a line for each of them.
  return isTooWide || inner.length < 2 ? null : found;
}

/** Any run of tabs parts two cells: some lines need more than one to reach their column. */
function readGaps(lines: readonly TextLine[], start: number, first: TextLine) {
  const columns = splitCells(first, CELL_GAP).length;
  if (columns < 2 || first.tabs > 0) return null;
  const found = gatherRows(lines, start, {
    columns,
    readRow: (line) => {
      if (line.tabs > 0 || !line.traced.text.includes('\t')) return null;
      const cells = splitCells(line, CELL_GAP);
      return cells.length <= columns ? cells : null;
    },
  });
  return found.rows.length < 2 ? null : found;
}
