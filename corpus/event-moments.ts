/**
 * Moments that are no stretch of the calendar: pieces with a place in the budget year, events without a
 * date ("voorafgaand aan het debat"), and words that only say that it lies ahead ("op korte termijn").
 */
import { type DayInterval, monthsInterval, UNBOUNDED } from './day-interval.ts';
import { splitIsoDay } from './dutch-date.ts';
import { YEAR } from './moment-words.ts';

/** Only says that it lies ahead, or comes again and again. */
const VAGUE =
  /(?<![\p{L}-])(?:(?:in\s|gedurende\s|voor\s|binnen\s)?(?:de\s)?(?:(?:eerst)?komende|aankomende)\s(?:(?:enkele|paar|twee|drie)\s)?(?:jaren|maanden|weken|dagen|tijd|periode|kabinetsperiode|zittingsperiode)|(?:gedurende|in|binnen|tijdens)\sdeze\skabinetsperiode|(?:op|binnen)\s(?:de\s|een\s)?(?:zeer\s|zo\s)?(?:korte|kort\smogelijke|kortst\smogelijke|afzienbare|redelijke)\s(?:termijn|tijd)|binnenkort|spoedig|zo\s(?:spoedig|snel)\smogelijk|z\.s\.m\.|in\sde\snabije\stoekomst|te\szijner\stijd|t\.z\.t\.|(?:op|in)\seen\slater\s(?:moment|stadium)|(?:twee|half)?jaarlijks|(?:elk|ieder|per)\s(?:half\s)?(?:jaar|kwartaal|halfjaar)|(?:elke|iedere)\smaand)(?![\p{L}-])/giu;

const DETERMINER = '(?:(?:de|het|een|mijn|uw|onze|ons|dit|deze|dat|die)\\s)?';
const ADJECTIVES = '(?:[\\p{Ll}-]+(?:e|en)\\s){0,2}?';
/** Pieces that come at their own time of the budget year. */
const BUDGET_PIECE = `(?:(?:eerste|tweede)\\s(?:suppletoire|incidentele\\ssuppletoire)\\sbegroting(?:swet)?|voorjaarsnota|voorjaarsbesluitvorming|najaarsnota|miljoenennota|prinsjesdag|(?:ontwerp|rijks)?begroting(?:swet)?|verantwoordingsdag|jaarverslag)`;
const BUDGET = new RegExp(
  `(?<![\\p{L}-])(?<lead>(?:uiterlijk\\s)?(?:bij|in|via|met|op|rond|tijdens|vóór|voor|na|voorafgaand\\saan))\\s${DETERMINER}${ADJECTIVES}(?<piece>${BUDGET_PIECE})(?:\\s(?:van|over|voor)?\\s?(?:het\\sjaar\\s)?(?<year>${YEAR}))?(?![\\p{L}-])`,
  'giu',
);
/** Other pieces and meetings that the Kamer's year is counted by. */
const EVENT = `(?:[\\p{L}-]*(?:debat|overleg|begrotingsmoment|begrotingsmomenten|behandeling|raad|top|vergadering|ministeriële|rondetafelgesprek)|(?:voortgangs|verzamel|jaar|halfjaar|kwartaal|geannoteerde)\\s?-?(?:rapportage|rapportages|brief|brieven|bericht|verslag|agenda)|[\\p{L}-]*(?:evaluatie|monitor|rapportage|jaarplan|agenda)|formatie|kabinetsformatie|besluitvorming|inwerkingtreding|afronding|ommekomst|publicatie|vaststelling|ontvangst|afloop)`;
const PHRASES =
  '(?:\\s(?:van|over|met|door|inzake|in|voor)\\s(?:(?:de|het|een|mijn|uw|deze|dit)\\s)?[\\p{L}-]+){0,3}';
