/** Finds who signed: lines with an office ("De minister van …,") and the line with the name near it. */
import { endsSentence, startsLowerCase } from './sentence-ends.ts';
import { readSideBySide } from './signature-columns.ts';
import {
  asSignature,
  type FoundSignature,
  hasInitials,
  isClosingFormula,
  isGap,
  isName,
  isSurname,
  nextSignatureLine,
  startsOffice,
} from './signature-lines.ts';
import { isBlank, sliceLine, type TextLine } from './text-line.ts';

const MAX_OFFICE_LINES = 4;
const MAX_OFFICE_CHARS = 100;

/** Finds all signatures, in order; also where they stand before the text. */
export function findSignatures(lines: readonly TextLine[]): FoundSignature[] {
  const found: FoundSignature[] = [];
  let at = 0;
  while (at < lines.length) {
    const signatures = readSignatures(lines, at);
    found.push(...signatures);
    at = signatures.at(-1)?.end ?? at + 1;
  }
  return found;
}

function readSignatures(lines: readonly TextLine[], start: number): FoundSignature[] {
  if (!startsOffice(lines[start]?.text ?? '')) return readNameFirst(lines, start) ?? [];
  return (
    readSideBySide(lines, start) ??
    readOneSignature(lines, start) ??
    readOnOneLine(lines, start) ??
    []
  );
}

/** The office over one or more lines, then the name: behind the first line end where a name follows. */
function readOneSignature(lines: readonly TextLine[], start: number): FoundSignature[] | null {
  const office: TextLine[] = [];
  for (let end = start + 1; office.length < MAX_OFFICE_LINES; end += 1) {
    const line = lines[end - 1];
    if (!line || isBlank(line) || line.text.length > MAX_OFFICE_CHARS) return null;
    office.push(line);
    const nameAt = nextSignatureLine(lines, end);
    const name = lines[nameAt];
    const isBareName = nameAt === end && line.text.endsWith(',') && isGap(lines, end + 1);
    const canSign = isName(name?.text ?? '') || (isBareName && isSurname(name?.text ?? ''));
    if (!name || !canSign || isOfficeAsWell(lines[nameAt + 1])) continue;
    const isOpen = !endsSentence(line.text) && nameAt > end;
    if (line.text.endsWith(',') || (isOpen && isSurelyName(lines, nameAt)))
      return [asSignature({ start, end: nameAt + 1 }, office, name)];
  }
  return null;
}

/** "De staatssecretaris van Participatie, / Sociale Zaken / en Werkgelegenheid,": the office runs on. */
function isOfficeAsWell(below: TextLine | undefined): boolean {
  return (
    below !== undefined &&
    (startsLowerCase(below.text) || below.text.endsWith(',')) &&
    !startsOffice(below.text)
  );
}

/** A heading may read as a name; with initials, or as the last words of the letter, it is one. */
function isSurelyName(lines: readonly TextLine[], at: number): boolean {
  const isLast = lines.slice(at + 1).every(isBlank);
  return isLast || hasInitials(lines[at]?.text ?? '');
}

/**
 * "Jo Voorbeeld / Minister van Defensie": the office stands directly below the name, which has initials
 * or comes after "Hoogachtend,".
 */
function readNameFirst(lines: readonly TextLine[], start: number): FoundSignature[] | null {
  const name = lines[start];
  const office = lines[start + 1];
  if (!name || !office || !startsOffice(office.text) || !isName(name.text)) return null;
  if (!isGap(lines, start + 2) || /[.,:;]$/u.test(office.text)) return null;
  const above = lines.slice(0, start).findLast((line) => !isBlank(line));
  const isSignedOff = isClosingFormula(above?.text ?? '');
  if (!isSignedOff && !(hasInitials(name.text) && isGap(lines, start - 1))) return null;
  return [{ ...asSignature({ start, end: start + 2 }, [office], name), lines: [name, office] }];
}

/** "De minister van Defensie, K.H. Ollongren" */
function readOnOneLine(lines: readonly TextLine[], start: number): FoundSignature[] | null {
  const line = lines[start];
  const comma = line?.text.lastIndexOf(', ') ?? -1;
  if (!line || comma < 0 || line.text.length > 120 || line.traced.text !== line.text) return null;
  const name = sliceLine(line, comma + 2, line.text.length);
  const standsAlone = isGap(lines, start - 1) && isGap(lines, start + 1);
  if (!standsAlone || !isName(name.text) || !hasInitials(name.text)) return null;
  return [asSignature({ start, end: start + 1 }, [sliceLine(line, 0, comma + 1)], name)];
}
