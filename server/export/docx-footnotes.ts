/**
 * Sources in Word: the first use of a source is a real footnote, a later use a cross-reference to it.
 * Word counts footnotes in the order of the text, and the sources of a briefing are numbered by first
 * use, so both count alike; `checkOrder` refuses a briefing where they do not.
 */
import {
  Bookmark,
  BuilderElement,
  FootnoteReferenceRun,
  Paragraph,
  type ParagraphChild,
  StringContainer,
  TextRun,
} from 'docx';
import type { BriefingExportTexts } from '../briefing/briefing-export-texts.ts';
import {
  letterText,
  placeText,
  shortLetterText,
  sourceAddress,
  wholeWords,
} from '../briefing/source-text.ts';
import type { Briefing, BriefingInline, Citation } from '../contract.ts';
import { STYLE } from './docx-styles.ts';
import { linkTo, quoteRun, textRun } from './docx-text.ts';

/** What a line of a footnote holds, as seen in LibreOffice; its quote fills the line and no more. */
const LINE_CHARS = 122;
/** Enough of a quote to find it in the published letter. */
const MIN_QUOTE_CHARS = 24;

export type SourceOptions = { readonly origin: string; readonly texts: BriefingExportTexts };

/** Draws the mark of source n: its footnote the first time, a cross-reference after that. */
export type MarkOf = (n: number) => readonly ParagraphChild[];

/** Makes the marks of one file; to be called in the order of the text. */
export function createMarks(): MarkOf {
  const used = new Set<number>();
  return (n) => {
    if (used.has(n)) return crossReference(n);
    used.add(n);
    return [new Bookmark({ id: bookmarkOf(n), children: [new FootnoteReferenceRun(n)] })];
  };
}

/** @throws RangeError when the sources are not numbered 1..k by first use, all of them used */
export function checkOrder({ parts, citations }: Pick<Briefing, 'parts' | 'citations'>): void {
  const uses = inlinesOf(parts).flatMap((inline) => ('n' in inline ? [inline.n] : []));
  const byFirstUse = [...new Set(uses)].join();
  const listed = citations.map(({ n }) => n).join();
  const counted = citations.map((_, at) => at + 1).join();
  if (byFirstUse !== counted || listed !== counted) {
    throw new RangeError(`Sources ${listed} are used in the order ${byFirstUse}, not 1..k`);
  }
}

function inlinesOf(parts: Briefing['parts']): readonly BriefingInline[] {
  return parts.flatMap(({ items }) => items.flatMap(({ cells }) => cells.flat()));
}

/** Hidden in Word's list of bookmarks, as its own are: they begin with an underscore. */
export const bookmarkOf = (n: number): string => `_RefSource${n}`;

/**
 * Word's own field for it: shows the number now, and follows when footnotes are added or removed. One
 * run a piece, as Word writes it: LibreOffice misreads a field that stands in a single run.
 */
function crossReference(n: number): readonly TextRun[] {
  const fieldChar = (type: 'begin' | 'separate' | 'end') =>
    new BuilderElement({
      name: 'w:fldChar',
      attributes: { type: { key: 'w:fldCharType', value: type } },
    });
  const instruction = new StringContainer('w:instrText', `NOTEREF ${bookmarkOf(n)} \\f \\h`);
  return [fieldChar('begin'), instruction, fieldChar('separate'), String(n), fieldChar('end')].map(
    (piece) => new TextRun({ style: STYLE.footnoteMark, children: [piece] }),
  );
}

/**
 * Gives the footnotes by number: letter, place, link, and how its quote begins. The first of a letter names
 * it in full, the next ones in short: the list of sources has all, and a page of notes is no briefing.
 */
export function footnotesOf(
  { parts, citations }: Pick<Briefing, 'parts' | 'citations'>,
  { origin, texts }: SourceOptions,
): Record<string, { readonly children: readonly Paragraph[] }> {
  const shown = inlinesOf(parts).filter((inline) => inline.kind === 'quote');
  const isFirst = (citation: Citation, at: number) =>
    citations.findIndex(({ letter }) => letter.id === citation.letter.id) === at;
  return Object.fromEntries(
    citations.map((citation, at) => {
      const name = (isFirst(citation, at) ? letterText : shortLetterText)(citation.letter, texts);
      const place = `, ${placeText(citation, texts)}. `;
      const source = new Paragraph({
        style: STYLE.footnote,
        children: [
          textRun(' '),
          linkTo(sourceAddress(citation, origin), name),
          textRun(place),
          ...openingOf(toldBy(citation, shown), name.length + place.length),
        ],
      });
      return [citation.n, { children: [source] }];
    }),
  );
}

/** The quote that only the mark stands for; where the text shows them all, the first. */
function toldBy(
  { n, quotes }: Citation,
  shown: readonly Extract<BriefingInline, { kind: 'quote' }>[],
): string {
  const hidden = quotes.find(
    ({ start, end }) =>
      !shown.some((quote) => quote.n === n && quote.start < end && start < quote.end),
  );
  return (hidden ?? quotes[0])?.text.trim() ?? '';
}

/** As much of a quote as the line still holds behind what it begins with. */
function openingOf(quote: string, charsBefore: number): readonly TextRun[] {
  const room = LINE_CHARS - (charsBefore % LINE_CHARS);
  const opening = wholeWords(quote, Math.max(MIN_QUOTE_CHARS, room));
  return opening.length < quote.length
    ? [quoteRun(opening), textRun('\u00A0…')]
    : [quoteRun(opening)];
}
