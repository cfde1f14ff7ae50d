/** One paragraph of a letter as it stands in the reader: number in the margin, text, notes at its foot. */
import type { ParagraphOnWire } from '../../server/contract.ts';
import { element } from '../element.ts';
import { letterPath } from '../router.ts';
import { text } from '../text-nl.ts';
import type { PlacedNote } from './letter-blocks.ts';
import { type Insertion, markedText, type Range } from './mark-quotes.ts';

/** What drawing a paragraph needs to know of the letter around it. */
export type LetterContext = {
  readonly letterId: string;
  /** Ranges to mark, by paragraph number; null where a quote could not be placed. */
  readonly marks: ReadonlyMap<number, readonly Range[] | null>;
};

/** The number in the margin; it is the link to the paragraph. */
export function permalink(paragraph: ParagraphOnWire, context: LetterContext): HTMLElement {
  return element(
    'a',
    {
      class: 'permalink',
      href: letterPath(context.letterId, paragraph.number),
      'aria-label': text.reader.permalink(paragraph.number),
    },
    String(paragraph.number),
  );
}

/** A paragraph with the notes that belong at its foot. */
export function paragraphView(
  paragraph: ParagraphOnWire,
  notes: readonly PlacedNote[],
  context: LetterContext,
): HTMLElement {
  return element(
    'div',
    {
      class: `paragraph is-${paragraph.role ?? paragraph.kind}`,
      id: `p${paragraph.number}`,
      'data-paragraph': paragraph.number,
      tabindex: -1,
    },
    permalink(paragraph, context),
    element(
      'div',
      { class: 'paragraph-body' },
      body(paragraph, context),
      notPlaced(paragraph, context),
    ),
    notes.length === 0
      ? null
      : element('div', { class: 'notes' }, ...notes.map((note) => noteView(note, context))),
  );
}

/** A footnote at the foot of the paragraph or table that refers to it. */
export function noteView({ note, mark }: PlacedNote, context: LetterContext): HTMLElement {
  return element(
    'div',
    { class: 'note', id: `p${note.number}`, 'data-paragraph': note.number, tabindex: -1 },
    permalink(note, context),
    mark === null ? null : element('sup', { class: 'note-mark' }, mark),
    element('span', {}, characters(note, { start: 0, end: note.text.length }, context)),
    notPlaced(note, context),
  );
}

/**
 * Part of a paragraph's text with its marks and footnote numbers; used for whole paragraphs and for table cells.
 * It knows which characters it holds, so that links can be laid on them once it is known what they name.
 */
export function characters(
  paragraph: ParagraphOnWire,
  within: Range,
  context: LetterContext,
): HTMLElement {
  const marks = context.marks.get(paragraph.number) ?? [];
  return element(
    'span',
    { class: 'characters', 'data-start': within.start, 'data-end': within.end },
    markedText(paragraph.text, within, marks, noteMarks(paragraph, within)),
  );
}

/** The numbers of footnotes within these characters. */
export function noteMarks(paragraph: ParagraphOnWire, within: Range): Insertion[] {
  return (paragraph.footnotes ?? [])
    .filter(({ at }) => at >= within.start && at <= within.end)
    .map(({ at, mark }) => ({ at, node: element('sup', { class: 'note-mark' }, mark) }));
}

/** Says that a quote has no place here; null when there is nothing to say. */
export function notPlaced(paragraph: ParagraphOnWire, context: LetterContext): HTMLElement | null {
  return context.marks.get(paragraph.number) === null
    ? element('p', { class: 'not-placed', role: 'note' }, text.reader.notPlaced)
    : null;
}

function body(paragraph: ParagraphOnWire, context: LetterContext): HTMLElement {
  const drawn = characters(paragraph, { start: 0, end: paragraph.text.length }, context);
  switch (paragraph.kind) {
    case 'heading':
      // The letter's title is the page's h1 or the reader's h2; its own headings come below that.
      return element(headingTag(paragraph.level ?? 1), {}, drawn);
    case 'list-item':
      return element('div', { class: 'list-entry' }, listMark(paragraph), element('p', {}, drawn));
    default:
      return element('p', {}, drawn);
  }
}

/** The mark as printed; a number that the conversion lost is shown apart, a mark that the text repeats is not. */
function listMark(paragraph: ParagraphOnWire): HTMLElement | null {
  const restored = restoredNumber(paragraph);
  if (restored !== null) return restored;
  const { mark } = paragraph;
  if (mark === undefined || paragraph.text.startsWith(mark)) return null;
  return element('span', { class: 'list-mark' }, mark);
}

/** The number by order of standing where the letter prints none or another; between brackets because it is not in the text. */
export function restoredNumber({
  restoredNumber: number,
  mark,
  text: words,
}: ParagraphOnWire): HTMLElement | null {
  if (number === undefined) return null;
  if (Number.parseInt(mark ?? words, 10) === number) return null;
  return element('span', { class: 'restored', title: text.reader.restored(number) }, `[${number}]`);
}

function headingTag(level: number): 'h3' | 'h4' | 'h5' | 'h6' {
  if (level <= 1) return 'h3';
  if (level === 2) return 'h4';
  return level === 3 ? 'h5' : 'h6';
}
