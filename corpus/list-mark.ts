/** Marks of list parts and numbered headings at the start of a line. */
import { readPrintedNumber } from './printed-number.ts';

export type ListMark = {
  /** As printed: "1.", "a)", "•". */
  readonly mark: string;
  /** Characters up to the text after the mark. */
  readonly length: number;
  readonly style: 'bullet' | 'number' | 'letter' | 'section-number';
  /** Value of a number or letter, from 1; depth-last number for "4.1."; 0 for a bullet. */
  readonly value: number;
  /** Parts of a number: 1 for "1.", 2 for "4.1."; 1 otherwise. */
  readonly depth: number;
};

const BULLET = /^([•·▪■◦●○‣⁃➢✓✔*-]|[–—](?=\s)|o(?=\s))[ \t]+(?=\S)/u;
const SECTION_NUMBER = /^(\d{1,2}(?:\.\d{1,2}){1,3}\.?)[ \t]+(?=\S)/u;
const NUMBER = /^(\(?\d{1,2}[.)]|\d{1,2}\.\)|\d{1,2}[°º])[ \t]*(?=[\p{L}"“‘«(€])/u;
/** "ii)", "iv."; a lone "i)" may be the ninth letter as well and counts as one. */
const SMALL_ROMAN = /^(\(?(?=[ivx]{2})(x{0,2}(?:ix|iv|v?i{0,3}))(?:\)|\.))[ \t]+(?=\S)/u;
/** "II. Aanpak": a chapter; "I." and "V." are initials too, so that a word must follow. */
const CAPITAL_ROMAN = /^((X{0,2}(?:IX|IV|V?I{0,3}))\.)[ \t]+(?=\p{Lu}\p{Ll})/u;
const LETTER = /^(\(?([a-zA-Z])\)|([a-z])\.)[ \t]+(?=\S)/u;

/** Reads the mark a line begins with; null when it begins with none. */
export function readListMark(text: string): ListMark | null {
  const bullet = BULLET.exec(text);
  if (bullet) return listMark(bullet, 'bullet', 0, 1);
  const section = SECTION_NUMBER.exec(text);
  if (section) {
    const parts = (section[1] ?? '').split('.').filter((part) => part !== '');
    return listMark(section, 'section-number', Number(parts.at(-1)), parts.length);
  }
  const number = NUMBER.exec(text);
  if (number) return listMark(number, 'number', Number((number[1] ?? '').replace(/\D/gu, '')), 1);
  const roman = SMALL_ROMAN.exec(text);
  if (roman) return listMark(roman, 'letter', romanValue(roman[2]), 1);
  const chapter = CAPITAL_ROMAN.exec(text);
  if (chapter && chapter[2] !== '')
    return listMark(chapter, 'section-number', romanValue(chapter[2]), 1);
  const letter = LETTER.exec(text);
  if (!letter) return null;
  const sign = (letter[2] ?? letter[3] ?? 'a').toLowerCase();
  return listMark(letter, 'letter', sign.charCodeAt(0) - 96, 1);
}

function romanValue(sign = ''): number {
  return readPrintedNumber(sign.toUpperCase()) ?? 0;
}

function listMark(
  match: RegExpExecArray,
  style: ListMark['style'],
  value: number,
  depth: number,
): ListMark {
  return { mark: match[1] ?? '', length: match[0].length, style, value, depth };
}
