/**
 * Stretches of the calendar as letters name them, "het derde kwartaal van 2022", "dit najaar", each with
 * the days it stands for. What stands before it ("uiterlijk", "vanaf") is read in find-moments.ts.
 */
import {
  beforeChristmas,
  besideSummer,
  inYear,
  isNow,
  later,
  leftOf,
  oneDay,
  stretchMeant,
  thirdOfMonth,
  weekOf,
  wholeMonth,
} from './calendar-stretches.ts';
import { type DayInterval, monthsInterval, shiftDay, UNBOUNDED } from './day-interval.ts';
import { MONTHS, monthNumber, splitIsoDay, toIsoDay } from './dutch-date.ts';
import type { MomentTerm, TermMeaning } from './moment-term.ts';
import {
  COUNT,
  MONTH,
  ORDINAL,
  PART_THIRD,
  RECESS,
  RECESS_MONTHS,
  readCount,
  readOrdinal,
  SEASON,
  SEASON_MONTHS,
  YEAR,
  YEAR_TERM,
} from './moment-words.ts';
import { DAYS, MONTHS_FROM_TO, YEARS } from './range-terms.ts';

const DAY: MomentTerm = {
  hints: MONTHS,
  pattern: `(?<day>\\d{1,2})(?:e|ste|de)?\\s(?<month>${MONTH})(?:\\s(?:van\\s)?(?<year>${YEAR_TERM})|\\s(?:a\\.s\\.|aanstaande)|\\s(?<past>jl\\.|jongstleden|l\\.l\\.))?`,
  standsAlone: 'always',
  resolve: ({ day, month, year, past }, { letterDay }) => {
    const make = (of: number) => oneDay(of, month, day);
    if (past === undefined || letterDay === null) return inYear(year, letterDay, make);
    const of = splitIsoDay(letterDay).year;
    return [of, of - 1].map(make).find((one) => one !== null && one.to <= letterDay) ?? null;
  },
};

const WEEK_OF: MomentTerm = {
  hints: ['week van'],
  pattern: `week\\svan\\s(?:maandag\\s)?(?<day>\\d{1,2})\\s(?<month>${MONTH})(?:\\s(?<year>${YEAR_TERM}))?`,
  standsAlone: 'always',
  resolve: ({ day, month, year }, { letterDay }) =>
    inYear(year, letterDay, (of) => {
      const one = oneDay(of, month, day);
      return one && weekOf(one.from);
    }),
};

const NUMERIC_DAY: MomentTerm = {
  hints: ['-20', '/20', '-19', '/19'],
  pattern: `(?<day>\\d{1,2})[-/](?<month>\\d{1,2})[-/](?<year>${YEAR})`,
  standsAlone: 'always',
  resolve: ({ day, month, year }) => {
    const iso = toIsoDay(Number(year), Number(month), Number(day));
    return iso === null ? null : { from: iso, to: iso };
  },
};

const PART: MomentTerm = {
  hints: [...PART_THIRD.keys(), 'eerste maanden'],
  pattern: `(?<part>begin|medio|halverwege|midden|einde?|ultimo|eerste\\smaanden)\\s(?:van\\s)?(?:(?:de\\s(?:maand\\s)?)?(?<month>${MONTH})(?:\\s(?:van\\s)?(?<ofYear>${YEAR_TERM}))?|(?<year>${YEAR_TERM}))`,
  standsAlone: 'always',
  resolve: ({ part = '', month, ofYear, year }, { letterDay, side }) => {
    const third = PART_THIRD.get(part.toLowerCase().split(' ')[0] ?? '') ?? 0;
    const meaning =
      month === undefined
        ? inYear(year, letterDay, (of) => monthsInterval(of, third * 4 + 1, third * 4 + 4))
        : inYear(ofYear, letterDay, (of) => thirdOfMonth(of, monthNumber(month), third));
    // "Voor het einde van 2025" is by then, not before the autumn.
    const isBy = side === 'before' && third === 2 && meaning !== null;
    return isBy ? { from: letterDay, to: meaning.to, hasSide: true } : meaning;
  },
};

