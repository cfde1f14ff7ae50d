/** What single lines of a letterhead look like: dossier, number, place and date, labels, address. */
import { findDutchDate } from './dutch-date.ts';

/** Labels of the block beside or above a letter, as ministries print them. */
const LABELS: readonly { readonly name: LabelName; readonly pattern: RegExp }[] = [
  {
    name: 'reference',
    pattern:
      /^(?:onze referentie|ons kenmerk|kenmerk|onze ref(?:erentie)?\.?|referentie)\s*:?(?=\s|$)/iu,
  },
  {
    name: 'other',
    pattern:
      /^(?:uw (?:kenmerk|referentie|brief(?: van)?)|zaaknummer|documentnummer)\s*:?(?=\s|$)/iu,
  },
  { name: 'date', pattern: /^datum\s*:?(?=\s|$)/iu },
  { name: 'subject', pattern: /^(?:betreft|onderwerp|betreffende)\s*:?(?=\s|$)/iu },
  {
    name: 'other',
    pattern:
      /^(?:bijlage(?:\(n\)|n)?|contactpersoon|behandeld door|kopie(?: aan)?|telefoon|fax)\s*:?(?=\s*\d{0,2}$|\s+\S{1,40}(?:\s\S{1,40}){0,3}$)/iu,
  },
];

export type LabelName = 'reference' | 'date' | 'subject' | 'other';

/** A label and what stands after it on the line; `value` is empty when it stands on the next. */
export type HeadLabel = {
  readonly name: LabelName;
  readonly value: string;
  readonly valueStart: number;
};

/** Reads "Onze Referentie BZDOC-1", "Datum 10 juni 2024", "Betreft: …"; null for any other line. */
export function readHeadLabel(text: string): HeadLabel | null {
  for (const { name, pattern } of LABELS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = text.slice(match[0].length).trim();
    const isPlausible = name !== 'date' || value === '' || findDutchDate(value)?.start === 0;
    if (isPlausible) return { name, value, valueStart: text.length - value.length };
  }
  return null;
}

export type DossierLine = { readonly dossier: string; readonly title: string };

/** Reads "31271   Beleidsdoorlichting …", "36 800 XVII Vaststelling …", "36 600 A …", "21 501-20 Europese Raad". */
export function readDossierLine(text: string): DossierLine | null {
  const match =
    /^(\d{2}) ?(\d{3})(?: ?- ?(\d{1,3})|(?: |-)\(?([IVXLC]{1,7}[A-E]?|[A-M])\)?)?(?=\s|$)\s*(.*)$/u.exec(
      text,
    );
  if (!match) return null;
  const title = (match[5] ?? '').trim();
  if (title !== '' && !/^[\p{Lu}"“‘«]/u.test(title)) return null;
  const suffix = match[3] ?? match[4];
  return { dossier: `${match[1]}${match[2]}${suffix ? `-${suffix}` : ''}`, title };
}

/** Reads "Nr. 42 Brief van de minister …"; `title` is what stands after the number. */
export function readNumberLine(text: string): { number: number; title: string } | null {
  const match = /^nr\. ?(\d{1,4})(?:\s+(.*))?$/iu.exec(text);
  return match ? { number: Number(match[1]), title: (match[2] ?? '').trim() } : null;
}

/** Reads "Den Haag, 18 mei 2026" or "Vastgesteld 18 mei 2026": a line that is a place and a date. */
export function readPlaceAndDate(text: string): string | null {
  const match =
    /^(?:[\p{Lu}’'‘][\p{L}’'‘. -]{1,40},|Vastgesteld|Ontvangen)\s+(?:de\s+|d\.d\.\s+)?(?=\d)/u.exec(
      text,
    );
  if (!match) return null;
  const rest = text.slice(match[0].length).replace(/[.,]$/u, '');
  const found = findDutchDate(rest);
  return found && found.start === 0 && found.end === rest.length ? found.isoDay : null;
}

export function isSalutation(text: string): boolean {
  return (
    text.length < 100 &&
    /^(?:geachte|beste|excellentie|hooggeachte|weledel)\b.*[,.!]?$/iu.test(text) &&
    !/[.!?] \p{L}/u.test(text)
  );
}

const ADDRESS_LINES: readonly RegExp[] = [
  /^aan de (?:voorzitter|leden|minister|staatssecretaris)/iu,
  /^(?:de )?(?:voorzitter van de )?(?:tweede|eerste) kamer der staten-generaal$/iu,
  /^(?:ministerie van|directie|directoraat|dg |programmadirectie|inspectie)/iu,
  /^>?\s*retouradres/iu,
  /^postbus \d+/iu,
  /(?:^|\s)\d{4} ?[A-Z]{2}(?:\s|$)/u,
  /^(?:www\.\S+|https?:\/\/\S+|\S+@\S+\.\S+)$/iu,
  /^[TFEMI] ?[:.]? ?\+?[\d()][\d ()-]{7,}$/u,
  /^\S+(?: \S+){0,3}(?:straat|laan|plein|weg|kade|singel|gracht)(?: \d+\S{0,3})?$/iu,
];

/** Address, ministry, web address, telephone: a line that no running text has. */
export function isAddressLine(text: string): boolean {
  return (
    text.length <= 100 &&
    ADDRESS_LINES.some((pattern) => pattern.test(text)) &&
    !/[.;]$/u.test(text)
  );
}

/** A line that only a letterhead has. */
export function isHeadLine(text: string): boolean {
  return (
    readPlaceAndDate(text) !== null ||
    readHeadLabel(text) !== null ||
    isAddressLine(text) ||
    readNumberLine(text) !== null ||
    readDossierLine(text) !== null
  );
}

/** Lines that a subject or dossier title may take beyond its first, and the characters of each. */
const MAX_TITLE_LINES = 3;
const MAX_TITLE_LINE = 200;

/**
 * Counts the lines from `from` on that go on with a title begun above them: up to a blank line or another
 * line of the head. None where a sentence ends among them: then the text follows the title directly.
 */
export function countTitleLines(texts: readonly string[], from: number): number {
  let count = 0;
  while (count <= MAX_TITLE_LINES) {
    const text = texts[from + count] ?? '';
    if (text === '' || isHeadLine(text) || isSalutation(text)) break;
    if (text.length > MAX_TITLE_LINE || /[.!?]$|[.!?] \p{Lu}/u.test(text)) return 0;
    count += 1;
  }
  return Math.min(count, MAX_TITLE_LINES);
}
