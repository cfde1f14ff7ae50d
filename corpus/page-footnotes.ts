/**
 * Footnotes of PDF text that lost its raised digits: "gestand.1" in the text, "1 Kamerstuk …" among the
 * last lines of the same page. A digit counts as a mark only where such a line proves it.
 */
import type { FootnoteMark, FootnoteText, FoundFootnotes } from './footnote-places.ts';
import { isKamerstukFoot, isPageFoot } from './page-feet.ts';

/** A number alone, with the text on the next line, or before the text. */
const NOTE_START = /^\s*(\d{1,2})(?:\s+(?=\S)|\s*$)/u;

/** Directly behind a word or a year and its point, quotation mark or bracket. */
const MARK =
  /(?<=\p{Ll}[”»’")]?[.,;:?!]?[”»’")]?|(?:19|20)\d{2}[.;:”»)]{1,2})(?<!\b(?:nr|nrs|art|p|blz|par|vs)\.)(\d{1,2})(?=[\s.,;:)]|$)/gu;

/** Most lines that the footnotes of one page take, and characters of a page above them. */
const MAX_NOTE_LINES = 60;
const MAX_PAGE_CHARS = 12_000;

/** Lines of one page before its foot; `from` is the offset of the first. */
type Page = { readonly lines: readonly PageLine[]; readonly from: number };
type PageLine = { readonly start: number; readonly text: string };

/** Finds marks and texts page by page; the end of the text is the end of a page too. */
export function findPageFootnotes(text: string): FoundFootnotes {
  const references: FootnoteMark[] = [];
  const bodies: FootnoteText[] = [];
  for (const page of splitPages(text)) {
    const starts = noteStarts(page, text);
    for (const [index, { line, mark }] of starts.entries()) {
      if (!mark) continue;
      const end = starts[index + 1]?.line.start ?? noteEnd(page, line);
      const textStart = line.start + (NOTE_START.exec(line.text)?.[0].length ?? 0);
      bodies.push({ start: line.start, end, mark: mark.mark, textStart, textEnd: end });
      references.push(mark);
    }
  }
  return { references, bodies };
}

function splitPages(text: string): Page[] {
  const pages: Page[] = [];
  let lines: PageLine[] = [];
  let start = 0;
  const close = () => {
    if (lines.some((line) => NOTE_START.test(line.text)))
      pages.push({ lines, from: lines[0]?.start ?? 0 });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const bare = line.trim();
    if (isKamerstukFoot(bare) || isPageFoot(bare)) close();
    else lines.push({ start, text: line });
    start += line.length + 1;
  }
  close();
  return pages;
}

/** `mark` is null for a note between others that nothing refers to: it stays in the text. */
type NoteStart = {
  readonly line: PageLine;
  readonly number: number;
  readonly mark: FootnoteMark | null;
};

/** The last lines of the page that begin with numbers which count on, from the first with a mark above. */
function noteStarts(page: Page, text: string): NoteStart[] {
  const found: NoteStart[] = [];
  for (const line of page.lines.slice(-MAX_NOTE_LINES).toReversed()) {
    const digits = NOTE_START.exec(line.text)?.[1];
    const [next] = found;
    if (digits === undefined || (next && Number(digits) !== next.number - 1)) continue;
    const above = { from: Math.max(page.from, line.start - MAX_PAGE_CHARS), to: line.start };
    found.unshift({ line, number: Number(digits), mark: findMark(text, above, digits) });
  }
  const proven = found.slice(found.findIndex(({ mark }) => mark !== null));
  const last = proven.at(-1);
  return last?.line && proven[0]?.mark && endsPage(page, last.line) ? proven : [];
}

/** The last such digit above the note, which is nearest to it. */
function findMark(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  number: string,
): FootnoteMark | null {
  const marks = text.slice(from, to).matchAll(MARK);
  const start = [...marks].findLast((one) => one[1] === number)?.index;
  if (start === undefined) return null;
  return { start: from + start, end: from + start + number.length, mark: number };
}

/** Nothing but blank lines stands between the note and the foot of the page. */
function endsPage(page: Page, start: PageLine): boolean {
  const end = noteEnd(page, start);
  return page.lines.every((line) => line.start < end || line.text.trim() === '');
}

/** A note ends at a blank line; one may stand between a lone number and its text. */
function noteEnd(page: Page, start: PageLine): number {
  const at = page.lines.indexOf(start);
  const isAlone = start.text.trim() === NOTE_START.exec(start.text)?.[1];
  let last = at;
  for (let next = at + 1; next < page.lines.length; next += 1) {
    const isBlank = page.lines[next]?.text.trim() === '';
    if (isBlank && !(isAlone && last === at)) break;
    if (!isBlank) last = next;
  }
  const line = page.lines[last] ?? start;
  return line.start + line.text.length;
}
