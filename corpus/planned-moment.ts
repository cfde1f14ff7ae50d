/** Moments in places that are all moment: the head of a list ("Evaluatie 2026:"), a cell ("2e kwartaal 2026"). */
import type { DayInterval } from './day-interval.ts';
import { monthsInterval } from './day-interval.ts';
import { findMoments } from './find-moments.ts';
import { YEAR } from './moment-words.ts';

/** `text.slice(start, end)` is the moment, with what it is the moment of. */
export type PlannedMoment = DayInterval & { readonly start: number; readonly end: number };

/** What a head may name besides its moment, when things are planned under it. */
const PLANS =
  /(?<![\p{L}-])(?:[\p{L}-]*(?:planning|valuaties?|doorlichting(?:en)?|onderzoek(?:en)?|rapportages?|programma|agenda)|acti(?:e|es|viteiten)|mijlpa(?:al|len)|(?:vervolg)?stappen|maatregelen|producten|te\s\p{L}+|verwacht|gepland|voorzien|oplevering|afronding|fase|tranche|brieven|stukken|wetgeving|wetsvoorstellen)(?![\p{L}-])/iu;
const HISTORY =
  /(?<![\p{L}-])(?:begroting|uitgaven|budget|realisatie|resultaten|terugblik|jaarverslag|stand|cijfers|kosten)(?![\p{L}-])/iu;
const MAX_HEAD_WORDS = 6;
const LAST_YEAR = new RegExp(
  `(?<![\\d-])(${YEAR})(?:\\s?(?:-|–|/|en|t/m)\\s?(${YEAR}))?\\s*$`,
  'u',
);

/** Reads a head under which things are planned; null for any other head. Its colon is left out. */
export function readPlannedHead(text: string, letterDay: string | null): PlannedMoment | null {
  const head = text.replace(/[\s:.]+$/u, '');
  if (head.split(/\s+/u).length > MAX_HEAD_WORDS || HISTORY.test(head)) return null;
  const moment = momentIn(head, letterDay);
  if (moment === null) return null;
  const besides = `${head.slice(0, moment.start)} ${head.slice(moment.end)}`;
  const namesMore = /\p{L}/u.test(besides.replace(/\b(?:in|voor|de|het|van)\b/giu, ''));
  if (namesMore && !PLANS.test(besides)) return null;
  return { from: moment.from, to: moment.to, start: 0, end: head.length };
}

/** Reads a cell or a short phrase that is a moment; null when it says more than that. */
export function readPlannedCell(text: string, letterDay: string | null): PlannedMoment | null {
  const moment = text.length > MAX_CELL_CHARS ? null : momentIn(text, letterDay);
  if (moment === null) return null;
  const rest = text.slice(0, moment.start) + text.slice(moment.end);
  return rest.replace(/[^\p{L}]/gu, '').length <= MAX_CELL_REST ? moment : null;
}

/** Letters beside the moment in a cell: "gereed", "verwacht". */
const MAX_CELL_REST = 24;
const MAX_CELL_CHARS = 80;

function momentIn(text: string, letterDay: string | null): PlannedMoment | null {
  const [found] = findMoments(text, letterDay).filter(({ kind }) => kind === 'dated');
  if (found) return found;
  const year = LAST_YEAR.exec(text);
  if (year?.[1] === undefined) return null;
  const last = Number(year[2] ?? year[1]);
  const days = {
    from: monthsInterval(Number(year[1]), 1, 12).from,
    to: monthsInterval(last, 1, 12).to,
  };
  const start = year.index + year[0].indexOf(year[1]);
  return { ...days, start, end: text.trimEnd().length };
}
