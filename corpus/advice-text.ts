/** Takes the mark off a recommendation: "1. ", "a) ", "Aanbeveling II: ", "Tweede aanbeveling – ". */
import { readListMark } from './list-mark.ts';
import { readPrintedNumber } from './printed-number.ts';

export type MarkedAdvice = {
  /** As printed, without the separator behind a label: "1.", "a)", "Aanbeveling II". */
  readonly mark: string | null;
  readonly number: number | null;
  /** Where the advice begins. */
  readonly textAt: number;
};

const SEPARATOR = '\\s*(?:[.:–—)-]+\\s*|$|\\s(?=\\())';
const LABEL = new RegExp(
  `^(?:(?:aanbeveling|advies|recommendation)\\s+(?:nr\\.?\\s*|nummer\\s+)?(\\d{1,2}|[IVXL]{1,6}|[a-z])|(\\p{L}+(?:de|ste))\\s+(?:aanbeveling|advies))(?![\\p{L}\\d])${SEPARATOR}`,
  'iu',
);

/** Reads "Aanbeveling 3: …" and the like; null for anything without such a label. */
export function readAdviceLabel(text: string): MarkedAdvice | null {
  const match = LABEL.exec(text);
  const number = readPrintedNumber(match?.[1] ?? match?.[2] ?? '');
  if (!match || number === null) return null;
  const mark = match[0].replace(/[\s.:–—)-]+$/u, '');
  return { mark, number, textAt: match[0].length };
}

/** Reads a label or a list mark; a text without either begins at 0. */
export function readAdviceMark(text: string): MarkedAdvice {
  const label = readAdviceLabel(text);
  if (label) return label;
  const mark = readListMark(text);
  if (!mark) return { mark: null, number: null, textAt: 0 };
  const number = mark.style === 'bullet' ? null : mark.value;
  return { mark: mark.style === 'bullet' ? null : mark.mark, number, textAt: mark.length };
}
