/**
 * Tables of PDF text that keeps its columns: cells of one column stand above each other, apart by many
 * spaces. The rows with the most cells show where the columns are; the others are placed by that.
 */
import { looksLikeHeading } from './heading-lines.ts';
import { type CellLines, isHeader } from './read-table.ts';
import { startsLowerCase } from './sentence-ends.ts';
import { BLANK_LINE, isBlank, sliceLine, type TextLine } from './text-line.ts';

/** Cells of the rows from line `start` up to `end`, as many in each row as there are columns. */
export type SpacedRows = { readonly end: number; readonly rows: readonly (readonly CellLines[])[] };

/** Columns and rows from which spaces alone make a table: two columns may be labels with their values. */
const MIN_COLUMNS = 3;
const MIN_ROWS = 3;
/** Rows in which every column must be filled. */
const MIN_FULL_ROWS = 2;
/** Longest line of a page with columns; longer lines are whole paragraphs. */
const MAX_LINE_CHARS = 250;
/** Lines looked at for one table; a longer one goes on as another. */
const MAX_LINES = 500;
/** A figure stands in a row of its own. */
const FIGURE = /^[€+-]?\s?\d[\d.,]*\s?%?$/u;

/** `[start, end)` in characters from the left edge of the page. */
type Span = { readonly start: number; readonly end: number };
type Part = Span & { readonly line: TextLine };

/** Reads rows of spaced columns from line `start`; null when they are no table. */
export function readSpacedRows(lines: readonly TextLine[], start: number): SpacedRows | null {
  if (splitParts(lines[start]).length < 2) return null;
  return readRows(spacedLines(lines, start, true)) ?? readRows(spacedLines(lines, start, false));
}

type SpacedLine = { readonly at: number; readonly parts: readonly Part[] };

function readRows(lines: readonly SpacedLine[]): SpacedRows | null {
  const columns = findColumns(lines.map(({ parts }) => parts));
  if (columns === null) return null;
  const textAt = lines.findIndex(({ parts }) => parts.some((part) => coversTwo(part, columns)));
  const table = withoutHeadingBelow(textAt === -1 ? lines : lines.slice(0, textAt));
  const rows = table.map(({ parts }) => placeParts(parts, columns));
  const last = table.at(-1);
  if (!last || table.length < MIN_ROWS || !rows.every((row) => row !== null)) return null;
  return { end: last.at + 1, rows: joinLabels(joinWrapped(rows)) };
}

/** Lines up to a blank one, or up to one that no row follows. */
function spacedLines(
  lines: readonly TextLine[],
  start: number,
  overBlanks: boolean,
): readonly SpacedLine[] {
  const found: SpacedLine[] = [];
  for (let at = start; at < lines.length && found.length < MAX_LINES; at += 1) {
    const isGap = isBlank(lines[at] ?? BLANK_LINE);
    if (isGap && !(overBlanks && splitParts(lines[at + 1]).length >= MIN_COLUMNS)) break;
    if (!isGap) found.push({ at, parts: splitParts(lines[at]) });
  }
  return found;
}

/** The heading of what follows stands right under the table, where a label would begin a row. */
function withoutHeadingBelow(table: readonly SpacedLine[]): readonly SpacedLine[] {
  const [only, ...others] = table.at(-1)?.parts ?? [];
  const isHeading = only && others.length === 0 && looksLikeHeading(only.line.text);
  return isHeading ? table.slice(0, -1) : table;
}

/** A line of text under the table reaches over its columns. */
function coversTwo(part: Span, columns: readonly Span[]): boolean {
  return columns.filter(({ start, end }) => part.start < end && start < part.end).length > 1;
}

function splitParts(line: TextLine | undefined): Part[] {
  const text = line?.traced.text ?? '';
  if (!line || line.tabs > 0 || text.length > MAX_LINE_CHARS || text.includes('\t')) return [];
  return [...text.matchAll(/\S+(?: {1,2}\S+)*/gu)].map(({ index, 0: cell }) => ({
    start: line.indent + index,
    end: line.indent + index + cell.length,
    line: sliceLine(line, index, index + cell.length),
  }));
}

/** Where each column lies: from the leftmost to the rightmost cell of the fullest rows. Null for no table. */
function findColumns(lines: readonly (readonly Part[])[]): readonly Span[] | null {
  const count = Math.max(...lines.map((parts) => parts.length));
  const full = lines.filter((parts) => parts.length === count);
  if (count < MIN_COLUMNS || lines.length < MIN_ROWS || full.length < MIN_FULL_ROWS) return null;
  const columns = Array.from({ length: count }, (_, column) => ({
    start: Math.min(...full.map((parts) => parts[column]?.start ?? 0)),
    end: Math.max(...full.map((parts) => parts[column]?.end ?? 0)),
  }));
  const areApart = columns.every(
    ({ start }, at) => at === 0 || start >= (columns[at - 1]?.end ?? 0),
  );
  return areApart ? columns : null;
}

/** The cells of one line, each in the column it overlaps or lies nearest to; null where two fall together. */
function placeParts(parts: readonly Part[], columns: readonly Span[]): CellLines[] | null {
  const cells: CellLines[] = columns.map(() => []);
  for (const part of parts) {
    const distances = columns.map(({ start, end }) =>
      Math.max(start - part.end, part.start - end, 0),
    );
    const at = distances.indexOf(Math.min(...distances));
    if ((cells[at]?.length ?? 0) > 0) return null;
    cells[at] = [part.line];
  }
  return cells;
}

/** Cells of several lines: what begins without a label, or in lower case, goes on in the row above. */
function joinWrapped(rows: readonly (readonly CellLines[])[]): (readonly CellLines[])[] {
  const joined: (readonly CellLines[])[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && isWrapped(row))
      joined[joined.length - 1] = above.map((cell, at) => [...cell, ...(row[at] ?? [])]);
    else joined.push(row);
  }
  return joined;
}

function isWrapped(row: readonly CellLines[]): boolean {
  const filled = row.filter((cell) => cell.length > 0);
  const isLabel = filled.length === 1 && row[0] === filled[0];
  const hasFigures = filled.some((cell) => FIGURE.test(cell[0]?.text ?? ''));
  if (isLabel || hasFigures || filled.length === row.length) return false;
  return (row[0]?.length ?? 0) === 0 || filled.some(goesOn);
}

/** A line with nothing but a label goes on in the row below, or was begun in the row above. */
function joinLabels(rows: readonly (readonly CellLines[])[]): (readonly CellLines[])[] {
  const joined: (readonly CellLines[])[] = [];
  let label: CellLines = [];
  for (const [at, row] of rows.entries()) {
    const [first = [], ...rest] = row;
    const isLabel = first.length > 0 && rest.every((cell) => cell.length === 0);
    const above = joined.at(-1);
    if (isLabel && goesOn(rows[at + 1]?.[0])) {
      label = [...label, ...first];
    } else if (isLabel && above && label.length === 0 && goesOn(first) && !isHeader(above)) {
      joined[joined.length - 1] = [[...(above[0] ?? []), ...first], ...above.slice(1)];
    } else {
      joined.push([[...label, ...first], ...rest]);
      label = [];
    }
  }
  return joined;
}

function goesOn(cell: CellLines | undefined): boolean {
  const text = cell?.[0]?.text ?? '';
  return startsLowerCase(text) || text.startsWith('(');
}
