/** Finds who signed: lines with an office ("De minister van …,") and the line with the name below. */
import type { Signatory } from './letter.ts';
import { isBlank, sliceLine, type TextLine } from './text-line.ts';

/** Lines `[start, end)` of a signature, and the lines that belong to its office and name. */
export type FoundSignature = {
  readonly start: number;
  readonly end: number;
  readonly signatory: Signatory;
  readonly lines: readonly TextLine[];
};

const OFFICE_START =
  /^(?:de |het |dhr\. |mevr?\. )?(?:vice-?)?(?:minister|staatssecretaris|minister-president|voorzitter|secretaris-generaal|directeur-generaal)\b/iu;

/** Blank lines between office and name: room for the hand-written signature. */
const MAX_SIGNATURE_GAP = 8;

const MAX_OFFICE_LINES = 3;
const NAME_PART = String.raw`(?:\p{Lu}[\p{L}.’'‘-]*|van|von|de|der|den|het|ter|ten|te|in|[’'‘]t|el|al|du|la|le|bin|ben)`;
const TITLE = String.raw`(?:(?:drs|dr|mr|ir|ing|prof|jhr|mw|mevr|dhr)\.?\s)*`;
const NAME = new RegExp(`^${TITLE}\\p{Lu}[\\p{L}.’'‘-]*(?:\\s${NAME_PART}){0,6}$`, 'u');

/** Finds all signatures, in order; also where they stand before the text. */
export function findSignatures(lines: readonly TextLine[]): FoundSignature[] {
  const found: FoundSignature[] = [];
  let at = 0;
  while (at < lines.length) {
    const signatures = OFFICE_START.test(lines[at]?.text ?? '') ? readSignatures(lines, at) : [];
    found.push(...signatures);
    at = signatures.at(-1)?.end ?? at + 1;
  }
  return found;
}

function readSignatures(lines: readonly TextLine[], start: number): FoundSignature[] {
  return (
    readSideBySide(lines, start) ??
    readOneSignature(lines, start) ??
    readOnOneLine(lines, start) ??
    []
  );
}

function readOneSignature(lines: readonly TextLine[], start: number): FoundSignature[] | null {
  let end = start;
  const office: TextLine[] = [];
  while (office.length < MAX_OFFICE_LINES) {
    const line = lines[end];
    if (!line || isBlank(line) || line.text.length > 100) return null;
    office.push(line);
    end += 1;
    if (line.text.endsWith(',')) break;
  }
  if (!office.at(-1)?.text.endsWith(',')) return null;
  const nameAt = nextLine(lines, end);
  const name = lines[nameAt];
  if (!name || !isName(name.text)) return null;
  return [asSignature(start, nameAt + 1, office, name)];
}

/** "De minister van Financiën,    De staatssecretaris van Financiën," above "E. Heinen    F.L. Idsinga" */
function readSideBySide(lines: readonly TextLine[], start: number): FoundSignature[] | null {
  const offices = splitColumns(lines[start]);
  const nameAt = nextLine(lines, start + 1);
  const names = splitColumns(lines[nameAt]);
  if (offices.length < 2 || names.length !== offices.length) return null;
  if (
    !offices.every((office) => OFFICE_START.test(office.text)) ||
    !names.every(({ text }) => isName(text))
  ) {
    return null;
  }
  return offices.flatMap((office, column) => {
    const name = names[column];
    return name ? [asSignature(start, nameAt + 1, [office], name)] : [];
  });
}

/** "De minister van Defensie, K.H. Ollongren" */
function readOnOneLine(lines: readonly TextLine[], start: number): FoundSignature[] | null {
  const line = lines[start];
  const comma = line?.text.lastIndexOf(', ') ?? -1;
  if (!line || comma < 0 || line.text.length > 120 || line.traced.text !== line.text) return null;
  const isLast = !lines[start + 1] || isBlank(lines[start + 1] ?? line);
  const isFirst = start === 0 || isBlank(lines[start - 1] ?? line);
  const name = sliceLine(line, comma + 2, line.text.length);
  if (!isFirst || !isLast || !isName(name.text) || !/^(?:\p{Lu}\.)+/u.test(name.text)) return null;
  return [asSignature(start, start + 1, [sliceLine(line, 0, comma + 1)], name)];
}

function splitColumns(line: TextLine | undefined): TextLine[] {
  if (!line || line.traced.text !== line.text) return [];
  return [...line.text.matchAll(/\S+(?: \S+)*/gu)].map((match) =>
    sliceLine(line, match.index, match.index + match[0].length),
  );
}

function nextLine(lines: readonly TextLine[], from: number): number {
  let at = from;
  while (at < Math.min(lines.length, from + MAX_SIGNATURE_GAP) && lines[at]?.traced.text === '')
    at += 1;
  return at;
}

function isName(text: string): boolean {
  const hasTwoParts = /\s/u.test(text) || /^(?:\p{Lu}\.)+\p{Lu}/u.test(text);
  return text.length <= 60 && hasTwoParts && !OFFICE_START.test(text) && NAME.test(text);
}

function asSignature(
  start: number,
  end: number,
  office: readonly TextLine[],
  name: TextLine,
): FoundSignature {
  const printed = office
    .map((line) => line.text)
    .join(' ')
    .replace(/,$/u, '')
    .replace(/\s+/gu, ' ');
  return { start, end, signatory: { name: name.text, office: printed }, lines: [...office, name] };
}
