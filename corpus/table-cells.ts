/**
 * Tables as Word's text export writes them: every cell a line that begins with a tab, rows apart by
 * blank lines, further lines of a cell without a tab. This file finds the cells; read-table.ts makes
 * rows of them.
 */
import { isSectionLabel } from './heading-lines.ts';
import { readListMark } from './list-mark.ts';
import { isBlank, type TextLine } from './text-line.ts';

/** One cell with its lines; `gapAfter` counts the blank lines that follow it. */
export type TableCell = { readonly lines: TextLine[]; gapAfter: number };

/** Lines `[start, end)` that hold cells and nothing else. */
export type CellRegion = {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly TableCell[];
};

/** Lines without a tab that may stand, after a blank one, in the middle of a cell. */
const MAX_LATE_LINES = 8;

/**
 * Reads the cells from line `start` on; null when that line does not begin one. A line of tabs alone
 * is an empty cell where it stands next to another cell.
 */
export function readCellRegion(lines: readonly TextLine[], start: number): CellRegion | null {
  if (!isCellLine(lines, start)) return null;
  const cells: TableCell[] = [];
  let end = start;
  let at = start;
  while (at < lines.length) {
    const line = lines[at];
    const last = cells.at(-1);
    if (!line) break;
    if (isCellLine(lines, at)) {
      cells.push({ lines: isBlank(line) ? [] : [line], gapAfter: 0 });
    } else if (isBlank(line)) {
      if (last) last.gapAfter += 1;
      at += 1;
      continue;
    } else if (last && (last.gapAfter === 0 || continuesCell(lines, at, last))) {
      last.lines.push(line);
      last.gapAfter = 0;
    } else {
      break;
    }
    at += 1;
    end = at;
  }
  return { start, end, cells };
}

function isCellLine(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.tabs === 0) return false;
  if (!isBlank(line)) return !isIndentedListItem(lines, at);
  return [lines[at - 1], lines[at + 1]].some((near) => near !== undefined && near.tabs > 0);
}

/** "[tab]• text" among other list items is an indented list; next to cells it is the text of a cell. */
function isIndentedListItem(lines: readonly TextLine[], at: number): boolean {
  const bullet = readListMark(lines[at]?.text ?? '');
  if (bullet?.style !== 'bullet') return false;
  return [lines[at - 1], lines[at + 1]].every(
    (near) => !near || isBlank(near) || readListMark(near.text) !== null || near.tabs === 0,
  );
}

/** After one blank line, text without a tab still belongs to the cell when the table goes on below it. */
function continuesCell(lines: readonly TextLine[], at: number, cell: TableCell): boolean {
  if (cell.gapAfter > 1) return false;
  for (let next = at; next < Math.min(lines.length, at + MAX_LATE_LINES); next += 1) {
    const line = lines[next];
    if (!line) return false;
    if (isBlank(line)) continue;
    if (line.tabs > 0) return !isSectionLabel(line.text);
  }
  return false;
}
