/**
 * Actions in lists: entries under a head with a moment ("Evaluatie 2026:"), below a sentence that
 * promises them ("In 2026 worden onderzocht:"), or each with its own moment under "Planning" or below
 * a sentence that says so ("De volgende stappen staan gepland:").
 */
import type { Commitment, CommitmentDue } from './commitment.ts';
import { findMoments } from './find-moments.ts';
import type { Letter, Paragraph } from './letter.ts';
import { readPlannedHead } from './planned-moment.ts';
import { IS_OR_HAS, PLANNED } from './promise-words.ts';

const PLANNING_HEAD =
  /(?<![\p{L}-])(?:[\p{L}-]*planning|tijdpad|tijdlijn|mijlpalen|fasering|(?:vervolg)?stappen|vervolgproces|routekaart)(?![\p{L}-])/iu;
const FOR_KAMER =
  /(?<![\p{L}-])(?:(?:uw|de|tweede|eerste)\skamer|kamerbrief|(?:beleids|kabinets)reactie|voortgangsrapportage|voortgangsbrief)(?![\p{L}-])/iu;
/** Entries are named; whole stories are read sentence by sentence. */
const MAX_ENTRY_CHARS = 400;

/** Kind of something planned that is named by a phrase only. */
export const plannedKind = (text: string): Commitment['kind'] =>
  FOR_KAMER.test(text) ? 'inform' : 'act';

/**
 * @param promised - by number of a paragraph that ends in a promising sentence with a colon, what is promised there
 * @param taken - numbers of paragraphs in which a promise was found already
 */
export function findPlannedEntries(
  letter: Letter,
  promised: ReadonlyMap<number, Commitment>,
  taken: ReadonlySet<number>,
): Commitment[] {
  const found: Commitment[] = [];
  let above: Above = { lead: null, head: null, opening: null };
  for (const paragraph of letter.paragraphs) {
    if (paragraph.kind !== 'list-item') {
      above = passing(paragraph, above, promised);
      continue;
    }
    if (taken.has(paragraph.number) || paragraph.text.length > MAX_ENTRY_CHARS) continue;
    const entry = entryBelow(paragraph, above, letter.date);
    if (entry) found.push(entry);
  }
  return found;
}

/** What stands above a list. */
type Above = {
  /** A promise that ends in a colon, right above it. */
  readonly lead: Commitment | null;
  readonly head: Paragraph | null;
  /** A sentence right above it that opens a plan without a moment. */
  readonly opening: Paragraph | null;
};

function passing(
  paragraph: Paragraph,
  above: Above,
  promised: ReadonlyMap<number, Commitment>,
): Above {
  if (paragraph.kind === 'footnote') return above;
  return {
    head: paragraph.kind === 'heading' ? paragraph : above.head,
    lead: promised.get(paragraph.number) ?? null,
    opening: opensPlan(paragraph.text) ? paragraph : null,
  };
}

function entryBelow(
  entry: Paragraph,
  { lead, head, opening }: Above,
  letterDay: string | null,
): Commitment | null {
  if (lead) return underLead(entry, lead);
  const opened = opening && belowOpening(entry, opening, letterDay);
  if (opened) return opened;
  const isUnder = head !== null && entry.section.at(-1) === head.text;
  return isUnder ? underHead(entry, head, letterDay) : null;
}

function underLead(entry: Paragraph, lead: Commitment): Commitment {
  const kind = lead.kind === 'inform' ? lead.kind : plannedKind(entry.text);
  return { ...entryOf(entry, lead.due), kind, who: lead.who, addressee: lead.addressee };
}

const opensPlan = (text: string): boolean =>
  /:\s*$/u.test(text) && (PLANNED.test(text) || PLANNING_HEAD.test(text));

function belowOpening(
  entry: Paragraph,
  opening: Paragraph,
  letterDay: string | null,
): Commitment | null {
  const own = ownMoment(entry, letterDay) ?? labelMoment(entry, opening, letterDay);
  return own && !IS_OR_HAS.test(entry.text) ? entryOf(entry, own) : null;
}

function underHead(entry: Paragraph, head: Paragraph, letterDay: string | null): Commitment | null {
  const planned = readPlannedHead(head.text, letterDay);
  const own = ownMoment(entry, letterDay) ?? labelMoment(entry, head, letterDay);
  const isPlan = planned !== null || PLANNING_HEAD.test(head.text);
  if (own && isPlan && !IS_OR_HAS.test(entry.text)) return entryOf(entry, own);
  if (planned === null || letterDay === null || (planned.to ?? '9999') < letterDay) return null;
  const span = { paragraphNumber: head.number, start: planned.start, end: planned.end };
  return entryOf(entry, { from: planned.from, to: planned.to, span });
}

function ownMoment({ text, number }: Paragraph, letterDay: string | null): CommitmentDue | null {
  const [moment] = findMoments(text, letterDay).filter(
    ({ kind, to }) => kind === 'dated' && letterDay !== null && (to ?? '9999') >= letterDay,
  );
  if (moment === undefined) return null;
  const span = { paragraphNumber: number, start: moment.start, end: moment.end };
  return { from: moment.from, to: moment.to, span };
}

/** "Februari: publicatie van …" under "Planning 2026": the head has the year. */
const LABEL = /^([^:]{3,30}):\s/u;

function labelMoment(
  { text, number }: Paragraph,
  head: Paragraph,
  letterDay: string | null,
): CommitmentDue | null {
  const label = LABEL.exec(text)?.[1];
  if (label === undefined) return null;
  const year = /(?:19|20)\d{2}/u.exec(label) ?? /(?:19|20)\d{2}/u.exec(head.text);
  const [moment] = findMoments(
    `in ${label} ${year && !/\d{4}/u.test(label) ? year[0] : ''}`,
    letterDay,
  );
  if (moment === undefined || (letterDay !== null && (moment.to ?? '9999') < letterDay))
    return null;
  const span = { paragraphNumber: number, start: 0, end: label.length };
  return { from: moment.from, to: moment.to, span };
}

function entryOf({ number, text }: Paragraph, due: CommitmentDue | null): Commitment {
  const whole = { paragraphNumber: number, start: 0, end: text.length };
  const what = { ...whole, end: text.replace(/[\s;,.]+$/u, '').length };
  return { kind: plannedKind(text), sentence: whole, what, who: null, addressee: null, due };
}
