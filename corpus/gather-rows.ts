/**
 * Gathers the rows of a table that has one row per line, whatever keeps its cells apart: a label on a
 * line of its own, a cell that goes on below its row and a blank line between rows belong to it; a
 * heading or text below it does not.
 */
import { looksLikeCaption, looksLikeHeading } from './heading-lines.ts';
import type { CellLines } from './read-table.ts';
import { endsSentence, startsLowerCase } from './sentence-ends.ts';
import { padCells } from './split-cells.ts';
import { BLANK_LINE, isBlank, type TextLine } from './text-line.ts';

export type GatheredRows = {
  readonly end: number;
  readonly rows: readonly (readonly CellLines[])[];
};

/** Two cells or more; null for a line that is no row of this table. */
export type ReadRow = (line: TextLine) => readonly CellLines[] | null;

/** From this length on, a line that ends without a point was broken off rather than ended. */
const BROKEN_OFF_CHARS = 60;

/** Rows from line `start` on; the first line is one. */
export function gatherRows(
  lines: readonly TextLine[],
  start: number,
  { columns, readRow }: { readonly columns: number; readonly readRow: ReadRow },
): GatheredRows {
  const rows: (readonly CellLines[])[] = [];
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? BLANK_LINE;
    if (isBlank(line) && line.tabs === 0) {
      // Below a blank line only a row without gaps is surely of the same table.
      if (rowAt(lines, at + 1, readRow)?.length !== columns) break;
      continue;
    }
    const row = readRow(line);
    const above = rows.at(-1);
    if (row) rows.push(padCells(row, columns));
    else if (above && goesOn(above, lines[at - 1], line))
      rows[rows.length - 1] = extend(above, line);
    else if (above && isLabel(line) && rowAt(lines, at + 1, readRow)) {
      rows.push(above.map((_, column) => (column === 0 ? [line] : [])));
    } else break;
    end = at + 1;
  }
  return { end, rows };
}

function rowAt(lines: readonly TextLine[], at: number, readRow: ReadRow) {
  const line = lines[at];
  return line === undefined || isBlank(line) ? null : readRow(line);
}

/** A line below a row, without cells of its own, that ends the sentence of its last cell. */
function goesOn(
  above: readonly CellLines[],
  previous: TextLine | undefined,
  line: TextLine,
): boolean {
  if (line.tabs > 0 || !previous || isBlank(previous)) return false;
  const last = lastFilled(above)?.at(-1);
  if (!last || endsSentence(last.text)) return false;
  return startsLowerCase(line.text) || last.text.length >= BROKEN_OFF_CHARS;
}

const lastFilled = (cells: readonly CellLines[]): CellLines | undefined =>
  cells.filter((cell) => cell.length > 0).at(-1);

function extend(above: readonly CellLines[], line: TextLine): readonly CellLines[] {
  const last = lastFilled(above);
  return above.map((cell) => (cell === last ? [...cell, line] : cell));
}

/** The name of a group of rows; a caption belongs to the next table. */
function isLabel({ text, tabs }: TextLine): boolean {
  return tabs === 0 && looksLikeHeading(text) && !looksLikeCaption(text);
}
