/** Finds the letterhead: the lines at the top that say who writes to whom, when, and about what. */
import {
  countTitleLines,
  isHeadLine,
  isSalutation,
  readDossierLine,
  readHeadLabel,
  readNumberLine,
} from './letterhead-lines.ts';
import { readListMark } from './list-mark.ts';
import { BLANK_LINE, isBlank, type TextLine } from './text-line.ts';

/** Lines, blank ones not counted, in which a letterhead ends at the latest. */
const MAX_HEAD_LINES = 60;

/** Lines looked at below a title for its continuation. */
const MAX_LINES_BELOW = 6;

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
  if (isLong) {
    const below = lines.slice(end, end + MAX_LINES_BELOW).map((line) => line.text);
    end += countTitleLines(below, 0);
  }
  return Math.min(end, lines.length);
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
