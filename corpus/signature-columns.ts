/** Signatures side by side: offices in columns, perhaps over several lines, above a line of names. */
import {
  asSignature,
  type FoundSignature,
  isGap,
  isName,
  nextSignatureLine,
  startsOffice,
} from './signature-lines.ts';
import { sliceLine, type TextLine } from './text-line.ts';

/** Lines that the offices may take. */
const MAX_OFFICE_LINES = 4;

/** Characters that the lines of one column may begin apart. */
const COLUMN_SLACK = 3;

/** Longest line of offices or names side by side. */
const MAX_LINE_CHARS = 250;

type Column = { readonly column: number; readonly line: TextLine };

/** Reads the signatures whose offices begin on line `start`; null when that is no line of offices. */
export function readSideBySide(lines: readonly TextLine[], start: number): FoundSignature[] | null {
  const first = splitColumns(lines[start]);
  if (first.length < 2 || !first.every(({ line }) => startsOffice(line.text))) return null;
  const offices = first.map(({ line }) => [line]);
  let end = start + 1;
  while (end < start + MAX_OFFICE_LINES && !isGap(lines, end)) {
    const parts = splitColumns(lines[end]);
    if (parts.every(({ line }) => isName(line.text)) && parts.length === first.length) break;
    for (const part of parts) {
      const at = first.findIndex(({ column }) => Math.abs(column - part.column) <= COLUMN_SLACK);
      if (at === -1) return null;
      offices[at]?.push(part.line);
    }
    end += 1;
  }
  const nameAt = nextSignatureLine(lines, end);
  const names = splitColumns(lines[nameAt]).map(({ line }) => line);
  if (names.length !== offices.length || !names.every(({ text }) => isName(text))) return null;
  return offices.flatMap((office, at) => {
    const name = names[at];
    return name ? [asSignature({ start, end: nameAt + 1 }, office, name)] : [];
  });
}

function splitColumns(line: TextLine | undefined): Column[] {
  if (!line || line.text.length > MAX_LINE_CHARS || line.traced.text !== line.text) return [];
  return [...line.text.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    column: line.indent + match.index,
    line: sliceLine(line, match.index, match.index + match[0].length),
  }));
}
