/**
 * Moments as letters print them -> where they stand and the days they mean, seen from the letter's date.
 * Says nothing of what happens then; the rules are those of tests/fixtures/commitments/README.md.
 */
import { type DayInterval, shiftDay } from './day-interval.ts';
import { findEventMoments } from './event-moments.ts';
import type { MomentTerm, Seen, TermMeaning } from './moment-term.ts';
import { MOMENT_TERMS } from './moment-terms.ts';

export type Moment = DayInterval & {
  /** `text.slice(start, end)`, its preposition with it: "uiterlijk 1 juni". */
  readonly start: number;
  readonly end: number;
  /**
   * `dated`: by the calendar. `budget`: a piece with a custom time. `vague`: only ahead or again and
   * again, `to` is null. `event`: without a date.
   */
  readonly kind: 'dated' | 'budget' | 'vague' | 'event';
};

const LIMIT = "uiterlijk|niet\\slater\\sdan|op\\s(?:zijn|z[’']n)\\slaatst|ten\\slaatste";
const SIDE =
  'vóór|voor|tot\\sen\\smet|t/m|tot|vanaf|met\\singang\\svan|per|na|in\\sde\\sloop\\svan|in|op|rond|rondom|omstreeks|tegen|gedurende|tijdens|aan';
const LEAD = `(?:(?<limit>${LIMIT})\\s)?(?:(?:nog|ruim|liefst|reeds|al)\\s)?(?:(?<side>${SIDE})\\s)?(?:(?:de|het|’t)\\s)?`;
const LEAD_BEFORE = new RegExp(`(?<![\\p{L}\\d-])${LEAD}$`, 'iu');
/** Longest lead there is, with room. */
const LEAD_CHARS = 48;
const WHOLE = { before: '(?<![\\p{L}\\d€-])', after: '(?![\\p{L}\\d%]|[.,]\\d|-\\p{L})' };

const READERS = MOMENT_TERMS.map((term) => ({
  term,
  pattern: new RegExp(`${WHOLE.before}${term.pattern}${WHOLE.after}`, 'giu'),
}));
/** "De brief van 3 mei", "begroting 2025": a day or year that tells which, not when. */
const TELLS_WHICH = /(?:\bvan|\bd\.d\.|\bdd\.?|\bsinds|\bover|\buit|\btussen)\s(?:de\s|het\s)?$/iu;

/** Cheap to look for first: most sentences hold none of these. */
const MAY_HOLD_CALENDAR =
  /\d|[Jj]a(?:ar|nuari)|februari|maart|april|mei|jun|jul|augustus|september|oktober|november|december|kwartaal|helft|zomer|najaar|herfst|winter|lente|reces|[Kk]erst|maand|week|weken|dagen/;

/** In order of place, never overlapping: where two readings compete, the longer one stands. */
export function findMoments(text: string, letterDay: string | null): Moment[] {
  const events = findEventMoments(text, letterDay).map((one) => ({ ...one, tellsWhen: true }));
  const dated = MAY_HOLD_CALENDAR.test(text) ? calendarMoments(text, letterDay) : [];
  if (dated.length + events.length === 0) return [];
  const found: Found[] = [...dated, ...events].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken: Found[] = [];
  for (const one of found) {
    if (!taken.some(({ start, end }) => one.start < end && one.end > start)) taken.push(one);
  }
  return taken
    .flatMap(({ tellsWhen, ...moment }) => (tellsWhen ? [moment] : []))
    .sort((a, b) => a.start - b.start);
}

/** "Voorzien voor begin 2026", "voor 2027 staat … gepland": then, not before it. */
const PLANNED_FOR =
  /(?<![\p{L}-])(?:voorzien|gepland|ingepland|geagendeerd|beoogd|geprogrammeerd)\s$/iu;
const FOR_PLANNED =
  /^[^.;,]*\b(?:voorzien|gepland|ingepland|geagendeerd|beoogd|geprogrammeerd)\b/iu;

/** "Van 3 mei 2024" tells which letter; it also keeps "mei 2024" from being read there. */
type Found = Moment & { readonly tellsWhen: boolean };

