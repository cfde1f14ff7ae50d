/**
 * References to parliamentary papers (Kamerstukken): finding them in running text, writing them the
 * way the field cites, and their published address. Knows nothing of letters.
 */
import { splitIsoDay } from './dutch-date.ts';
import { HYPHEN, NUMBER_WORD, readPaperNumbers } from './paper-numbers.ts';

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

/** A budget chapter, a fund or a kingdom act: "V", "IIB", "A", "(R2105)". */
const CHAPTER = String.raw`\(?(?:[IVXLC]{1,7}[A-E]?|[A-M]|R\d{4})\)?(?![\p{L}\d])`;
const SERIES = String.raw`\s{0,2}${HYPHEN}\s{0,2}(\d{1,3}(?!\d)|${CHAPTER})`;
/** A comma may stand glued before a dossier behind a year ("2022/23,36 229"), not in an amount. */
const NO_DIGIT_BEFORE = String.raw`(?<!\d|\d\.|(?<!/\d{2}|/\d{4})(?<=\d),)`;
const REFERENCE = new RegExp(
  String.raw`${NO_DIGIT_BEFORE}(\d{2})\s{0,2}(\d{3})(?:${SERIES}|\s{0,2}(${CHAPTER}))?\s{0,2},?\s{0,3}(${NUMBER_WORD})\s{0,3}(\d{1,4})(?!\d)`,
  'giu',
);
/** "kst-31271-42", "kst-21501-20-1795": how files and web addresses name a paper. */
const IDENTIFIER = new RegExp(
  String.raw`(?<![\p{L}\d])kst-(\d{2})(\d{3})(?:-(\d{1,3}(?=-\d)|${CHAPTER}))?-(\d{1,4})(?![\p{L}\d]|-\d)`,
  'giu',
);

/**
 * Finds papers cited in a text, in order: "Kamerstuk 31865, nr. 267", "36 045, nr. 4" (also glued to
 * the word before), "35 925 V, nr. 84", "21 501-20, nr. 1795", "nrs. 1 t/m 3", "kst-31271-42", with any
 * white space inside. A dossier without a number is not a paper and is left out.
 */
export function findKamerstukReferences(text: string): KamerstukReference[] {
  const cited = [...text.matchAll(REFERENCE)].flatMap((match) => {
    const [all, thousands, rest, series, chapter, word = '', first] = match;
    const { numbers, end } = readPaperNumbers(text, match.index + all.length, {
      first: Number(first),
      isPlural: /s\W*$/iu.test(word),
    });
    const dossier = dossierOf(thousands, rest, series ?? chapter);
    const place = { start: match.index, end, text: text.slice(match.index, end) };
    return numbers.map((number) => asReference(place, dossier, number));
  });
  const identified = [...text.matchAll(IDENTIFIER)].map((match) => {
    const [all, thousands, rest, series, number] = match;
    const place = { start: match.index, end: match.index + all.length, text: all };
    return asReference(place, dossierOf(thousands, rest, series), Number(number));
  });
  return [...cited, ...identified].sort((a, b) => a.start - b.start);
}

function asReference(
  place: Pick<KamerstukReference, 'start' | 'end' | 'text'>,
  dossier: string,
  number: number,
): KamerstukReference {
  return { ...place, dossier, number, normalised: `${dossier} nr. ${number}` };
}

function dossierOf(thousands = '', rest = '', suffix = ''): string {
  const plainSuffix = suffix.replace(/[()]/gu, '').toUpperCase();
  return plainSuffix ? `${thousands}${rest}-${plainSuffix}` : `${thousands}${rest}`;
}

/**
 * Writes a letter's own number as the field cites it: "Kamerstukken II 2025/26, 31271, nr. 42".
 *
 * @param date - ISO day; null leaves the parliamentary year out
 * @throws RangeError when `date` is not an existing day
 */
export function formatReference(dossier: string, number: number, date: string | null): string {
  const year = date === null ? '' : ` ${parliamentaryYear(date)}`;
  return `Kamerstukken II${year}, ${dossier.replace(/-(?=[A-Z]\w*$)/u, ' ')}, nr. ${number}`;
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
