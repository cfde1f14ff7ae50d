/** Cells of a region -> rows with their column headers. The number of columns comes from the header. */
import { isSectionLabel } from './heading-lines.ts';
import type { ParseNote } from './letter.ts';
import { readListMark } from './list-mark.ts';
import type { TableCell } from './table-cells.ts';
import type { TextLine } from './text-line.ts';
import { firstOrigin } from './traced-text.ts';

/** The lines of one cell; empty for an empty cell. */
export type CellLines = readonly TextLine[];

export type TableRow = {
  readonly kind: 'row';
  readonly cells: readonly CellLines[];
  readonly isHeader: boolean;
  /** The header row it stands under; null when the table has none. */
  readonly header: readonly CellLines[] | null;
  /** True for the first row of a table. */
  readonly opensTable: boolean;
};

/** A cell over the whole width: a heading or text, not a row. */
export type SpanningCell = { readonly kind: 'spanning'; readonly lines: CellLines };

/** Blank lines after which a table has ended, whatever follows; within a table there are three at most. */
const TABLE_END_GAP = 4;

/** Longest header cell, and its longest mean over a row, in characters. */
const MAX_HEADER_CELL = 90;
const MAX_MEAN_HEADER_CELL = 45;

/** Mean length from which cells without a header are indented paragraphs, not a table. */
const PARAGRAPH_CELL = 150;

/** Reads the cells of one region, in order. Rows that are wholly empty are left out. */
export function readTable(
  cells: readonly TableCell[],
  notes: ParseNote[],
): (TableRow | SpanningCell)[] {
  const reader = new TableReader(notes);
  for (const group of adjacentGroups(cells)) reader.take(group);
  return reader.finish();
}

type CellGroup = { readonly cells: readonly CellLines[]; readonly gapAfter: number };

/** Cells with no blank line between them; `gapAfter` is that of the last. */
function adjacentGroups(cells: readonly TableCell[]): CellGroup[] {
  const groups: CellGroup[] = [];
  let group: CellLines[] = [];
  for (const cell of cells) {
    group.push(cell.lines);
    if (cell.gapAfter === 0) continue;
    groups.push({ cells: group, gapAfter: cell.gapAfter });
    group = [];
  }
  if (group.length > 0) groups.push({ cells: group, gapAfter: 0 });
  return groups;
}

class TableReader {
  private readonly output: (TableRow | SpanningCell)[] = [];
  private readonly notes: ParseNote[];
  private header: readonly CellLines[] | null = null;
  private columns = 0;
  private isNumbered = false;
  private rowCount = 0;
  /** Cells of a row that is not complete yet: its cells were separated by blank lines. */
  private pending: CellLines[] = [];

  constructor(notes: ParseNote[]) {
    this.notes = notes;
  }

  take(group: CellGroup): void {
    this.place(group.cells);
    if (group.gapAfter >= TABLE_END_GAP) this.endTable();
  }

  finish(): (TableRow | SpanningCell)[] {
    this.endTable();
    return this.output;
  }

  private place(cells: readonly CellLines[]): void {
    if (cells.every((cell) => cell.length === 0) && cells.length !== this.columns) return;
    if (isLabelHeader(cells) || (cells.length > this.columns && isHeader(cells))) {
      this.startTable(cells, true);
    } else if (this.columns === 0) {
      if (cells.length === 1 || isParagraphs(cells)) this.span(cells);
      else this.startTable(cells, false);
    } else if (this.pendingIsHeaderOf(cells)) {
      const header = this.pending;
      this.pending = [];
      this.startTable(header, true);
      this.addToRow(cells);
    } else {
      this.addToRow(cells);
    }
  }

  /** Two rows of names and values, both narrower than the table: another table has begun. */
  private pendingIsHeaderOf(cells: readonly CellLines[]): boolean {
    return (
      cells.length >= 2 &&
      cells.length === this.pending.length &&
      cells.length * 2 !== this.columns &&
      isHeader(this.pending)
    );
  }

