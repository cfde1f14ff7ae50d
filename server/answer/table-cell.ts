/**
 * Reads the cell a question asks for out of a table of figures: the row and the column that the
 * question both names, or the highest or lowest of a row. Figures are quoted as printed.
 */
import type { Cell, Letter, Paragraph } from '../../corpus/letter.ts';
import type { Place } from './answer-parts.ts';

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
const TOTAL_ASKED =
  /\b(?:samen|totaal\p{L}*|opgeteld|bij elkaar|alles bij elkaar|together|total|combined)\b/iu;
const HIGHEST =
  /\b(?:hoogste?|meeste?|grootste|maximaal|maximum|piek|highest|most|largest|peak)\b/i;
const LOWEST = /\b(?:laagste?|minste?|kleinste|minimaal|minimum|lowest|least|smallest)\b/i;

/** Reads "66.151" as 66151 and "3,5" as 3.5; NaN for anything else. */
export function readFigure(printed: string): number {
  const digits = printed.replace(/[€%\s]/g, '');
  return /^-?\d{1,3}(?:\.\d{3})*(?:,\d+)?$|^-?\d+(?:,\d+)?$/.test(digits)
    ? Number(digits.replaceAll('.', '').replace(',', '.'))
    : Number.NaN;
}

const textOf = (row: Paragraph, cell: Cell): string => row.text.slice(cell.start, cell.end).trim();

/** Rows with a label and at least three figures, each under a header. */
export function figureRows(letter: Letter): readonly Paragraph[] {
  return letter.paragraphs.filter(
    (row) =>
      row.kind === 'table-row' &&
      row.isHeaderRow !== true &&
      (row.cells ?? []).filter((cell) => cell.header !== null && FIGURE.test(textOf(row, cell)))
        .length >= 3,
  );
}

/**
 * @param question - completed
 * @param letters - where to look, in order of preference
 * @param named - how well the question names a label or a header; exact numbers must match whole
 * @returns the best cell, or null when the question names no row together with a column or an extreme
 */
export function findTableCell(
  question: string,
  letters: readonly Letter[],
  named: NamedBy,
): CellFinding | null {
  const wantsTotal = TOTAL_ASKED.test(question);
  const extreme = HIGHEST.test(question) ? 'highest' : LOWEST.test(question) ? 'lowest' : null;
  const candidates = letters.flatMap((letter) =>
    figureRows(letter).map((row) => {
      const label = labelOf(row);
      const isTotal = TOTAL_LABEL.test(label);
      return { letter, row, label, named: isTotal ? (wantsTotal ? 2 : 0) : named(label) };
    }),
  );
  const inOrder = candidates
    .filter((candidate) => candidate.named > 0)
    .sort((a, b) => b.named - a.named);
  for (const { letter, row, label } of inOrder) {
    const cell = extreme ? extremeCell(row, extreme) : namedCell(row, named);
    if (!cell) continue;
    return {
      place: { letter, paragraph: row, ...trimmed(row, cell) },
      rowLabel: label,
      column: cell.header ?? '',
      extreme,
    };
  }
  return null;
}

function labelOf(row: Paragraph): string {
  const label = (row.cells ?? []).find((cell) => {
    const text = textOf(row, cell);
    return text !== '' && !FIGURE.test(text);
  });
  return label ? textOf(row, label) : '';
}

function namedCell(row: Paragraph, named: NamedBy): Cell | null {
  const best = (row.cells ?? [])
    .filter((cell) => cell.header !== null && FIGURE.test(textOf(row, cell)))
    .map((cell) => ({ cell, named: named(cell.header ?? '') }))
    .filter((candidate) => candidate.named > 0)
    .sort((a, b) => b.named - a.named)
    .at(0);
  return best?.cell ?? null;
}

/** Totals over the columns are sums of the others and take no part. */
function extremeCell(row: Paragraph, extreme: 'highest' | 'lowest'): Cell | null {
  const sign = extreme === 'highest' ? -1 : 1;
  const best = (row.cells ?? [])
    .filter((cell) => cell.header !== null && !TOTAL_LABEL.test(cell.header))
    .map((cell) => ({ cell, figure: readFigure(textOf(row, cell)) }))
    .filter(({ figure }) => !Number.isNaN(figure))
    .sort((a, b) => sign * (a.figure - b.figure))
    .at(0);
  return best?.cell ?? null;
}

function trimmed(row: Paragraph, cell: Cell): { start: number; end: number } {
  const raw = row.text.slice(cell.start, cell.end);
  const lead = raw.length - raw.trimStart().length;
  return { start: cell.start + lead, end: cell.start + raw.trimEnd().length };
}
