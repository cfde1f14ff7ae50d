/**
 * The commitments as entries of a calendar, each on one day: the last of its moment, when something
 * should be there, or the first where no end is printed ("vanaf 2027"). Those that only lie ahead
 * ("op korte termijn") or have no moment are no entry.
 */
import { formatDutchDate } from '../../corpus/dutch-date.ts';
import type { Commitment, Language } from '../contract.ts';
import type { CalendarEntry } from '../export/write-ics.ts';
import { COMMITMENT_TEXTS } from './commitment-texts.ts';

/** Longer titles are cut at a word. */
const MAX_SUMMARY_CHARS = 100;
/** Of an undated letter nobody knows when it was written. */
const NO_STAMP = '1970-01-01';

/**
 * In the order given.
 *
 * @param origin - scheme and host of this server
 */
export function commitmentCalendar(
  commitments: readonly Commitment[],
  { origin, language }: { readonly origin: string; readonly language: Language },
): CalendarEntry[] {
  const texts = COMMITMENT_TEXTS[language];
  return commitments.flatMap((one) => {
    const day = dayOf(one);
    if (day === null || one.due === null) return [];
    const { letter, paragraph } = one.citation;
    const date = letter.date === null ? '' : ` (${formatDutchDate(letter.date)})`;
    const description = [
      `„${one.text}”`,
      `${texts.moment}: ${one.due.text}`,
      `${texts.source}: ${letter.reference}${date}, al. ${paragraph.number}`,
      `${texts.state[one.state]}.`,
      `${texts.place}: ${origin}${one.url}`,
    ].join('\n');
    return [
      {
        uid: `${one.id}@briefwijzer`,
        day,
        stamp: letter.date ?? NO_STAMP,
        summary: `${texts.kind[one.kind]}: ${shortened(one.what)}`,
        description,
        url: origin + one.url,
        category: texts.kind[one.kind],
      },
    ];
  });
}

function dayOf({ due, citation }: Commitment): string | null {
  if (due === null) return null;
  if (due.to !== null) return due.to;
  // From the letter's own day on is no day to look out for.
  return due.from !== null && due.from > (citation.letter.date ?? '') ? due.from : null;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= MAX_SUMMARY_CHARS) return line;
  return `${line.slice(0, MAX_SUMMARY_CHARS).replace(/\s+\S*$/u, '')} …`;
}
