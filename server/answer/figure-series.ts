/**
 * Several figures of one table: the years and the rows that a question names together. They are given
 * one by one as printed; a total that the table does not print is not made up.
 */
import type { Cell, Letter, Paragraph } from '../../corpus/letter.ts';
import type { Place } from './answer-parts.ts';
import { readYearsAsked, type YearsAsked } from './asked-years.ts';
import {
  coversWholeRow,
  figureCells,
  figureRows,
  labelOf,
  type NamedBy,
  readExtreme,
  TOTAL_ASKED,
  TOTAL_LABEL,
  totalCell,
  trimmed,
  yearOf,
} from './table-cell.ts';

export type SeriesFinding = {
  readonly letter: Letter;
  /** Headers as printed. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** As printed. */
    readonly label: string;
    /** One for each column; null where the table is empty. */
    readonly places: readonly (Place | null)[];
  }[];
  /** A total is asked for, and the table has none of these years. */
  readonly lacksTotal: boolean;
  /** Years asked for that the table does not have. */
  readonly absentYears: readonly number[];
};

/**
 * @param letters - where to look, in order of preference
 * @param named - how well the question names a label or a header
 * @returns null when the question asks for one figure only, or when no row of figures is named
 */
export function findFigureSeries(
  question: string,
  letters: readonly Letter[],
  named: NamedBy,
): SeriesFinding | null {
  if (readExtreme(question) !== null) return null;
  const wantsTotal = TOTAL_ASKED.test(question);
  const asked = readYearsAsked(question);
  for (const letter of letters) {
    const rows = namedRows(letter, named, wantsTotal);
    const [first] = rows;
    if (first === undefined) continue;
    const finding = readSeries({ letter, rows, asked, wantsTotal, named }, first);
    if (finding) return finding;
  }
  return null;
}

/** Rows of the table that the question names best; the row of totals only where no other is named. */
function namedRows(letter: Letter, named: NamedBy, wantsTotal: boolean): readonly Paragraph[] {
  const rows = figureRows(letter);
  const byName = rows
    .filter((row) => !TOTAL_LABEL.test(labelOf(row)))
    .map((row) => ({ row, named: named(labelOf(row)) }));
  const best = Math.max(0, ...byName.map((one) => one.named));
  const meant =
    best > 0
      ? byName.filter((one) => one.named === best).map(({ row }) => row)
      : rows.filter((row) => wantsTotal && TOTAL_LABEL.test(labelOf(row)));
  return meant.filter(({ table }) => table === meant[0]?.table);
}

type Wanted = {
  readonly letter: Letter;
  readonly rows: readonly Paragraph[];
  readonly asked: YearsAsked | null;
  readonly wantsTotal: boolean;
  readonly named: NamedBy;
};

function readSeries(
  { letter, rows, asked, wantsTotal, named }: Wanted,
  first: Paragraph,
): SeriesFinding | null {
  const isOneFigure = asked === null && rows.length === 1;
  if (isOneFigure) return null;
  const span = asked?.span ?? null;
  const isWhole =
    span !== null && asked?.isByYear === false && coversWholeRow(first, span) && totalCell(first);
  if (isWhole && rows.length === 1) return null;
  const columns = isWhole ? [isWhole] : columnsMeant(first, asked, { wantsTotal, named });
  if (columns.length * rows.length < 2) return null;
  const headers = columns.map((cell) => cell.header ?? '');
  const years = new Set((first.cells ?? []).map(yearOf));
  return {
    letter,
    columns: headers,
    rows: rows.map((row) => ({
      label: labelOf(row),
      places: headers.map((header) => placeUnder(letter, row, header)),
    })),
    lacksTotal: wantsTotal && columns.length > 1,
    absentYears: isWhole ? [] : (asked?.listed ?? []).filter((year) => !years.has(year)),
  };
}

/** Columns of the years asked for; the one that the question names when it asks for no several years. */
function columnsMeant(
  row: Paragraph,
  asked: YearsAsked | null,
  { wantsTotal, named }: Pick<Wanted, 'wantsTotal' | 'named'>,
): readonly Cell[] {
  if (asked) return (row.cells ?? []).filter((cell) => asked.has(yearOf(cell)));
  const byName = figureCells(row)
    .map((cell) => ({ cell, named: named(cell.header ?? '') }))
    .filter((one) => one.named > 0)
    .sort((a, b) => b.named - a.named)[0];
  const cell = byName?.cell ?? (wantsTotal ? totalCell(row) : null);
  return cell ? [cell] : [];
}

function placeUnder(letter: Letter, paragraph: Paragraph, header: string): Place | null {
  const cell = figureCells(paragraph).find((one) => one.header === header);
  return cell ? { letter, paragraph, ...trimmed(paragraph, cell) } : null;
}