  private startTable(cells: readonly CellLines[], hasHeader: boolean): void {
    this.endTable();
    this.columns = cells.length;
    this.header = hasHeader ? cells : null;
    this.emitRow(cells, hasHeader);
  }

  private addToRow(cells: readonly CellLines[]): void {
    const beginsRow = this.isNumbered && isNumberedCell(cells[0]);
    if (
      this.pending.length > 0 &&
      (beginsRow || this.pending.length + cells.length > this.columns)
    ) {
      this.flushPending();
    }
    if (this.pending.length + cells.length > this.columns) {
      this.emitRow(cells, false);
      return;
    }
    if (cells.length === 1 && this.pending.length === 0 && isSectionLabel(textOf(cells[0]))) {
      this.endTable();
      this.span(cells);
      return;
    }
    this.pending.push(...cells);
    if (this.pending.length < this.columns) return;
    const row = this.pending;
    this.pending = [];
    this.emitRow(row, false);
  }

  private flushPending(): void {
    const cells = this.pending;
    this.pending = [];
    if (cells.length === 1) this.span(cells);
    else if (cells.length > 1) this.emitRow(cells, false);
  }

  private span(cells: readonly CellLines[]): void {
    for (const lines of cells) if (lines.length > 0) this.output.push({ kind: 'spanning', lines });
  }

  private emitRow(cells: readonly CellLines[], isHeader: boolean): void {
    if (cells.every((cell) => cell.length === 0)) return;
    if (cells.length !== this.columns) this.noteShape(cells);
    const opensTable = this.rowCount === 0;
    this.rowCount += 1;
    if (!isHeader && isNumberedCell(cells[0])) this.isNumbered = true;
    this.output.push({
      kind: 'row',
      cells,
      isHeader,
      header: isHeader ? null : this.header,
      opensTable,
    });
  }

  private noteShape(cells: readonly CellLines[]): void {
    const sourceAt = firstOrigin(
      cells.flat()[0]?.traced ?? { text: '', origins: new Int32Array(0) },
    );
    this.notes.push({
      code: 'table-row-shape',
      message: `A table row has ${cells.length} cells where its table has ${this.columns} columns; cells may stand under the wrong header`,
      ...(sourceAt === undefined ? {} : { sourceAt }),
    });
  }

  private endTable(): void {
    this.flushPending();
    this.columns = 0;
    this.header = null;
    this.isNumbered = false;
    this.rowCount = 0;
  }
}

function textOf(lines: CellLines | undefined): string {
  return (lines ?? []).map((line) => line.text).join(' ');
}

/** Two or more cells that all end in a colon are a header wherever they stand. */
function isLabelHeader(cells: readonly CellLines[]): boolean {
  return isHeader(cells) && cells.every((cell) => textOf(cell).endsWith(':'));
}

/** "€ 12,5", "1.250", "40 %": a value; a year is none. */
const AMOUNT = /€|^-?\d+[.,]\d|\d ?%$/u;

/** Short cells that are no sentences, no values and no list: names of columns. */
export function isHeader(cells: readonly CellLines[]): boolean {
  const texts = cells.map(textOf);
  const filled = texts.filter((text) => text !== '');
  const total = filled.reduce((sum, text) => sum + text.length, 0);
  return (
    cells.length >= 2 &&
    filled.length >= cells.length - 1 &&
    total <= MAX_MEAN_HEADER_CELL * filled.length &&
    filled.every(isColumnName)
  );
}

/** A point ends an abbreviation ("Nr.") as well as a sentence. */
function isColumnName(text: string): boolean {
  const endsOpen = !/[.;]$/u.test(text) || /^\p{L}{1,8}\.$/u.test(text);
  return text.length <= MAX_HEADER_CELL && endsOpen && !AMOUNT.test(text) && !readListMark(text);
}

function isParagraphs(cells: readonly CellLines[]): boolean {
  const total = cells.reduce((sum, cell) => sum + textOf(cell).length, 0);
  return total / cells.length >= PARAGRAPH_CELL;
}

function isNumberedCell(cell: CellLines | undefined): boolean {
  return /number|letter/u.test(readListMark(textOf(cell))?.style ?? '');
}
