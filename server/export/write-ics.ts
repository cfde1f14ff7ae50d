/**
 * All-day entries as an iCalendar file (RFC 5545) that calendars read without questions. The same
 * entries give the same file: no clock stands in it.
 */

export type CalendarEntry = {
  /** Stays the same for the same entry, so that a calendar that reads the file twice holds it once. */
  readonly uid: string;
  /** ISO day. */
  readonly day: string;
  /** ISO day on which what it tells was written. */
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  /** Absolute address. */
  readonly url: string;
  readonly category: string;
};

/** Octets of a line, its end not counted (section 3.1). */
const MAX_LINE_OCTETS = 75;
const LINE_END = '\r\n';

/** @param name - shown by calendars that know `X-WR-CALNAME` */
export function writeIcs(
  entries: readonly CalendarEntry[],
  { name, language }: { readonly name: string; readonly language: string },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Briefwijzer//Toezeggingen//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldLine(line) + LINE_END).join('');
}

function eventLines(entry: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${basicDay(entry.stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${basicDay(entry.day)}`,
    // The end is not part of an entry (section 3.6.1).
    `DTEND;VALUE=DATE:${basicDay(dayAfter(entry.day))}`,
    `SUMMARY:${escapeText(entry.summary)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    `CATEGORIES:${escapeText(entry.category)}`,
    `URL:${entry.url}`,
    // A deadline does not make anybody busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const basicDay = (isoDay: string): string => isoDay.replaceAll('-', '');

function dayAfter(isoDay: string): string {
  const date = new Date(`${isoDay}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Section 3.3.11; other control characters may not stand in text at all. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/gu, (char) => `\\${char}`)
    .replaceAll('\n', '\\n');
}

/** Cuts a long line into pieces of whole characters, each but the first led by a space. */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > MAX_LINE_OCTETS) {
      pieces.push(piece);
      piece = '';
      octets = 1;
    }
    piece += char;
    octets += size;
  }
  pieces.push(piece);
  return pieces.join(`${LINE_END} `);
}
