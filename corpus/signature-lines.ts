/** What the lines of a signature look like, and how office and name make one signatory. */
import type { Signatory } from './letter.ts';
import { isBlank, type TextLine } from './text-line.ts';

/** Lines `[start, end)` of a signature, and the lines that belong to its office and name. */
export type FoundSignature = {
  readonly start: number;
  readonly end: number;
  readonly signatory: Signatory;
  readonly lines: readonly TextLine[];
};

const OFFICE_START =
  /^(?:(?:mede )?namens )?(?:de |het |dhr\. |mevr?\. )?(?:(?:fungerend|waarnemend|plv\.?) |adjunct-|vice-?)?(?:minister|staatssecretaris|minister-president|voorzitter|secretaris-generaal|directeur-generaal|inspecteur-generaal|directeur|griffier)\b/iu;

/** Blank lines between office and name: room for the hand-written signature. */
const MAX_SIGNATURE_GAP = 8;

const NAME_PART = String.raw`(?:\p{Lu}[\p{L}.’'‘-]*|van|von|de|der|den|het|ter|ten|te|in|[’'‘]t|el|al|du|la|le|bin|ben)`;
const TITLE = String.raw`(?:(?:drs|dr|mr|ir|ing|prof|jhr|mw|mevr|dhr)\.?\s)*`;
const NAME = new RegExp(`^${TITLE}\\p{Lu}[\\p{L}.’'‘-]*(?:\\s${NAME_PART}){0,6}$`, 'u');
const INITIALS = new RegExp(`^${TITLE}(?:\\p{Lu}\\.)`, 'u');

const CLOSING_FORMULA =
  /^(?:hoogachtend|met (?:vriendelijke|hoogachtende|de meeste) (?:groet(?:en)?|hoogachting))[,.]?$/iu;

/** "De minister van …", "Mede namens de staatssecretaris …", in any case. */
export function startsOffice(text: string): boolean {
  return OFFICE_START.test(text);
}

/** A person's name and nothing else, with initials or of two words at least. */
export function isName(text: string): boolean {
  const hasTwoParts = /\s/u.test(text) || /^(?:\p{Lu}\.)+\p{Lu}/u.test(text);
  return text.length <= 60 && hasTwoParts && !startsOffice(text) && NAME.test(text);
}

/** "Jansen": the one word that reports of committees sign with. */
export function isSurname(text: string): boolean {
  return /^(?:(?:van|de|der|den|ten|ter) )*\p{Lu}[\p{L}’'-]{2,40}$/u.test(text);
}

/** "A.B. Jansen": a name that no heading looks like. */
export function hasInitials(text: string): boolean {
  return INITIALS.test(text);
}

/** "Hoogachtend,": the words that stand above a signature. */
export function isClosingFormula(text: string): boolean {
  return CLOSING_FORMULA.test(text);
}

/** Index of the next line with text, or of the line at which the room for a signature ends. */
export function nextSignatureLine(lines: readonly TextLine[], from: number): number {
  let at = from;
  while (at < Math.min(lines.length, from + MAX_SIGNATURE_GAP) && lines[at]?.traced.text === '')
    at += 1;
  return at;
}

/** Whether a blank line, or the end of the letter, stands at `at`. */
export function isGap(lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  return !line || isBlank(line);
}

export function asSignature(
  place: { readonly start: number; readonly end: number },
  office: readonly TextLine[],
  name: TextLine,
): FoundSignature {
  const printed = office
    .map((line) => line.text)
    .join(' ')
    .replace(/,$/u, '')
    .replace(/\s+/gu, ' ');
  return { ...place, signatory: { name: name.text, office: printed }, lines: [...office, name] };
}
