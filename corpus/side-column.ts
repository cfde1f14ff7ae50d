/**
 * PDF text that keeps the page's columns puts the block beside the text (ministry, directorate,
 * reference) to the right of its first lines. This lifts that block out, above the text.
 */
import { isAddressLine, readHeadLabel } from './letterhead-lines.ts';
import { isPageFoot } from './page-feet.ts';
import { BLANK_LINE, isBlank, sliceLine, type TextLine } from './text-line.ts';

/** Lines in which a side column is looked for: the first page. */
const FIRST_PAGE_LINES = 90;

/** Lines that must begin their right part in the same column, and how far from it they may be. */
const MIN_COLUMN_LINES = 4;
const COLUMN_SLACK = 1;

/** Left edge from which text can stand beside other text. */
const MIN_COLUMN = 30;
const MAX_SIDE_CHARS = 45;

/** Longest line of a page with columns; longer lines are whole paragraphs. */
const MAX_PAGE_LINE = 250;

type SidePart = { readonly at: number; readonly column: number; readonly start: number };

/** Gives the lines of the side column first, then the text; unchanged when there is no such column. */
export function liftSideColumn(lines: readonly TextLine[]): readonly TextLine[] {
  const parts = sideParts(lines);
  const column = commonColumn(parts);
  const inColumn = parts
    .concat(narrowParts(lines, column, parts))
    .filter((part) => Math.abs(part.column - column) <= COLUMN_SLACK)
    .sort((a, b) => a.at - b.at);
  const side = inColumn.map(({ at, start }) => partFrom(lines[at], start));
  const isSideColumn =
    inColumn.length >= MIN_COLUMN_LINES &&
    side.some((line) => readHeadLabel(line.text) !== null) &&
    side.some((line) => isAddressLine(line.text));
  if (!isSideColumn) return lines;
  const starts = new Map(inColumn.map(({ at, start }) => [at, start]));
  const text = lines.map((line, at) => {
    const start = starts.get(at);
    return start === undefined ? line : sliceLine(line, 0, start);
  });
  return [...withoutRepeats(side), BLANK_LINE, ...text];
}

/** The last part of a line after a wide gap, or the whole of a line that begins far to the right. */
function sideParts(lines: readonly TextLine[]): SidePart[] {
  return lines.slice(0, FIRST_PAGE_LINES).flatMap((line, at) => {
    const text = line.traced.text;
    if (isBlank(line) || line.tabs > 0 || text.length > MAX_PAGE_LINE) return [];
    const gap = / {3,}(?=\S+(?: {1,2}\S+)*$)/u.exec(text);
    const start = gap ? gap.index + gap[0].length : 0;
    const column = line.indent + start;
    return column >= MIN_COLUMN && text.length - start <= MAX_SIDE_CHARS
      ? [{ at, column, start }]
      : [];
  });
}

/** Where the text reaches almost to the block, fewer spaces part them; then the column itself tells. */
function narrowParts(
  lines: readonly TextLine[],
  column: number,
  known: readonly SidePart[],
): SidePart[] {
  const taken = new Set(known.map(({ at }) => at));
  return lines.slice(0, FIRST_PAGE_LINES).flatMap((line, at) => {
    const { text } = line.traced;
    const start = column - line.indent;
    const isApart = start > 2 && /^ {2}\S/u.test(text.slice(start - 2, start + 1));
    const isNarrow = !taken.has(at) && line.tabs === 0 && text.length - start <= MAX_SIDE_CHARS;
    return isApart && isNarrow ? [{ at, column, start }] : [];
  });
}

/** The block comes back on every page: what it said before, and page numbers, say nothing new. */
function withoutRepeats(side: readonly TextLine[]): TextLine[] {
  const seen = new Set<string>();
  return side.filter((line) => {
    const isNew = !seen.has(line.text) && !isPageFoot(line.text);
    seen.add(line.text);
    return isNew;
  });
}

function commonColumn(parts: readonly SidePart[]): number {
  const counts = new Map<number, number>();
  for (const { column } of parts) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function partFrom(line: TextLine | undefined, start: number): TextLine {
  return line ? sliceLine(line, start, line.traced.text.length) : BLANK_LINE;
}
