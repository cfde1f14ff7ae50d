/**
 * Reads the cell a question asks for out of a table of figures: the row and the column that the
 * question both names, or the highest or lowest of a row. Figures are quoted as printed.
 */
import type { Cell, Letter, Paragraph } from '../../corpus/letter.ts';
import type { Place } from './answer-parts.ts';
import { readYearSpan, type YearSpan } from './asked-years.ts';

export type CellFinding = {
  readonly place: Place;
  /** Text of the cell that names the row, as printed. */
  readonly rowLabel: string;
  /** Header of the column, as printed. */
  readonly column: string;
  readonly extreme: 'highest' | 'lowest' | null;
};

/** Whether a label or header is named: 0 not, higher for a longer or more exact meeting. */
export type NamedBy = (label: string) => number;

const FIGURE = /^[€\s]*-?\d[\d.\s]*(?:,\d+)?\s*%?$/;
/** What a row or column of sums is called. */
export const TOTAL_LABEL = /^(?:eind)?totaa?l\p{L}*\.?$/iu;
export const TOTAL_ASKED =
  /\b(?:samen|totaal\p{L}*|totale|opgeteld|bij elkaar|alles bij elkaar|together|total|combined)\b/iu;
const HIGHEST =
  /\b(?:hoogste?|meeste?|grootste|maximaal|maximum|piek|highest|most|largest|peak)\b/i;
const LOWEST = /\b(?:laagste?|minste?|kleinste|minimaal|minimum|lowest|least|smallest)\b/i;

/** Whether a question wants the highest or the lowest of figures. */
export function readExtreme(question: string): 'highest' | 'lowest' | null {
  if (HIGHEST.test(question)) return 'highest';
  return LOWEST.test(question) ? 'lowest' : null;
}

/** Reads "66.151" as 66151 and "3,5" as 3.5; NaN for anything else. */
export function readFigure(printed: string): number {
  const digits = printed.replace(/[€%\s]/g, '');
  return /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+(?:,\d+)?$/.test(digits)
    ? Number(digits.replaceAll('.', '').replace(',', '.'))
    : Number.NaN;
}

const textOf = (row: Paragraph, cell: Cell): string => row.text.slice(cell.start, cell.end).trim();

/** Cells that hold a figure under a header, in order. */
export function figureCells(row: Paragraph): readonly Cell[] {
  return (row.cells ?? []).filter((cell) => cell.header !== null && FIGURE.test(textOf(row, cell)));
}

/** Rows with a label and at least three figures, each under a header. */
export function figureRows(letter: Letter): readonly Paragraph[] {
  return letter.paragraphs.filter(
    (row) => row.kind === 'table-row' && row.isHeaderRow !== true && figureCells(row).length >= 3,
  );
}

/** Year that a column is of; NaN for any other. */
export const yearOf = ({ header }: Cell): number =>
  Number(/^\s*((?:19|20)\d{2})\b/.exec(header ?? '')?.[1]);

/** What of a row is asked for. */
type Wanted = {
  readonly named: NamedBy;
  readonly extreme: 'highest' | 'lowest' | null;
  readonly range: YearSpan | null;
  readonly total: boolean;
};

/**
 * @param question - completed
 * @param letters - where to look, in order of preference
 * @param named - how well the question names a label or a header; exact numbers must match whole
 * @returns the best cell, or null when the question names no row together with a column, a total or an
 *   extreme; nothing is added up, so a stretch of years counts only where its total is printed
 */
export function findTableCell(
  question: string,
  letters: readonly Letter[],
  named: NamedBy,
): CellFinding | null {
  const wanted: Wanted = {
    named,
    extreme: readExtreme(question),
    range: readYearSpan(question),
    total: TOTAL_ASKED.test(question),
  };
  const candidates = letters.flatMap((letter) =>
    figureRows(letter).map((row) => {
      const label = labelOf(row);
      const isTotal = TOTAL_LABEL.test(label);
      return {
        letter,
        row,
        label,
        named: isTotal ? (wanted.total ? 2 : 0) : named(label),
        isTotal,
      };
    }),
  );
  // A row called by its name comes before the total of all rows: "totaal van artikel 2".
  const inOrder = candidates
    .filter((candidate) => candidate.named > 0)
    .sort((a, b) => Number(a.isTotal) - Number(b.isTotal) || b.named - a.named);
  const hasNamedRow = inOrder.some(({ isTotal }) => !isTotal);
  for (const { letter, row, label, isTotal } of inOrder) {
    if (isTotal && hasNamedRow) break;
    const cell = wantedCell(row, wanted);
    if (!cell) continue;
    return {
      place: { letter, paragraph: row, ...trimmed(row, cell) },
      rowLabel: label,
      column: cell.header ?? '',
      extreme: wanted.extreme,
    };
  }
  return wanted.extreme && !hasNamedRow ? highestOfColumn(question, letters, wanted) : null;
}

