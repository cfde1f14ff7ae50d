/** The years that a question asks figures of: a stretch, several by name, or all there are. */

/** Both ends inclusive; `to` is Infinity for "sinds 2018". */
export type YearSpan = { readonly from: number; readonly to: number };

const YEAR = '((?:19|20)\\d{2})';
/** "2015–2021", "van 2015 tot en met 2021", "tussen 2015 en 2021"; "2015 en 2021" are two years. */
const RANGES: readonly RegExp[] = [
  new RegExp(
    `(?<!\\d)${YEAR}\\s*(?:[-–—]|tot(?: en met)?|t/m|t\\.m\\.|to|until|through)\\s*${YEAR}(?!\\d)`,
    'iu',
  ),
  new RegExp(`\\b(?:tussen|between)\\s+${YEAR}\\s+(?:en|and)\\s+${YEAR}\\b`, 'iu'),
];
const OPEN_RANGE = new RegExp(`\\b(?:sinds|vanaf|since|from)\\s+${YEAR}\\b`, 'iu');
const A_YEAR = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`, 'gu');
/** A course in time cannot be read off one figure. */
const BY_YEAR =
  /\b(?:per jaar|jaarlijks|(?:elk|ieder) jaar|alle jaren|jaar voor jaar|verloop|verliep|verliepen|ontwikkel(?:d|de|den|ing)|gestegen|gedaald|gegroeid|gekrompen|toegenomen|afgenomen|stegen?|daal(?:de|den)|verschil|veranderd|per year|(?:each|every) year|annually|(?:in|de)creased?|risen|fallen|changed?)\b/iu;

/** Years that a question takes together; null when it takes none together. */
export function readYearSpan(question: string): YearSpan | null {
  const match = RANGES.map((range) => range.exec(question)).find((found) => found !== null);
  if (!match) return null;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return from < to ? { from, to } : null;
}

/** Longer stretches are not written out year by year. */
const MAX_LISTED = 30;

/** Which years a question asks figures of. */
export type YearsAsked = {
  /** False for a column that is of no year. */
  readonly has: (year: number) => boolean;
  /** One by one; empty when it asks for whatever years there are. */
  readonly listed: readonly number[];
  readonly span: YearSpan | null;
  /** One figure for each year, not one for all of them. */
  readonly isByYear: boolean;
};

/** @returns null when the question asks for one year at most, and not for figures by year */
export function readYearsAsked(question: string): YearsAsked | null {
  const isByYear = BY_YEAR.test(question);
  const since = OPEN_RANGE.exec(question);
  const span =
    readYearSpan(question) ??
    (since ? { from: Number(since[1]), to: Number.POSITIVE_INFINITY } : null);
  if (span) {
    const has = (year: number) => year >= span.from && year <= span.to;
    const length = span.to - span.from + 1;
    const listed = length > MAX_LISTED ? [] : Array.from({ length }, (_, at) => span.from + at);
    return { has, listed, span, isByYear };
  }
  const named = [...question.matchAll(A_YEAR)].map(([, year]) => Number(year));
  const listed = [...new Set(named)];
  if (listed.length > 1) return { has: (year) => listed.includes(year), listed, span, isByYear };
  return listed.length === 0 && isByYear
    ? { has: (year) => !Number.isNaN(year), listed, span, isByYear }
    : null;
}
