/** Stretches that letters name by their first and last day, month or year: "tussen september 2025 en maart 2026". */
import { inYear, oneDay, wholeMonth } from './calendar-stretches.ts';
import { MONTHS, monthNumber } from './dutch-date.ts';
import type { MomentTerm } from './moment-term.ts';
import { MONTH, YEAR, YEAR_TERM } from './moment-words.ts';

export const DAYS: MomentTerm = {
  hints: MONTHS,
  pattern: `(?<which>van|tussen)\\s(?<day>\\d{1,2})(?:\\s(?<month>${MONTH})(?:\\s(?<fromYear>${YEAR}))?)?\\s(?:tot\\sen\\smet|t/m|tot|en)\\s(?<lastDay>\\d{1,2})\\s(?<lastMonth>${MONTH})(?:\\s(?<year>${YEAR_TERM}))?`,
  standsAlone: 'with-year',
  resolve: ({ day, month, fromYear, lastDay, lastMonth, year }, { letterDay }) => {
    const last = inYear(year, letterDay, (of) => oneDay(of, lastMonth, lastDay));
    if (last?.to == null) return last;
    const first = oneDay(Number(fromYear ?? last.to.slice(0, 4)), month ?? lastMonth, day);
    return first && { from: first.from, to: last.to };
  },
};

export const MONTHS_FROM_TO: MomentTerm = {
  hints: MONTHS,
  pattern: `(?<which>van|tussen)\\s(?<month>${MONTH})(?:\\s(?<fromYear>${YEAR}))?\\s(?:tot\\sen\\smet|t/m|tot|en)\\s(?<lastMonth>${MONTH})(?:\\s(?<year>${YEAR_TERM}))?`,
  standsAlone: 'with-year',
  resolve: ({ month = '', fromYear, lastMonth = '', year }, { letterDay }) => {
    const [first, last] = [monthNumber(month), monthNumber(lastMonth)];
    const closes = inYear(year, letterDay, (of) => wholeMonth(of, last));
    if (closes?.to == null) return closes;
    const lastYear = Number(closes.to.slice(0, 4));
    const firstYear = fromYear === undefined ? lastYear - (first > last ? 1 : 0) : Number(fromYear);
    return { from: wholeMonth(firstYear, first).from, to: closes.to };
  },
};

export const YEARS: MomentTerm = {
  hints: ['20', '19'],
  pattern: `(?:(?:periode|jaren)\\s|(?<which>tussen)\\s)?(?<first>${YEAR})\\s?(?:-|–|/|t/m|tot en met|en|of)\\s?(?<last>${YEAR})`,
  standsAlone: 'with-year',
  resolve: ({ first, last }) => ({ from: `${first}-01-01`, to: `${last}-12-31` }),
};
