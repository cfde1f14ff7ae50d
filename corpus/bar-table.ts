/** Tables whose cells stand apart by bars: markdown's `| a | b |`, and `a | b` without outer bars. */
import { gatherRows } from './gather-rows.ts';
import { type CellLines, isHeader, type TableRow } from './read-table.ts';
import { asRows, splitCells } from './split-cells.ts';
import type { TextLine } from './text-line.ts';

/** `|---|:--:|`, `--- | ---`: the line under the header. */
const RULE = /^\|?(?=[^|]*\|)[ :|-]{2,300}$/u;
/** Without outer bars only a bar between spaces parts cells: "en|of" is a word. */
const INNER_BAR = /(?<=\s)\|(?=\s|$)/gu;

/** Reads a table that begins at line `start`; null when none does. */
export function readBarTable(
  lines: readonly TextLine[],
  start: number,
): { readonly end: number; readonly rows: readonly TableRow[] } | null {
  return readClosedRows(lines, start) ?? readOpenRows(lines, start);
}

function readClosedRows(lines: readonly TextLine[], start: number) {
  let end = start;
  while (lines[end]?.text.startsWith('|')) end += 1;
  if (end - start < 2) return null;
  const table = lines.slice(start, end);
  const rows = table
    .filter((line) => !RULE.test(line.text))
    .map((line) => splitCells(line, /\|/gu).slice(1, line.text.endsWith('|') ? -1 : undefined));
  return { end, rows: asRows(rows, RULE.test(table[1]?.text ?? '') || isHeader(rows[0] ?? [])) };
}

function readOpenRows(lines: readonly TextLine[], start: number) {
  const first = lines[start];
  if (!first?.text.includes(' |') || first.tabs > 0) return null;
  const columns = splitCells(first, INNER_BAR).length;
  if (columns < 2 || first.text.startsWith('|')) return null;
  const { end, rows } = gatherRows(lines, start, {
    columns,
    readRow: (line) => {
      const cells = splitCells(line, INNER_BAR);
      return cells.length >= 2 && cells.length <= columns ? cells : null;
    },
  });
  const printed = rows.filter((row) => !isRule(row));
  const [header, ...body] = printed;
  if (!header || body.filter((row) => row.slice(1).some(({ length }) => length > 0)).length === 0)
    return null;
  return { end, rows: asRows(printed, printed.length < rows.length || isHeader(header)) };
}

const isRule = (row: readonly CellLines[]): boolean =>
  row.every(([line]) => line === undefined || /^:?-{2,}:?$/u.test(line.text));
