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
import { letterText, placeText, sourceAddress, wholeWords } from '../briefing/source-text.ts';
import type { Briefing, BriefingInline, Citation } from '../contract.ts';
import { STYLE } from './docx-styles.ts';
import { linkTo, quoteRun, textRun } from './docx-text.ts';

/** Of a letter without a number; the list of sources has its whole title. */
const MAX_TITLE_CHARS = 60;
/** Of a quote that the text shows already: enough to find it in the published letter. */
const MAX_OPENING_CHARS = 50;
/** Of a quote that only the footnote shows. */
const MAX_QUOTE_CHARS = 400;

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

/** Gives the footnotes by number, each with its letter, place, link and what it quotes. */
export function footnotesOf(
  { parts, citations }: Pick<Briefing, 'parts' | 'citations'>,
  options: SourceOptions,
): Record<string, { readonly children: readonly Paragraph[] }> {
  const shown = inlinesOf(parts).filter((inline) => inline.kind === 'quote');
  return Object.fromEntries(
    citations.map((citation) => [citation.n, { children: [footnote(citation, shown, options)] }]),
  );
}

type ShownQuote = Extract<BriefingInline, { kind: 'quote' }>;

function footnote(
  citation: Citation,
  shown: readonly ShownQuote[],
  { origin, texts }: SourceOptions,
): Paragraph {
  const quotes = citation.quotes.flatMap(({ start, end, text }) => {
    const isShown = shown.some(
      (quote) => quote.n === citation.n && quote.start < end && start < quote.end,
    );
    return [textRun(' '), ...quoteRuns(text, isShown ? MAX_OPENING_CHARS : MAX_QUOTE_CHARS)];
  });
  return new Paragraph({
    style: 'FootnoteText',
    children: [
      textRun(' '),
      linkTo(sourceAddress(citation, origin), letterText(citation.letter, texts, MAX_TITLE_CHARS)),
      textRun(`, ${placeText(citation, texts)}.`),
      ...quotes,
    ],
  });
}

function quoteRuns(text: string, maxChars: number): readonly TextRun[] {
  const whole = text.trim();
  const part = wholeWords(whole, maxChars);
  return part.length < whole.length ? [quoteRun(part), textRun(' …')] : [quoteRun(part)];
}
