/**
 * Tables with one row per line: cells apart by bars, by tabs or by many spaces (markdown, other Word
 * exports, PDF text). Gives rows; what they mean is as in read-table.ts.
 */
import { readBarTable } from './bar-table.ts';
import { readFixedGapTable } from './fixed-gap-table.ts';
import { readListMark } from './list-mark.ts';
import { isHeader, type TableRow } from './read-table.ts';
import { readSpacedRows } from './spaced-table.ts';
import { asRows } from './split-cells.ts';
import { readTabTable } from './tab-table.ts';
import type { TextLine } from './text-line.ts';

/** Rows on the lines `[start, end)`. */
export type LineTable = { readonly end: number; readonly rows: readonly TableRow[] };

/** What keeps cells apart; most lines hold none of it. */
const MAY_PART_CELLS = /\||\t| {3}/u;

/** Reads a table that begins at line `start`; null when none does. */
export function readLineTable(lines: readonly TextLine[], start: number): LineTable | null {
  if (!MAY_PART_CELLS.test(lines[start]?.traced.text ?? '')) return null;
  return (
    readBarTable(lines, start) ??
    unlessList(readTabTable(lines, start)) ??
    unlessList(readColumns(lines, start)) ??
    unlessList(readFixedGapTable(lines, start))
  );
}

/** Whether a table begins at `at`, below a line of text: within columns none begins. */
export function startsLineTable(lines: readonly TextLine[], at: number): boolean {
  const isInColumns = MAY_PART_CELLS.test(lines[at - 1]?.traced.text ?? '');
  return !isInColumns && readLineTable(lines, at) !== null;
}

/** A row without its first cell is a header only where it stands on top. */
function readColumns(lines: readonly TextLine[], start: number): LineTable | null {
  const spaced = readSpacedRows(lines, start);
  return spaced && { end: spaced.end, rows: asRows(spaced.rows, isHeader(spaced.rows[0] ?? [])) };
}

/** A list with tabs or spaces after its marks is no table; its items have no cells of their own. */
function unlessList(table: LineTable | null): LineTable | null {
  const isList = table?.rows.every(
    ({ cells: [mark, ...others] }) => mark?.[0] && isMark(mark[0]) && others.length === 1,
  );
  return isList ? null : table;
}

/** "1.", "a)", "•" in a column of their own. */
function isMark(line: TextLine): boolean {
  return (
    /^(?:\S|\(?[\da-z]{1,3}[.)])$/iu.test(line.text) ||
    readListMark(`${line.text} x`)?.mark === line.text
  );
}
