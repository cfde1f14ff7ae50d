/** Finds the letterhead: the lines at the top that say who writes to whom, when, and about what. */
import {
  isAddressLine,
  isSalutation,
  readDossierLine,
  readHeadLabel,
  readNumberLine,
  readPlaceAndDate,
} from './letterhead-lines.ts';
import { readListMark } from './list-mark.ts';
import { BLANK_LINE, isBlank, type TextLine } from './text-line.ts';

/** Lines, blank ones not counted, in which a letterhead ends at the latest. */
const MAX_HEAD_LINES = 60;

/** A line that stops the search: longer than any head line that is not recognised by its form. */
const MAX_PLAIN_HEAD_LINE = 100;

/**
 * Counts the lines, blank ones included, that the letterhead takes from the top; 0 when there is none.
 * It ends with the salutation, else with the last line that only a letterhead has, before the first
 * line that reads as running text.
 */
export function letterheadLength(lines: readonly TextLine[]): number {
  let end = 0;
  let seen = 0;
  for (let at = 0; at < lines.length && seen < MAX_HEAD_LINES; at += 1) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    seen += 1;
    if (isSalutation(line.text)) return at + 1;
    if (isHeadLine(line.text)) {
      end = headLineEnd(lines, at);
      at = Math.max(at, end - 1);
    } else if (isRunningText(lines, at)) {
      break;
    }
  }
  return end;
}

function isHeadLine(text: string): boolean {
  return (
    readPlaceAndDate(text) !== null ||
    readHeadLabel(text) !== null ||
    isAddressLine(text) ||
    readNumberLine(text) !== null ||
    (readDossierLine(text)?.title ?? '') !== ''
  );
}

/** A label takes its value along: on the next line, or (a subject, a long title) over the lines up to a blank one. */
function headLineEnd(lines: readonly TextLine[], at: number): number {
  const text = lines[at]?.text ?? '';
  const label = readHeadLabel(text);
  const isLong = label?.name === 'subject' || readDossierLine(text) || readNumberLine(text);
  let end = at + 1;
  if (label?.value === '') {
    while (end < at + 3 && isBlank(lines[end] ?? BLANK_LINE)) end += 1;
    const value = lines[end]?.text ?? '';
    if (value.length > MAX_PLAIN_HEAD_LINE || isHeadLine(value)) return at + 1;
    end += 1;
  }
  while (isLong && end < at + 4 && continuesHead(lines[end]?.text ?? '')) end += 1;
  return Math.min(end, lines.length);
}

function continuesHead(text: string): boolean {
  return (
    text !== '' && text.length <= MAX_PLAIN_HEAD_LINE && !isHeadLine(text) && !isSalutation(text)
  );
}

/** A sentence, a numbered heading, or a stretch of wrapped lines that ends as a sentence. */
function isRunningText(lines: readonly TextLine[], at: number): boolean {
  const first = lines[at];
  if (!first) return false;
  if (first.text.length > MAX_PLAIN_HEAD_LINE || first.headingLevel > 0 || first.tabs > 0)
    return true;
  if (readListMark(first.text)) return true;
  const stretch: string[] = [];
  for (let next = at; next < lines.length && stretch.length < 12; next += 1) {
    const line = lines[next];
    if (!line || isBlank(line) || isHeadLine(line.text)) break;
    stretch.push(line.text);
  }
  const text = stretch.join(' ');
  return /[.!?]$/u.test(text) && text.split(' ').length >= 8;
}
