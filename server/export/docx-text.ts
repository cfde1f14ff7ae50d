/**
 * Text for a Word file. XML 1.0 has no place for most control characters and for halves of character
 * pairs: one of them and Word refuses the whole file.
 */
import { ExternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx';
import { STYLE } from './docx-styles.ts';

const ILLEGAL_IN_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu;
/** Signs that turn the direction of text until they are closed or the paragraph ends (Unicode annex 9). */
const DIRECTIONS = [
  { opens: /[\u202A\u202B\u202D\u202E]/gu, closes: /\u202C/gu, close: '\u202C' },
  { opens: /[\u2066-\u2068]/gu, closes: /\u2069/gu, close: '\u2069' },
] as const;

/**
 * Makes a text safe to write on one line: line ends and tabs become a space, what XML cannot hold
 * becomes U+FFFD, and a direction that the text opens ends with it.
 */
export function docxText(text: string): string {
  const shown = text.replace(/[\r\n\t]+/gu, ' ').replace(ILLEGAL_IN_XML, '\uFFFD');
  const count = (pattern: RegExp) => shown.match(pattern)?.length ?? 0;
  const closing = DIRECTIONS.map(({ opens, closes, close }) =>
    close.repeat(Math.max(0, count(opens) - count(closes))),
  );
  return shown + closing.join('');
}

/** A run of safe text in a character style of `docx-styles.ts`; in the paragraph's own where none is given. */
export function textRun(text: string, style?: string): TextRun {
  return new TextRun({ text: docxText(text), ...(style === undefined ? {} : { style }) });
}

/** The words of a letter between „ and ”; a direction they turn ends before the ”. */
export function quoteRun(text: string): TextRun {
  return textRun(`„${docxText(text)}”`, STYLE.quote);
}

/** A step to the next tab stop. */
export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** A text that leads to a web address; plain text where there is none. */
export function linkTo(address: string | null, text: string): ParagraphChild {
  if (address === null) return textRun(text);
  return new ExternalHyperlink({ link: address, children: [textRun(text, STYLE.link)] });
}