const MONTH_ONLY: MomentTerm = {
  hints: MONTHS,
  pattern: `(?<!\\d\\s)(?<month>${MONTH})(?:\\s(?:van\\s)?(?<year>${YEAR_TERM}))?(?:\\s(?:a\\.s\\.|aanstaande))?`,
  standsAlone: 'with-year',
  resolve: ({ month, year }, { letterDay }) =>
    inYear(year, letterDay, (of) => wholeMonth(of, monthNumber(month ?? ''))),
};

const QUARTER: MomentTerm = {
  hints: [
    'kwartaal',
    ...'qk'.split('').flatMap((letter) => ['1', '2', '3', '4'].map((n) => letter + n)),
  ],
  pattern: `(?:(?:begin|einde?)\\s(?:van\\s)?(?:het\\s)?)?(?:(?<first>${ORDINAL})(?:\\s?(?:/|en|of|tot en met|–|-)\\s?(?:het\\s)?(?<last>${ORDINAL}))?\\skwartaal|[QK](?<q>[1-4])(?:\\s?(?:/|-|–|en|of)\\s?[QK]?(?<lastQ>[1-4]))?|kwartaal\\s(?<k>[1-4]))(?:\\s(?:van\\s)?(?<year>${YEAR_TERM}))?`,
  standsAlone: 'always',
  resolve: ({ first, last, q, lastQ, k, year }, { letterDay }) => {
    const opens = first ? readOrdinal(first) : Number(q ?? k);
    const closes = last ? readOrdinal(last) : Number(lastQ ?? opens);
    return inYear(year, letterDay, (of) => monthsInterval(of, opens * 3 - 2, closes * 3));
  },
};

const HALF: MomentTerm = {
  hints: ['helft', 'halfjaar', 'half jaar'],
  pattern: `(?<half>eerste|tweede|1e|2e)\\s(?:helft|halfjaar|half\\sjaar)(?:\\s(?:van\\s)?(?<year>${YEAR_TERM}))?`,
  standsAlone: 'always',
  resolve: ({ half = '', year }, { letterDay }) => {
    const first = readOrdinal(half) === 1 ? 1 : 7;
    return inYear(year, letterDay, (of) => monthsInterval(of, first, first + 5));
  },
};

const SEASON_OF_YEAR: MomentTerm = {
  hints: [...SEASON_MONTHS.keys()],
  pattern: `(?:(?<which>dit|deze|komend|komende|volgend|volgende|aankomend|aankomende)\\s)?(?<season>${SEASON})(?:\\s(?:van\\s)?(?<year>${YEAR_TERM}))?`,
  standsAlone: 'with-year',
  resolve: ({ which, season = '', year }, { letterDay, side }) => {
    const [first, last] = SEASON_MONTHS.get(season.toLowerCase()) ?? [1, 12];
    if (first === 6 && side !== 'within') return withSide(besideSummer(side, year, letterDay));
    return stretchMeant(which, { year, letterDay }, (of) => monthsInterval(of, first, last));
  },
};

const RECESS_OF_YEAR: MomentTerm = {
  hints: ['reces', 'kerst'],
  pattern: `(?:(?<which>dit|komend|komende|volgend|aankomend|aanstaande)\\s)?(?<recess>${RECESS}|kerst)(?:\\s(?:van\\s)?(?<year>${YEAR_TERM}))?`,
  standsAlone: 'with-year',
  resolve: ({ which, recess = '', year }, { letterDay, side }) => {
    const name = recess.toLowerCase().replace(/reces$/u, '');
    if (name === 'zomer' && side !== 'within') return withSide(besideSummer(side, year, letterDay));
    if (name === 'kerst' && side === 'before') return withSide(beforeChristmas(year, letterDay));
    const [first, last] = RECESS_MONTHS.get(name) ?? [1, 12];
    return stretchMeant(which, { year, letterDay }, (of) => monthsInterval(of, first, last));
  },
};

const SCHOOL_YEAR: MomentTerm = {
  hints: ['schooljaar', 'studiejaar', 'collegejaar'],
  pattern: `(?:school|studie|college)jaar\\s(?<first>${YEAR})\\s?[-–/]\\s?(?<last>${YEAR}|\\d{2})`,
  standsAlone: 'never',
  resolve: ({ first }) => monthsInterval(Number(first), 8, 7),
};

