/** A table as an Excel workbook: one sheet, header row kept in sight, links that can be followed. */
import writeXlsxFile from 'write-excel-file/node';
import type { RecommendationTable } from '../recommendations/recommendation-table.ts';
import type { TableCell } from './table-cell.ts';

/** Excel refuses a cell beyond this many characters. */
const MAX_CELL_CHARS = 32_767;
/** HYPERLINK takes strings of at most this many characters. */
const MAX_FORMULA_TEXT_CHARS = 255;
const MIN_WIDTH = 10;
const MAX_WIDTH = 60;

/** @param sheet - name of the sheet, at most 31 characters */
export async function writeXlsx(
  { headers, rows }: RecommendationTable,
  sheet: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheetRows = [
    headers.map((text) => ({ value: text, fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) => row.map(xlsxCell)),
  ];
  const columns = headers.map((header, at) => ({ width: widthOf(header, rows, at) }));
  const buffer = await writeXlsxFile(sheetRows, { sheet, columns, stickyRowsCount: 1 }).toBuffer();
  return new Uint8Array(buffer);
}

/** Text is always written as text, so nothing in a letter can become a formula. */
function xlsxCell({ text, link }: TableCell) {
  const isLinkable = link !== null && text.length <= MAX_FORMULA_TEXT_CHARS;
  return {
    ...(isLinkable
      ? { type: 'Formula' as const, value: `HYPERLINK("${quoted(link)}","${quoted(text)}")` }
      : { type: String, value: text.slice(0, MAX_CELL_CHARS) }),
    wrap: true,
    alignVertical: 'top' as const,
  };
}

const quoted = (text: string): string => text.replaceAll('"', '""').replace(/[\r\n]+/gu, ' ');

function widthOf(header: string, rows: RecommendationTable['rows'], at: number): number {
  const longest = Math.max(header.length, ...rows.map((row) => row[at]?.text.length ?? 0));
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, longest));
}
