/**
 * Moments that are no stretch of the calendar: pieces with a place in the budget year, events without a
 * date ("voorafgaand aan het debat"), and words that only say that it lies ahead ("op korte termijn").
 */
import { type DayInterval, monthsInterval, UNBOUNDED } from './day-interval.ts';
import { splitIsoDay } from './dutch-date.ts';

/** Only says that it lies ahead, or comes again and again. */
const VAGUE =
  /(?<![\p{L}-])(?:(?:in\s|gedurende\s|voor\s|binnen\s)?(?:de\s)?(?:(?:eerst)?komende|aankomende)\s(?:(?:enkele|paar|twee|drie)\s)?(?:jaren|maanden|weken|dagen|tijd|periode|kabinetsperiode|zittingsperiode)|(?:gedurende|in|binnen|tijdens)\sdeze\skabinetsperiode|(?:op|binnen)\s(?:de\s|een\s)?(?:zeer\s|zo\s)?(?:korte|kort\smogelijke|kortst\smogelijke|afzienbare|redelijke)\s(?:termijn|tijd)|binnenkort|spoedig|zo\s(?:spoedig|snel)\smogelijk|z\.s\.m\.|in\sde\snabije\stoekomst|te\szijner\stijd|t\.z\.t\.|(?:op|in)\seen\slater\s(?:moment|stadium)|(?:twee|half)?jaarlijks|(?:elk|ieder|per)\s(?:half\s)?(?:jaar|kwartaal|halfjaar)|(?:elke|iedere)\smaand)(?![\p{L}-])/giu;

/** What stands between the preposition and the piece: "de volgende halfjaarlijkse". */
const BETWEEN =
  '(?:(?:de|het|een|mijn|uw|onze|ons|dit|deze|dat|die)\\s)?(?:[\\p{Ll}-]+(?:e|en)\\s){0,2}?';
/** Pieces that come at their own time of the budget year. */
const BUDGET =
  /(?<![\p{L}-])(?<piece>(?:eerste|tweede)\s(?:incidentele\s)?suppletoire\sbegroting(?:swet)?|voorjaarsnota|voorjaarsbesluitvorming|najaarsnota|miljoenennota|prinsjesdag|(?:ontwerp|rijks)?begroting(?:swet)?|verantwoordingsdag|jaarverslag)(?:\s(?:van|over|voor)?\s?(?:het\sjaar\s)?(?<year>(?:19|20)\d{2}))?(?![\p{L}-])/giu;
const AT_BUDGET = new RegExp(
  `(?<![\\p{L}-])(?<lead>(?:uiterlijk\\s)?(?:bij|in|via|met|op|rond|tijdens|vóór|voor|na|voorafgaand\\saan))\\s${BETWEEN}$`,
  'iu',
);
/** Other pieces and meetings that the Kamer's year is counted by; the last part of their word. */
const EVENT =
  /(?:debat|overleg|begrotingsmoment(?:en)?|behandeling|raad|top|vergadering|rondetafelgesprek|(?:voortgangs|verzamel|jaar|kwartaal|zaken)\s?-?(?:rapportages?|brie(?:f|ven)|bericht|verslag)|evaluatie|monitor|rapportage|jaarplan|agenda|formatie|besluitvorming|inwerkingtreding|afronding|ommekomst|publicatie|vaststelling|ontvangst|afloop)(?:\s(?<year>(?:19|20)\d{2}))?(?![\p{L}-])/giu;
const WORD_START = /[\p{L}-]*$/u;
const AT_EVENT = new RegExp(
  `(?<![\\p{L}-])(?:voorafgaand\\saan|na\\safloop\\svan|na|bij|tijdens|gelijktijdig\\smet|tegelijk\\smet|in|via|voor|vóór)\\s${BETWEEN}$`,
  'iu',
);
/** What tells which event it is: "… debat met de Kamer over mensenrechten". */
const TELLS_EVENT =
  /^(?:\s(?:van|over|met|door|inzake|in|voor)\s(?:(?:de|het|een|mijn|uw|deze|dit)\s)?[\p{L}-]+){0,3}/iu;
