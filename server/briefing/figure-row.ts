/** A row of a table of figures by year: its label, its years and the total it prints. Nothing is computed but a sum to check it by. */
import type { Cell, Letter, Paragraph } from '../../corpus/letter.ts';
import type { Place } from '../answer/answer-parts.ts';
import { readFigure, TOTAL_LABEL } from '../answer/table-cell.ts';

export type FigureCell = { readonly place: Place; readonly header: string };

export type FigureRow = {
  readonly label: Place;
  /** In column order; at least one. */
  readonly years: readonly FigureCell[];
  /** The cell under a header such as "Totaal"; null when the table has none or the cell is empty. */
  readonly total: FigureCell | null;
};

const YEAR_HEADER = /(?:19|20)\d{2}/u;

/** @returns null for a row without a label or without figures under years */
export function readFigureRow(letter: Letter, row: Paragraph): FigureRow | null {
  const filled = (row.cells ?? []).flatMap((cell) => placed(letter, row, cell));
  const label = filled.find(({ place }) => Number.isNaN(figureAt(place)));
  const years = filled.filter(
    ({ place, header }) => YEAR_HEADER.test(header) && !Number.isNaN(figureAt(place)),
  );
  const total = filled.find(
    ({ place, header }) => TOTAL_LABEL.test(header.trim()) && !Number.isNaN(figureAt(place)),
  );
  if (label === undefined || years.length === 0) return null;
  return { label: label.place, years, total: total ?? null };
}

/** What the printed years add up to, and whether the printed total says the same; null where that can't be told. */
export function checkSum({ years, total }: FigureRow): { readonly sum: number } | null {
  if (total === null || years.length < 2) return null;
  const sum = years.reduce((held, { place }) => held + figureAt(place), 0);
  const rounded = Math.round(sum * 100) / 100;
  return Math.abs(rounded - figureAt(total.place)) < 0.005 ? null : { sum: rounded };
}

function placed(letter: Letter, row: Paragraph, cell: Cell): FigureCell[] {
  const raw = row.text.slice(cell.start, cell.end);
  if (raw.trim() === '') return [];
  const start = cell.start + (raw.length - raw.trimStart().length);
  const place = { letter, paragraph: row, start, end: start + raw.trim().length };
  return [{ place, header: cell.header ?? '' }];
}

const figureAt = ({ paragraph, start, end }: Place): number =>
  readFigure(paragraph.text.slice(start, end));
