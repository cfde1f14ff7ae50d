/** A letter as a letter: head, sections, numbered paragraphs, tables, notes. Used beside the chat and as a page. */
import type { LetterHead, LetterOnWire } from '../../server/contract.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { letterChip } from '../letter-chip.ts';
import { kindName, text } from '../text-nl.ts';
import { readingNotes } from '../text-nl-reading.ts';
import { type LetterBlock, letterBlocks } from './letter-blocks.ts';
import { type LetterContext, noteView, paragraphView } from './paragraph-view.ts';
import { tableView } from './table-view.ts';

/** The whole letter; its title is a `titleTag`, the headings within it come below that. */
export function letterView(
  letter: LetterOnWire,
  marks: LetterContext['marks'],
  titleTag: 'h1' | 'h2',
): HTMLElement {
  const context: LetterContext = { letterId: letter.id, marks };
  return element(
    'article',
    { class: 'letter', lang: 'nl', 'data-letter': letter.id },
    letterHead(letter, titleTag),
    ...letterBlocks(letter.paragraphs).map((block) => blockView(block, context)),
  );
}

function blockView(block: LetterBlock, context: LetterContext): HTMLElement {
  switch (block.kind) {
    case 'table':
      return tableView(block.table, block.rows, block.notes, context);
    case 'note':
      return noteView(block.placed, context);
    case 'paragraph':
      return paragraphView(block.paragraph, block.notes, context);
  }
}

/** A link to another host: opened only by a click, and without telling that host where it came from. */
export function outwardLink(href: string, label: string): HTMLElement {
  return element(
    'a',
    { class: 'outward', href, target: '_blank', rel: 'noreferrer noopener' },
    label,
    icon('outward'),
  );
}

function letterHead(letter: LetterHead, titleTag: 'h1' | 'h2'): HTMLElement {
  const senders =
    letter.signatories.length > 0
      ? letter.signatories.map(({ name, office }) => (office === '' ? name : `${name}, ${office}`))
      : letter.senders;
  return element(
    'header',
    { class: 'letter-head' },
    element(
      'p',
      { class: 'letter-line' },
      letterChip(letter),
      element('span', {}, kindName(letter.kind)),
    ),
    element(titleTag, { class: 'letter-title', tabindex: -1 }, letter.title),
    element('p', { class: 'letter-reference' }, letter.reference),
    senders.length === 0
      ? element('p', { class: 'letter-senders' }, text.letters.unsigned)
      : element(
          'ul',
          { class: 'letter-senders' },
          ...senders.map((sender) => element('li', {}, sender)),
        ),
    letter.publishedUrl === null
      ? null
      : element('p', {}, outwardLink(letter.publishedUrl, text.reader.published)),
    doubts(letter),
  );
}

function doubts(letter: LetterHead): HTMLElement | null {
  const notes = [
    ...(letter.fromCatalog.length === 0
      ? []
      : [element('li', {}, text.reader.fromCatalogue(letter.fromCatalog))]),
    ...readingNotes(letter.notes).map((sentence) => element('li', {}, sentence)),
  ];
  if (notes.length === 0) return null;
  return element(
    'details',
    { class: 'reading-notes' },
    element('summary', {}, `${text.reader.notes} (${notes.length})`),
    element('ul', {}, ...notes),
  );
}