/** Longest lead there is, with room. */
const LEAD_CHARS = 90;
/** Before these an event is a place where something stands rather than a time, unless it comes again. */
const PLACE_ONLY = /^(?:in|via|voor)\s(?:een|mijn|uw|dit|deze|die|dat)?\b/iu;
const RECURS =
  /volgende|komende|jaarlijkse|reguliere|periodieke|eerst|voortgangs|verzamel|geannoteerde|najaars|voorjaars|(?:19|20)\d{2}/iu;

export type EventMoment = DayInterval & {
  readonly start: number;
  readonly end: number;
  readonly kind: 'vague' | 'event' | 'budget';
};

/** Cheap to look for first. */
const MAY_BE_VAGUE =
  /omende|periode|termijn|tijd|[Ss]poedig|snel|[Bb]innenkort|toekomst|t\.z\.t|z\.s\.m|stadium|moment|jaarlijks|[Ee]lk|[Ii]eder|per\s/;

const MAY_BE_BUDGET = /nota|begroting|besluitvorming|[Pp]rinsjesdag|dag|verslag/;
const MAY_BE_EVENT =
  /debat|overleg|moment|behandeling|raad|top|vergadering|gesprek|rapportage|brie|bericht|verslag|evaluatie|monitor|plan|agenda|formatie|besluit|treding|ronding|komst|publicatie|stelling|ontvangst|afloop/;

/** In no particular order; may overlap each other. */
export function findEventMoments(text: string, letterDay: string | null): EventMoment[] {
  const vague = MAY_BE_VAGUE.test(text) ? [...text.matchAll(VAGUE)] : [];
  return [
    ...vague.map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'vague' as const,
      from: letterDay,
      to: null,
    })),
    ...(MAY_BE_BUDGET.test(text) ? [...text.matchAll(BUDGET)] : []).flatMap(
      (match) => budgetMoment(text, match, letterDay) ?? [],
    ),
    ...(MAY_BE_EVENT.test(text) ? [...text.matchAll(EVENT)] : []).flatMap(
      (match) => eventMoment(text, match) ?? [],
    ),
  ];
}

function budgetMoment(
  text: string,
  match: RegExpExecArray,
  letterDay: string | null,
): EventMoment | null {
  const lead = leadTo(text, match.index, AT_BUDGET);
  if (lead === null) return null;
  const days = budgetDays({ ...match.groups, lead: lead.groups?.['lead'] }, letterDay);
  return { ...days, kind: 'budget', start: lead.start, end: match.index + match[0].length };
}

function eventMoment(text: string, match: RegExpExecArray): EventMoment | null {
  const wordAt = match.index - (WORD_START.exec(text.slice(0, match.index))?.[0].length ?? 0);
  const lead = leadTo(text, wordAt, AT_EVENT);
  if (lead === null) return null;
  const wordsEnd = match.index + match[0].length;
  const end = wordsEnd + (TELLS_EVENT.exec(text.slice(wordsEnd))?.[0].length ?? 0);
  const printed = text.slice(lead.start, wordsEnd);
  if (PLACE_ONLY.test(printed) && !RECURS.test(printed)) return null;
  const year = match.groups?.['year'];
  const days = year === undefined ? UNBOUNDED : monthsInterval(Number(year), 1, 12);
  return { ...days, kind: 'event', start: lead.start, end };
}

/** The preposition and what follows it, right before a word; null when none stands there. */
function leadTo(
  text: string,
  wordAt: number,
  pattern: RegExp,
): { readonly start: number; readonly groups: Record<string, string> | undefined } | null {
  const from = Math.max(0, wordAt - LEAD_CHARS);
  const lead = pattern.exec(text.slice(from, wordAt));
  return lead && { start: from + lead.index, groups: lead.groups };
}

/** By the calendar of the budget: Comptabiliteitswet 2016, and Prinsjesdag by the Grondwet, article 65. */
function budgetDays(
  { piece = '', year, lead = '' }: Readonly<Record<string, string | undefined>>,
  letterDay: string | null,
): DayInterval {
  if (/^(?:vóór|voor|na|voorafgaand)/iu.test(lead)) return UNBOUNDED;
  const days = daysOfPiece(piece, year, letterDay);
  return /^uiterlijk/iu.test(lead) ? { from: letterDay, to: days.to } : days;
}

function daysOfPiece(
  piece: string,
  year: string | undefined,
  letterDay: string | null,
): DayInterval {
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
