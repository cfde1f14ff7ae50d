/**
 * References to parliamentary papers (Kamerstukken): finding them in running text, writing them the
 * way the field cites, and their published address. Knows nothing of letters.
 */
import { splitIsoDay } from './dutch-date.ts';

export type KamerstukReference = {
  /** `text.slice(start, end)` of the searched text is `text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** "31271", "35925-V", "21501-20" */
  readonly dossier: string;
  /** First number where a range is cited. */
  readonly number: number;
  /** "31865 nr. 267"; a range gives one reference per number ("nrs. 1 t/m 3"). */
  readonly normalised: string;
};

/** Longest range that is written out; "nrs. 1 t/m 400" is a dossier, not a list of papers. */
const MAX_RANGE = 30;

const SPACE = '[\\s\\u00a0]';
const DOSSIER = `(\\d{2})${SPACE}{0,2}(\\d{3})`;
const SUFFIX = `(?:${SPACE}{0,2}-${SPACE}{0,2}(\\d{1,3}|[IVXLC]{1,7})(?![\\p{L}\\d])|${SPACE}{1,2}(\\(R\\d{4}\\)|[IVXLC]{1,7})(?![\\p{L}\\d]))?`;
const NUMBERS = `nrs?${SPACE}?\\.?${SPACE}{0,3}(\\d{1,4})((?:${SPACE}{0,3}(?:,|en|t/m|tot en met|–|-)${SPACE}{0,3}(?:nr${SPACE}?\\.${SPACE}{0,2})?\\d{1,4}(?![\\d/]))*)`;
const REFERENCE = new RegExp(
  `(?<![\\d.,])${DOSSIER}${SUFFIX}${SPACE}{0,2},?${SPACE}{0,3}${NUMBERS}`,
  'giu',
);

/**
 * Finds papers cited in a text, in order: "Kamerstuk 31865, nr. 267", "36 045, nr. 4" (also glued to
 * the word before), "35 925 V, nr. 84", "21 501-20, nr. 1795", "nrs. 1 t/m 3", with any white space
 * inside. A dossier without a number is not a paper and is left out.
 */
export function findKamerstukReferences(text: string): KamerstukReference[] {
  const found: KamerstukReference[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const dossier = dossierOf(match[1], match[2], match[3] ?? match[4]);
    const place = { start: match.index, end: match.index + match[0].length, text: match[0] };
    for (const number of numbersOf(Number(match[5]), match[6] ?? '')) {
      found.push({ ...place, dossier, number, normalised: `${dossier} nr. ${number}` });
    }
  }
  return found;
}

function dossierOf(thousands = '', rest = '', suffix = ''): string {
  const plainSuffix = suffix.replace(/[()]/gu, '').toUpperCase();
  return plainSuffix ? `${thousands}${rest}-${plainSuffix}` : `${thousands}${rest}`;
}

function numbersOf(first: number, more: string): number[] {
  const numbers = [first];
  for (const part of more.matchAll(/(,|en|t\/m|tot en met|–|-)\D{0,8}(\d{1,4})/giu)) {
    const next = Number(part[2]);
    const last = numbers.at(-1) ?? first;
    const isRange = !/,|en$/iu.test(part[1] ?? '') || part[1]?.toLowerCase() === 'tot en met';
    if (isRange && next > last && next - last <= MAX_RANGE) {
      for (let number = last + 1; number < next; number += 1) numbers.push(number);
    }
    numbers.push(next);
  }
  return numbers;
}

/**
 * Writes a letter's own number as the field cites it: "Kamerstukken II 2025/26, 31271, nr. 42".
 *
 * @param date - ISO day; null leaves the parliamentary year out
 * @throws RangeError when `date` is not an existing day
 */
export function formatReference(dossier: string, number: number, date: string | null): string {
  const year = date === null ? '' : ` ${parliamentaryYear(date)}`;
  return `Kamerstukken II${year}, ${dossier.replace(/-(?=[IVXLC]+$)/u, ' ')}, nr. ${number}`;
}

/**
 * Names the parliamentary year of a day, "2025/26": it runs from Prinsjesdag, the third Tuesday of
 * September (article 65 of the Constitution), to the day before the next.
 *
 * @throws RangeError when `isoDay` is not an existing day
 */
export function parliamentaryYear(isoDay: string): string {
  const { year } = splitIsoDay(isoDay);
  const startYear = isoDay >= prinsjesdag(year) ? year : year - 1;
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}

function prinsjesdag(year: number): string {
  const weekdayOfFirst = new Date(Date.UTC(year, 8, 1)).getUTCDay();
  const firstTuesday = 1 + ((2 - weekdayOfFirst + 7) % 7);
  return `${year}-09-${String(firstTuesday + 14).padStart(2, '0')}`;
}

/** Gives the page where a paper is published: dossier "35925-V", number 84 -> …/kst-35925-V-84.html */
export function publishedUrl(paper: { readonly dossier: string; readonly number: number }): string {
  return `https://zoek.officielebekendmakingen.nl/kst-${paper.dossier}-${paper.number}.html`;
}