function calendarMoments(text: string, letterDay: string | null): Found[] {
  const lower = text.toLowerCase();
  return READERS.filter(({ term }) => term.hints.some((hint) => lower.includes(hint))).flatMap(
    ({ term, pattern }) =>
      [...text.matchAll(pattern)].flatMap(
        (match) => readMatch(text, { match, term, letterDay }) ?? [],
      ),
  );
}

function readMatch(
  text: string,
  {
    match,
    term,
    letterDay,
  }: {
    readonly match: RegExpExecArray;
    readonly term: MomentTerm;
    readonly letterDay: string | null;
  },
): Found | null {
  const from = Math.max(0, match.index - LEAD_CHARS);
  const lead = LEAD_BEFORE.exec(text.slice(from, match.index));
  const start = from + (lead?.index ?? match.index - from);
  const end = match.index + match[0].length;
  const isPlanned = PLANNED_FOR.test(text.slice(0, start)) || FOR_PLANNED.test(text.slice(end));
  const groups = withoutFor({ ...match.groups, ...lead?.groups }, isPlanned);
  const meaning = term.resolve(groups, { letterDay, side: sideOf(groups['side']) });
  if (meaning === null) return null;
  const before = text.slice(0, start);
  const tellsWhen = isWhen(term, groups, before) || isMeetingDay(meaning, before, letterDay);
  return {
    ...within(meaning, groups, letterDay),
    kind: meaning.isEvent ? 'event' : 'dated',
    start,
    end,
    tellsWhen,
  };
}

/** "In het commissiedebat van 12 juni": which one, and when. */
const MEETING =
  /(?<![\p{L}-])(?:tijdens|in|bij|op)\s(?:het|de)\s(?:\p{Ll}+\s)?[\p{L}-]*(?:debat|overleg|raad|top|vergadering|behandeling|gesprek)(?:\s\p{Lu}[\p{L}-]+)*\s(?:van|op|d\.d\.)\s(?:\p{L}+dag\s)?$/u;
/** Meetings are planned some weeks ahead; a day that is further off was last year's, its year left out. */
const MEETING_AHEAD_DAYS = 120;

const isMeetingDay = ({ from, to }: DayInterval, before: string, letterDay: string | null) =>
  letterDay !== null &&
  from !== null &&
  from === to &&
  from <= shiftDay(letterDay, MEETING_AHEAD_DAYS) &&
  MEETING.test(before);

type Groups = Readonly<Record<string, string | undefined>>;

const withoutFor = (groups: Groups, isPlanned: boolean): Groups =>
  isPlanned && /^voor$/iu.test(groups['side'] ?? '') ? { ...groups, side: 'in' } : groups;

function isWhen({ standsAlone }: MomentTerm, groups: Groups, before: string): boolean {
  const { limit, side, which, year } = groups;
  // "Middelen voor 2025" are for it, not before it.
  if (standsAlone === 'never') {
    return limit !== undefined || (side !== undefined && !/^(?:voor|op|aan)$/iu.test(side));
  }
  if (limit !== undefined || side !== undefined) return true;
  const isEnough = standsAlone === 'always' || which !== undefined || year !== undefined;
  return isEnough && !TELLS_WHICH.test(before);
}

function sideOf(word: string | undefined): Seen['side'] {
  if (/^(?:vóór|voor|tot)$/iu.test(word ?? '')) return 'before';
  return /^na$/iu.test(word ?? '') ? 'after' : 'within';
}

/** What "uiterlijk", "vóór", "vanaf" and "na" make of a stretch. */
function within(
  { from, to, hasSide }: TermMeaning,
  { limit, side = '' }: Groups,
  letterDay: string | null,
): DayInterval {
  if (hasSide || from === null || to === null) return { from, to };
  if (sideOf(side) === 'before') return { from: letterDay, to: shiftDay(from, -1) };
  if (sideOf(side) === 'after') return { from: shiftDay(to, 1), to: null };
  if (limit !== undefined || /^(?:tot en met|t\/m)$/iu.test(side)) return { from: letterDay, to };
  return /^(?:vanaf|met ingang van|per)$/iu.test(side) ? { from, to: null } : { from, to };
}
