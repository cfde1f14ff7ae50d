/** Rows of figures for letters made in a test, and how a question names their labels. */
import type { Cell } from '../../corpus/letter.ts';
import type { NamedBy } from '../../server/answer/table-cell.ts';
import type { ParagraphDraft } from './build-letter.ts';

/** A row of a table as a paragraph: cells joined by tabs, each under its header. */
export function row(
  headers: readonly string[],
  cells: readonly string[],
  isHeaderRow = false,
): ParagraphDraft {
  let at = 0;
  const placed = cells.map((text, column): Cell => {
    const start = at;
    at += text.length + 1;
    return { header: headers[column] ?? null, start, end: start + text.length };
  });
  return {
    text: cells.join('\t'),
    kind: 'table-row',
    cells: placed,
    table: 1,
    ...(isHeaderRow ? { isHeaderRow: true } : {}),
  };
}

/** As a user names things: every word of the label must stand in the question. */
export const namedIn =
  (question: string): NamedBy =>
  (label) => {
    const words = new Set(question.toLowerCase().match(/[\p{L}\p{N}]+(?:\.\d+)*/gu));
    const own = label.toLowerCase().match(/[\p{L}\p{N}]+(?:\.\d+)*/gu) ?? [];
    return own.some((word) => /\d/.test(word) && !words.has(word))
      ? 0
      : own.filter((word) => words.has(word)).length;
  };
