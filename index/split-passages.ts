/**
 * Cuts a letter into passages along its paragraphs and table rows, and gathers what each passage is
 * about besides its own words: section, column headers, the sentence that introduces its list, its
 * footnotes, and the letter itself. Both the embedder and the lexical index read these fields.
 */
import type { Letter, Paragraph } from '../corpus/letter.ts';
import { splitSentences } from '../corpus/split-sentences.ts';
import type { Passage, Sentence } from './search-index.ts';

/** Raised whenever the same letter would give other passages or other fields. */
export const SPLITTING_VERSION = 1;
/** A long paragraph is cut at the sentence end nearest to this; measured in retrieval experiments. */
const TARGET_CHARS = 650;
/** Up to this length a paragraph stays whole: two passages of 500 are worse than one of 1,000. */
const MAX_CHARS = 1000;
const MAX_LEAD_IN_CHARS = 300;

/** A passage with everything that is embedded and indexed for it. */
export type PassageSource = {
  readonly passage: Passage;
  /** Its own words; column headers and section are not in it. */
  readonly text: string;
  /** Headings above it, outermost first, then the sentence that introduces its list: may be empty. */
  readonly section: string;
  /** Column headers of a table row, texts of its footnotes, the name of a letterhead or signature: may be empty. */
  readonly beside: string;
  /** Title, kind, date in words and senders of the letter. */
  readonly letter: string;
};

/** Passages of a letter in reading order. Every paragraph gives at least one, headings with text below them none. */
export function splitPassages(letter: Letter): PassageSource[] {
  const letterContext = describeLetter(letter);
  const sources: PassageSource[] = [];
  letter.paragraphs.forEach((paragraph, at) => {
    if (paragraph.kind === 'heading' && hasTextBelow(letter.paragraphs, at)) return;
    const section = [...paragraph.section, leadIn(letter.paragraphs, at)]
      .filter(Boolean)
      .join('. ');
    const notes = (paragraph.footnotes ?? []).map((footnote) => footnote.text);
    const spans = spansOf(paragraph);
    spans.forEach((span, part) => {
      sources.push({
        passage: {
          id: spans.length === 1 ? paragraph.id : `${paragraph.id}/${part + 1}`,
          letterId: letter.id,
          paragraphNumber: paragraph.number,
          ...span,
        },
        text: paragraph.text.slice(span.start, span.end),
        section,
        beside: [...kindWords(paragraph), ...columnHeaders(paragraph), ...notes].join('. '),
        letter: letterContext,
      });
    });
  });
  return sources;
}

/** Whole sentences up to about the target length; adjacent spans meet, so that nothing is lost. */
function spansOf(paragraph: Paragraph): Sentence[] {
  const { text } = paragraph;
  if (text.length <= MAX_CHARS) return [{ start: 0, end: text.length }];
  const sentences = splitSentences(text);
  const parts = Math.max(1, Math.round(text.length / TARGET_CHARS));
  const ideal = text.length / parts;
  const spans: Sentence[] = [];
  let start = 0;
  for (const [at, sentence] of sentences.entries()) {
    const next = sentences[at + 1];
    if (!next) break;
    const length = sentence.end - start;
    const lengthWithNext = next.end - start;
    if (length < ideal && Math.abs(lengthWithNext - ideal) <= Math.abs(length - ideal)) continue;
    if (text.length - next.start < ideal / 3) continue;
    spans.push({ start, end: next.start });
    start = next.start;
  }
  spans.push({ start, end: text.length });
  return spans;
}

function hasTextBelow(paragraphs: readonly Paragraph[], at: number): boolean {
  const heading = paragraphs[at];
  const next = paragraphs[at + 1];
  if (!heading || !next) return false;
  return next.kind !== 'heading' || (next.level ?? 1) > (heading.level ?? 1);
}

/** The paragraph ending in a colon that introduces the list this item belongs to. */
function leadIn(paragraphs: readonly Paragraph[], at: number): string {
  if (paragraphs[at]?.kind !== 'list-item') return '';
  for (let before = at - 1; before >= 0; before -= 1) {
    const paragraph = paragraphs[before];
    if (!paragraph || paragraph.kind === 'heading' || paragraph.kind === 'table-row') return '';
    if (paragraph.kind === 'text') {
      return paragraph.text.endsWith(':')
        ? lastSentence(paragraph.text).slice(-MAX_LEAD_IN_CHARS)
        : '';
    }
  }
  return '';
}

function lastSentence(text: string): string {
  const last = splitSentences(text).at(-1);
  return last ? text.slice(last.start, last.end) : text;
}

/** What a reader would call the part of the letter, so that "wie ondertekende" finds a name without a verb. */
function kindWords(paragraph: Paragraph): string[] {
  if (paragraph.kind === 'signature') return ['Ondertekening, ondertekend door'];
  return paragraph.role === 'letterhead' ? ['Briefhoofd, datum en nummer van de brief'] : [];
}

function columnHeaders(paragraph: Paragraph): string[] {
  if (paragraph.isHeaderRow) return [];
  return (paragraph.cells ?? []).flatMap((cell) => (cell.header === null ? [] : [cell.header]));
}

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  );

function describeLetter(letter: Letter): string {
  const kind = letter.kind.replaceAll('-', ' ');
  const [year, month, day] = (letter.date ?? '').split('-');
  const date = letter.date === null ? '' : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
  return [letter.title, kind, date, letter.reference, ...letter.senders].filter(Boolean).join('. ');
}