const ONE_YEAR: MomentTerm = {
  hints: ['20', '19'],
  pattern: `(?:(?:kalender|begrotings)?jaar\\s)?(?<year>${YEAR})`,
  standsAlone: 'never',
  resolve: ({ year }) => monthsInterval(Number(year), 1, 12),
};

const THIS_YEAR: MomentTerm = {
  hints: ['jaar'],
  pattern:
    '(?:later\\s|nog\\s|eind\\s)?(?<which>dit|volgend|komend|aankomend|het\\s(?:lopende|huidige|volgende|komende|nieuwe))\\s(?:kalender)?jaar',
  standsAlone: 'always',
  resolve: ({ which = '' }, { letterDay }) => {
    if (letterDay === null) return UNBOUNDED;
    const year = splitIsoDay(letterDay).year;
    return isNow(which)
      ? leftOf(monthsInterval(year, 1, 12), letterDay)
      : monthsInterval(year + 1, 1, 12);
  },
};

const UNIT_FROM_HERE: MomentTerm = {
  hints: ['week', 'maand', 'kwartaal'],
  pattern: '(?<which>deze|dit|volgende|volgend|komende|komend)\\s(?<unit>week|maand|kwartaal)',
  standsAlone: 'always',
  resolve: ({ which = '', unit }, { letterDay }) => {
    if (letterDay === null) return UNBOUNDED;
    const ahead = isNow(which) ? 0 : 1;
    const { year, month } = splitIsoDay(letterDay);
    const quarter = Math.floor((month - 1) / 3) * 3 + 1 + ahead * 3;
    const whole =
      unit === 'week'
        ? weekOf(shiftDay(letterDay, ahead * 7))
        : unit === 'maand'
          ? monthsInterval(year, month + ahead, month + ahead)
          : monthsInterval(year, quarter, quarter + 2);
    return leftOf(whole, letterDay);
  },
};

const WITHIN: MomentTerm = {
  hints: ['binnen', 'komende', 'eerstvolgende'],
  pattern: `(?:binnen|(?:de\\s)?(?:komende|eerstkomende|eerstvolgende))\\s(?<count>${COUNT})\\s(?<unit>dag|dagen|week|weken|maand|maanden|jaar)(?<after>\\sna\\s(?:(?:de|het|die|deze|dit|dat)\\s)?[\\p{L}-]+(?:\\svan\\s(?:(?:de|het|die|deze|dit|dat)\\s)?[\\p{L}-]+)?)?`,
  standsAlone: 'always',
  resolve: ({ count = '', unit = '', after }, { letterDay }) => {
    // "Binnen drie maanden na ontvangst" runs from a day that nobody knows.
    if (after !== undefined) return { ...UNBOUNDED, isEvent: true };
    if (letterDay === null) return UNBOUNDED;
    return { from: letterDay, to: later(letterDay, readCount(count), unit) };
  },
};

const AFTER_COUNT: MomentTerm = {
  hints: ['over '],
  pattern: `over\\s(?:ongeveer\\s|circa\\s)?(?<count>${COUNT})\\s(?<unit>weken|maanden|jaar)`,
  standsAlone: 'always',
  resolve: ({ count = '', unit = '' }, { letterDay }) => {
    if (letterDay === null) return UNBOUNDED;
    const day = later(letterDay, readCount(count), unit);
    const { year, month } = splitIsoDay(day);
    if (unit === 'jaar') return monthsInterval(year, 1, 12);
    return unit === 'maanden' ? wholeMonth(year, month) : { from: day, to: shiftDay(day, 6) };
  },
};

/** Longer readings first: "begin 2026" before "2026". */
export const MOMENT_TERMS: readonly MomentTerm[] = [
  DAYS,
  MONTHS_FROM_TO,
  WEEK_OF,
  DAY,
  NUMERIC_DAY,
  PART,
  QUARTER,
  HALF,
  SEASON_OF_YEAR,
  RECESS_OF_YEAR,
  MONTH_ONLY,
  YEARS,
  SCHOOL_YEAR,
  THIS_YEAR,
  UNIT_FROM_HERE,
  WITHIN,
  AFTER_COUNT,
  ONE_YEAR,
];

function withSide(days: DayInterval | null): TermMeaning | null {
  return days && { ...days, hasSide: true };
}
