/** How a source is written out on paper, and the address it leads to. */
import type { Citation, LetterHead } from '../contract.ts';
import type { BriefingExportTexts } from './briefing-export-texts.ts';

const MAX_SECTION_CHARS = 42;
const MAX_SHORT_TITLE_CHARS = 40;

/**
 * "Kamerbrief 18 mei 2026, Kamerstukken II 2025/26, 31271, nr. 42": how the field cites a letter, by its
 * title where no number is known.
 */
export function letterText(
  { date, dossiers, reference, title }: LetterHead,
  texts: BriefingExportTexts,
): string {
  return `${texts.letter(date)}, ${dossiers.length > 0 ? reference : title}`;
}

/** "Kamerbrief 18 mei 2026 (31271, nr. 42)": the same for a letter that was named before. */
export function shortLetterText(
  { date, dossiers, reference, title }: LetterHead,
  texts: BriefingExportTexts,
): string {
  const number = reference.replace(/^Kamerstukken II(?: \d{4}\/\d{2})?, /u, '');
  const name = dossiers.length > 0 ? number : cutAtWord(title, MAX_SHORT_TITLE_CHARS);
  return `${texts.letter(date)} (${name})`;
}

/** "Sancties, al. 12": the place in the letter; the section is left out where the letter has none. */
export function placeText({ paragraph }: Citation, texts: BriefingExportTexts): string {
  const section = paragraph.section
    .at(-1)
    ?.replace(/[\s:;,.]+$/u, '')
    .trim();
  const number = texts.paragraph(paragraph.number);
  return section ? `${cutAtWord(section, MAX_SECTION_CHARS)}, ${number}` : number;
}

/**
 * Gives where a source can be looked up: the publication when its number is known, else its paragraph
 * in this program.
 *
 * @param origin - scheme and host of this program
 * @returns null for anything but a web address: no link leads there
 */
export function sourceAddress({ letter, url }: Citation, origin: string): string | null {
  return webAddress(letter.publishedUrl ?? origin + url);
}

/** Gives where a letter can be looked up, as `sourceAddress` does. */
export function letterAddress({ publishedUrl, url }: LetterHead, origin: string): string | null {
  return webAddress(publishedUrl ?? origin + url);
}

function webAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** Cuts a long text after a whole word and says so by "…"; a shorter one stays as it is. */
export function cutAtWord(text: string, maxChars: number): string {
  const cut = wholeWords(text, maxChars);
  return cut.length < text.length ? `${cut}…` : text;
}

/**
 * Gives the first whole words of a text, at most `maxChars`, without a comma or dash at their end; of a
 * longer first word its beginning, never half a character pair.
 */
export function wholeWords(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const lastSpace = text.slice(0, maxChars + 1).search(/\s\S*$/u);
  return lastSpace > 0
    ? text.slice(0, lastSpace).replace(/[\s,;:–-]+$/u, '')
    : text.slice(0, maxChars).replace(/[\uD800-\uDBFF]$/u, '');
}
