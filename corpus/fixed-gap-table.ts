/**
 * Tables whose cells stand a fixed number of spaces apart, as a tab becomes in some exports: columns are
 * not above each other, so that only the gaps tell. Twice the gap is an empty cell.
 */
import { gatherRows } from './gather-rows.ts';
import { readListMark } from './list-mark.ts';
import { type CellLines, isHeader, type TableRow } from './read-table.ts';
import { startsLowerCase } from './sentence-ends.ts';
import { asRows, splitCells } from './split-cells.ts';
import type { TextLine } from './text-line.ts';

/** Fewer spaces also stand in justified text. */
const MIN_GAP = 3;
const GAP = / {3,}/gu;
const MIN_ROWS = 3;
/** From here on the gaps alone make a table; two columns may be labels with their values. */
const CLEAR_COLUMNS = 3;
const FIGURE = /^[€+-]?\s?\d[\d.,]*\s?%?$/u;

/** Reads a table that begins at line `start`; null when none does. */
export function readFixedGapTable(
  lines: readonly TextLine[],
  start: number,
): { readonly end: number; readonly rows: readonly TableRow[] } | null {
  const first = lines[start];
  const gaps = first ? gapsOf(first) : [];
  const [gap = 0] = gaps;
  if (!first || gap < MIN_GAP || gaps.some((length) => length !== gap)) return null;
  const columns = gaps.length + 1;
  const { end, rows } = gatherRows(lines, start, {
    columns,
    readRow: (line) => readRow(line, gap, columns),
  });
  const [header = [], ...body] = rows;
  if (rows.length < MIN_ROWS || !isHeader(header)) return null;
  const isRow = (row: readonly CellLines[]) =>
    isNumbered(row) || hasFigure(row) || (columns >= CLEAR_COLUMNS && !isRunOn(row));
  if (!body.every(isRow)) return null;
  return { end, rows: asRows(rows, true) };
}

function gapsOf(line: TextLine): number[] {
  if (line.tabs > 0 || line.traced.text.includes('\t')) return [];
  return [...line.traced.text.matchAll(GAP)].map(([spaces]) => spaces.length);
}

function readRow(line: TextLine, gap: number, columns: number): readonly CellLines[] | null {
  const gaps = gapsOf(line);
  if (gaps.length === 0 || gaps.some((length) => length % gap !== 0)) return null;
  const filled = splitCells(line, GAP);
  const cells = filled.flatMap((cell, at) => [
    ...Array<CellLines>(at === 0 ? 0 : (gaps[at - 1] ?? gap) / gap - 1).fill([]),
    cell,
  ]);
  return cells.length <= columns ? cells : null;
}

const isNumbered = ([cell]: readonly CellLines[]): boolean =>
  /number|letter/u.test(readListMark(cell?.[0]?.text ?? '')?.style ?? '');

const hasFigure = (row: readonly CellLines[]): boolean =>
  row.slice(1).some((cell) => FIGURE.test(cell[0]?.text ?? ''));

/** A line of justified text begins in the middle of a sentence. */
const isRunOn = ([cell]: readonly CellLines[]): boolean => startsLowerCase(cell?.[0]?.text ?? '');
