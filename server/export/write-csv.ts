/** A table as CSV that spreadsheets read without questions: RFC 4180, UTF-8 with a byte order mark. */

const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet would run as a formula (OWASP, CSV injection). */
const OPENS_FORMULA = /^[=+\-@\t\r]/u;

/**
 * Lines end in CRLF, the last one too; a field with a comma, quote or line end stands in quotes. A
 * field that would be read as a formula gets an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `${row.map(field).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function field(text: string): string {
  const safe = OPENS_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
