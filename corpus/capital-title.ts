/**
 * Titles printed in capitals ("BRIEF VAN DE MINISTER VAN FINANCIËN") as the letter itself writes their
 * words elsewhere. Only for what a letter is called: paragraphs and headings stay as printed.
 */
import type { Paragraph } from './letter.ts';
import { endsInFunctionWord } from './sentence-ends.ts';

/** Longest title in characters; a longer line is no title, and no heading in capitals either. */
const MAX_TITLE_CHARS = 400;

/** Letters from which a run of capitals is a title and no abbreviation, and their share in it. */
const MIN_LETTERS = 12;
const MIN_CAPITAL_SHARE = 0.85;

/** Short words that are no abbreviation. */
const SHORT_WORDS = new Set(
  'ik wij we uw zij is nu zo ja nee jaar wet dag weg zee dit dan ons'.split(' '),
);

/** What an office is named after gets a capital: "de minister van Defensie". */
const OFFICE = /^(?:minister|staatssecretaris)/u;
const ENDS_OFFICE = /^(?:over|inzake|betreffende|bij|met|naar|aan)$/u;

/**
 * Writes a title in capitals in small letters; names, offices and abbreviations as the paragraphs have
 * them. Any other title comes back as it is.
 */
export function withoutCapitals(title: string, paragraphs: readonly Paragraph[]): string {
  if (!isInCapitals(title)) return title;
  const known = printedForms(paragraphs);
  let isOfficeName = false;
  const written = title.replace(/\(?[\p{L}\d]+(?:[-’'][\p{L}\d]+)*\)?/gu, (printed) => {
    const word = printed.toLowerCase();
    if (ENDS_OFFICE.test(word)) isOfficeName = false;
    if (endsInFunctionWord(word)) return word;
    const plain = known.get(word) ?? (isAbbreviation(printed) ? printed : word);
    const form = isOfficeName ? capitalised(plain) : plain;
    isOfficeName ||= OFFICE.test(word);
    return form;
  });
  return capitalised(written);
}

function isInCapitals(text: string): boolean {
  if (text.length > MAX_TITLE_CHARS) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= MIN_LETTERS && capitals >= letters * MIN_CAPITAL_SHARE;
}

/** "(XIV)", "BZ", "A1": what is no word in small letters either. */
function isAbbreviation(printed: string): boolean {
  const bare = printed.replace(/[()]/gu, '');
  if (/\d/u.test(bare) || (printed !== bare && /^[A-Z]{1,5}$/u.test(bare))) return true;
  const isShort = bare.length <= 2 && !SHORT_WORDS.has(bare.toLowerCase());
  return isShort || !/[AEIOUYÀ-Ý]/u.test(bare);
}

/** How words are written within sentences, the most frequent form of each; the first where two are as frequent. */
function printedForms(paragraphs: readonly Paragraph[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { text, role } of paragraphs) {
    if (role !== undefined || isInCapitals(text)) continue;
    for (const [form] of text.matchAll(/(?<=[\p{L}\d,;)]\s)\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)*/gu)) {
      const forms = counts.get(form.toLowerCase()) ?? new Map<string, number>();
      counts.set(form.toLowerCase(), forms.set(form, (forms.get(form) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([word, forms]) => [
      word,
      [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? word,
    ]),
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