/** "Welk artikel kreeg in 2019 het meest?": the rows of a column compared, sums left out. */
function highestOfColumn(
  question: string,
  letters: readonly Letter[],
  { named, extreme }: Wanted,
): CellFinding | null {
  const asked = /\b(?:welke?|which|what)\s+(\p{L}{3,})/iu.exec(question)?.[1]?.toLowerCase();
  if (asked === undefined) return null;
  const sign = extreme === 'highest' ? -1 : 1;
  const isAsked = (row: Paragraph) => {
    const [kind = ''] = /^\p{L}{3,}/u.exec(labelOf(row).toLowerCase()) ?? [];
    return kind !== '' && asked.startsWith(kind);
  };
  const cells = letters.flatMap((letter) =>
    figureRows(letter)
      .filter((row) => isAsked(row) && !TOTAL_LABEL.test(labelOf(row)))
      .flatMap((row) => {
        const cell = namedCell(row, named);
        return cell ? [{ letter, row, cell, figure: readFigure(textOf(row, cell)) }] : [];
      }),
  );
  const best = cells
    .filter(({ letter, row }) => letter === cells[0]?.letter && row.table === cells[0]?.row.table)
    .sort((a, b) => sign * (a.figure - b.figure))[0];
  if (best === undefined) return null;
  const { letter, row, cell } = best;
  const place = { letter, paragraph: row, ...trimmed(row, cell) };
  // The label of the row is the answer, so the finding reads as any cell does.
  return { place, rowLabel: labelOf(row), column: cell.header ?? '', extreme: null };
}

function wantedCell(row: Paragraph, { named, extreme, range, total }: Wanted): Cell | null {
  if (extreme) return extremeCell(row, extreme, range);
  if (range) return coversWholeRow(row, range) ? totalCell(row) : null;
  return namedCell(row, named) ?? (total ? totalCell(row) : null);
}

/** The sum at the end of a row, where it is printed. */
export function totalCell(row: Paragraph): Cell | null {
  return figureCells(row).find((one) => TOTAL_LABEL.test(one.header?.trim() ?? '')) ?? null;
}

/** Whether the years of the columns are those of the range, so that their total is its total. */
export function coversWholeRow(row: Paragraph, { from, to }: YearSpan): boolean {
  const years = (row.cells ?? []).map(yearOf).filter((year) => !Number.isNaN(year));
  return Math.min(...years) === from && Math.max(...years) === to;
}

/** Text of the first cell that is no figure; empty when there is none. */
export function labelOf(row: Paragraph): string {
  const label = (row.cells ?? []).find((cell) => {
    const text = textOf(row, cell);
    return text !== '' && !FIGURE.test(text);
  });
  return label ? textOf(row, label) : '';
}

function namedCell(row: Paragraph, named: NamedBy): Cell | null {
  const best = figureCells(row)
    .map((cell) => ({ cell, named: named(cell.header ?? '') }))
    .filter((candidate) => candidate.named > 0)
    .sort((a, b) => b.named - a.named)
    .at(0);
  return best?.cell ?? null;
}

/** Totals over the columns are sums of the others and take no part. */
function extremeCell(
  row: Paragraph,
  extreme: 'highest' | 'lowest',
  range: YearSpan | null,
): Cell | null {
  const sign = extreme === 'highest' ? -1 : 1;
  const best = (row.cells ?? [])
    .filter((cell) => cell.header !== null && !TOTAL_LABEL.test(cell.header.trim()))
    .filter((cell) => range === null || (yearOf(cell) >= range.from && yearOf(cell) <= range.to))
    .map((cell) => ({ cell, figure: readFigure(textOf(row, cell)) }))
    .filter(({ figure }) => !Number.isNaN(figure))
    .sort((a, b) => sign * (a.figure - b.figure))
    .at(0);
  return best?.cell ?? null;
}

/** Place of a cell without the white space around it. */
export function trimmed(row: Paragraph, cell: Cell): { start: number; end: number } {
  const raw = row.text.slice(cell.start, cell.end);
  const lead = raw.length - raw.trimStart().length;
  return { start: cell.start + lead, end: cell.start + raw.trimEnd().length };
}
