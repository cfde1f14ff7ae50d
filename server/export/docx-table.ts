/** Tables of a briefing in Word: as wide as the text, their header row repeated on every page. */
import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { HAIRLINE, STYLE, TEXT_WIDTH, TINT } from './docx-styles.ts';
import { textRun } from './docx-text.ts';

export type DocxCell = {
  /** What the cell shows, for the width of its column. */
  readonly text: string;
  readonly children: readonly ParagraphChild[];
};

/** Twips of a letter of bold Calibri in the size of a cell, with room to spare; as seen in LibreOffice. */
const CHAR_TWIPS = 104;
/** Left and right of a cell, and a mark behind its longest word. */
const AROUND_WORD_TWIPS = 230;
/** Longer words than this may be broken, longer cells count no more: one cell must leave room for the rest. */
const MAX_WORD_CHARS = 18;
const MAX_CELL_CHARS = 400;
/** A row with a longer cell may run over to the next page, or it would leave half a page empty. */
const MAX_UNSPLIT_CHARS = 900;
const DAMPING = 0.75;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 } as const;

/** @param rows - cells, each row as long as `headers` */
export function docxTable(
  headers: readonly string[],
  rows: readonly (readonly DocxCell[])[],
): Table {
  const widths = columnWidths(
    headers.map((header, at) => [header, ...rows.map((row) => row[at]?.text ?? '')]),
  );
  const headerRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headers.map((header, at) =>
      cell([textRun(header)], { width: widths[at] ?? 0, isHeader: true }),
    ),
  });
  const bodyRows = rows.map(
    (row) =>
      new TableRow({
        cantSplit: row.every(({ text }) => text.length <= MAX_UNSPLIT_CHARS),
        children: row.map(({ children }, at) =>
          cell(children, { width: widths[at] ?? 0, isHeader: false }),
        ),
      }),
  );
  return new Table({
    // Fixed, so that a word as long as the page is broken in its column instead of widening it.
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: CELL_MARGINS,
    borders: {
      top: HAIRLINE,
      bottom: HAIRLINE,
      left: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: HAIRLINE,
      insideVertical: NO_BORDER,
    },
    rows: [headerRow, ...bodyRows],
  });
}

function cell(
  children: readonly ParagraphChild[],
  { width, isHeader }: { readonly width: number; readonly isHeader: boolean },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(isHeader ? { shading: { type: ShadingType.CLEAR, fill: TINT, color: 'auto' } } : {}),
    children: [new Paragraph({ style: isHeader ? STYLE.headerCell : STYLE.cell, children })],
  });
}

/**
 * Gives each column room for its longest word and divides what is left by the length of its longest cell,
 * dampened: text wraps, so twice the text does not need twice the width.
 *
 * @param textsByColumn - what the cells of each column show, the header included
 * @returns twips, together the width of the text
 */
export function columnWidths(textsByColumn: readonly (readonly string[])[]): number[] {
  const needed = textsByColumn.map((texts) => {
    const words = texts.flatMap((text) => text.split(/\s+/u));
    return AROUND_WORD_TWIPS + CHAR_TWIPS * Math.min(MAX_WORD_CHARS, longest(words));
  });
  const wanted = textsByColumn.map((texts) => Math.min(MAX_CELL_CHARS, longest(texts)) ** DAMPING);
  const left = Math.max(0, TEXT_WIDTH - sum(needed));
  const shares = needed.map((width, at) => width + (left * (wanted[at] ?? 0)) / sum(wanted));
  // More columns than have room share what there is.
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / sum(shares)));
  return widths.map((width, at) =>
    at === widths.length - 1 ? width + TEXT_WIDTH - sum(widths) : width,
  );
}

function longest(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((text) => text.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