const AT_EVENT = new RegExp(
  `(?<![\\p{L}-])(?:voorafgaand\\saan|na\\safloop\\svan|na|bij|tijdens|gelijktijdig\\smet|tegelijk\\smet|in|via|voor|vóór)\\s${DETERMINER}${ADJECTIVES}(?<event>${EVENT})(?:\\s(?<year>${YEAR}))?(?![\\p{L}-])(?<rest>${PHRASES})`,
  'giu',
);
/** Before these an event is a place where something stands rather than a time, unless it comes again. */
const PLACE_ONLY = /^(?:in|via|voor)\s(?:een|mijn|uw|dit|deze|die|dat)?\b/iu;
const RECURS =
  /volgende|eerstvolgende|komende|jaarlijkse|halfjaarlijkse|reguliere|periodieke|eerst|voortgangs|verzamel|geannoteerde|najaars|voorjaars/iu;

export type EventMoment = DayInterval & {
  readonly start: number;
  readonly end: number;
  readonly kind: 'vague' | 'event' | 'budget';
};

/** In no particular order; may overlap each other. */
export function findEventMoments(text: string, letterDay: string | null): EventMoment[] {
  const spanOf = (match: RegExpExecArray) => ({
    start: match.index,
    end: match.index + match[0].length,
  });
  const vague = [...text.matchAll(VAGUE)].map((match) => ({
    ...spanOf(match),
    kind: 'vague' as const,
    from: letterDay,
    to: null,
  }));
  const budget = [...text.matchAll(BUDGET)].map((match) => ({
    ...spanOf(match),
    kind: 'budget' as const,
    ...budgetDays(match.groups ?? {}, letterDay),
  }));
  const events = [...text.matchAll(AT_EVENT)]
    .filter((match) => isMoment(match[0]))
    .map((match) => {
      const year = match.groups?.['year'];
      const days = year === undefined ? UNBOUNDED : monthsInterval(Number(year), 1, 12);
      return { ...spanOf(match), kind: 'event' as const, ...days };
    });
  return [...budget, ...vague, ...events];
}

const isMoment = (printed: string): boolean =>
  !PLACE_ONLY.test(printed) || RECURS.test(printed) || new RegExp(YEAR, 'u').test(printed);

/** By the calendar of the budget: Comptabiliteitswet 2016, and Prinsjesdag by the Grondwet, article 65. */
function budgetDays(
  { piece = '', year, lead = '' }: Readonly<Record<string, string | undefined>>,
  letterDay: string | null,
): DayInterval {
  if (/^(?:vóór|voor|na|voorafgaand)/iu.test(lead)) return UNBOUNDED;
  const name = piece.toLowerCase();
  const make = (of: number): { readonly from: string; readonly to: string } => {
    if (/voorjaars|eerste/u.test(name)) return { from: `${of}-03-01`, to: `${of}-06-01` };
    if (/najaars|tweede/u.test(name)) return { from: `${of}-09-01`, to: `${of}-12-01` };
    if (/prinsjesdag/u.test(name)) return oneDay(nthWeekday(of, { month: 9, weekday: 2, nth: 3 }));
    if (/jaarverslag/u.test(name))
      return oneDay(nthWeekday(of + 1, { month: 5, weekday: 3, nth: 3 }));
    if (/verantwoordingsdag/u.test(name))
      return oneDay(nthWeekday(of, { month: 5, weekday: 3, nth: 3 }));
    return oneDay(nthWeekday(of - 1, { month: 9, weekday: 2, nth: 3 }));
  };
  if (year !== undefined) return make(Number(year));
  if (letterDay === null) return UNBOUNDED;
  const of = splitIsoDay(letterDay).year;
  return [of - 1, of, of + 1, of + 2].map(make).find(({ to }) => to >= letterDay) ?? UNBOUNDED;
}

const oneDay = (day: string) => ({ from: day, to: day });

/** @param weekday - 0 is Sunday; `nth` counts from 1 within the month */
function nthWeekday(
  year: number,
  {
    month,
    weekday,
    nth,
  }: { readonly month: number; readonly weekday: number; readonly nth: number },
): string {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const day = 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
