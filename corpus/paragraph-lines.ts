/** Which lines make one paragraph: where a line end is only the page's edge, and where it is more. */
import { looksLikeHeading } from './heading-lines.ts';
import { type ListMark, readListMark } from './list-mark.ts';
import { endsEarly, endsParagraphEarly, type PageLayout } from './page-layout.ts';
import { endsSentence, startsLowerCase } from './sentence-ends.ts';
import { startsLineTable } from './table-lines.ts';
import { isBlank, type TextLine } from './text-line.ts';

/**
 * Index after the last line of the paragraph that begins at `start`. A blank line always ends one; in
 * hard-wrapped letters a short line may too.
 *
 * @param signatures - lines where a signature begins
 */
export function paragraphEnd(
  lines: readonly TextLine[],
  start: number,
  signatures: ReadonlyMap<number, unknown>,
  layout: PageLayout,
): number {
  let end = start + 1;
  while (end < lines.length) {
    const line = lines[end];
    if (!line || isBlank(line) || line.tabs > 0 || signatures.has(end)) break;
    if (startsLineTable(lines, end)) break;
    if (!runsOn(lines.slice(Math.max(start, end - MAX_HEADING_LINES - 1), end), line, layout))
      break;
    end += 1;
  }
  return end;
}

/** Lines that a numbered heading may take when its text follows without a blank line. */
const MAX_HEADING_LINES = 3;

/** Whether a line continues the paragraph so far, of which `soFar` has the first lines or the last. */
function runsOn(soFar: readonly TextLine[], line: TextLine, layout: PageLayout): boolean {
  const previous = soFar.at(-1);
  const first = soFar[0];
  if (!first || !previous || line.headingLevel > 0 || previous.headingLevel > 0) return false;
  const isOpen = !endsSentence(previous.text);
  if (isOpen && startsLowerCase(line.text) && !readListMark(line.text)) return true;
  if (!layout.isHardWrapped) return isOpen && /\p{L}-$/u.test(previous.text);
  const isEarly = endsEarly(previous.text, line.text, layout);
  const mark = readListMark(line.text);
  if (mark) return isOpen && !isEarly && !isNextBullet(first, mark);
  if (isOpen) return !(isEarly && isHeadingSoFar(soFar));
  return !(readListMark(first.text) ? isEarly : endsParagraphEarly(previous.text, line, layout));
}

/** The sign that the first line has: one more part of the list, however full the line before it is. */
const isNextBullet = (first: TextLine, { style, mark }: ListMark): boolean =>
  style === 'bullet' && readListMark(first.text)?.mark === mark;

/** One line that reads as a heading, or a few when the first has a number or letter. */
function isHeadingSoFar(soFar: readonly TextLine[]): boolean {
  const mark = readListMark(soFar[0]?.text ?? '');
  const isMarked = mark !== null && mark.style !== 'bullet';
  if (soFar.length > (isMarked ? MAX_HEADING_LINES : 1)) return false;
  const text = soFar.map((line) => line.text).join(' ');
  return looksLikeHeading(text.slice(mark?.length ?? 0));
}
