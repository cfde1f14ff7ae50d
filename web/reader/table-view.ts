/** A table of a letter as a table: its rows are paragraphs, each with its number and link. */
import type { ParagraphOnWire } from '../../server/contract.ts';
import { element } from '../element.ts';
import { text } from '../text-nl.ts';
import type { PlacedNote } from './letter-blocks.ts';
import {
  characters,
  type LetterContext,
  noteView,
  notPlaced,
  permalink,
  restoredNumber,
} from './paragraph-view.ts';

/** Longer than any figure or label: a cell with so much text holds a sentence. */
const SENTENCE_CHARS = 80;

/**
 * Draws the rows of one table. Rows may differ in length: the last cell of a short row spans what is left.
 * Where no header row is printed, but cells know their header, the headers stand above the table.
 */
export function tableView(
  table: number,
  rows: readonly ParagraphOnWire[],
  notes: readonly PlacedNote[],
  context: LetterContext,
): HTMLElement {
  const columns = Math.max(1, ...rows.map((row) => row.cells?.length ?? 1));
  const firstBody = rows.findIndex((row) => row.isHeaderRow !== true);
  const headRows = firstBody === -1 ? rows : rows.slice(0, firstBody);
  const bodyRows = firstBody === -1 ? [] : rows.slice(firstBody);
  const head =
    headRows.length > 0
      ? headRows.map((row) => rowView(row, columns, context))
      : writtenHeaders(bodyRows, columns);
  return element(
    'div',
    { class: 'table-block' },
    element(
      'div',
      {
        class: 'table-scroll',
        role: 'region',
        tabindex: 0,
        'aria-label': text.reader.table(table),
      },
      element(
        'table',
        { class: isWordy(rows) ? 'is-wordy' : undefined, role: 'table' },
        head.length === 0 ? null : element('thead', {}, ...head),
        element('tbody', {}, ...bodyRows.map((row) => rowView(row, columns, context))),
      ),
    ),
    notes.length === 0
      ? null
      : element('div', { class: 'notes' }, ...notes.map((note) => noteView(note, context))),
  );
}

/** A table of sentences may be shown cell under cell; one of figures loses its meaning that way. */
function isWordy(rows: readonly ParagraphOnWire[]): boolean {
  return rows.some((row) =>
    (row.cells ?? []).some(({ start, end }) => end - start > SENTENCE_CHARS),
  );
}

function rowView(row: ParagraphOnWire, columns: number, context: LetterContext): HTMLElement {
  const cells = row.cells ?? [{ header: null, start: 0, end: row.text.length }];
  return element(
    'tr',
    { id: `p${row.number}`, 'data-paragraph': row.number, tabindex: -1 },
    element('td', { class: 'row-number' }, permalink(row, context)),
    ...cells.map((cell, order) => {
      const isLast = order === cells.length - 1;
      const span = isLast ? columns - cells.length + 1 : 1;
      return element(
        row.isHeaderRow === true ? 'th' : 'td',
        {
          colspan: span > 1 ? span : undefined,
          scope: row.isHeaderRow === true ? 'col' : undefined,
        },
        order === 0 ? restoredNumber(row) : null,
        characters(row, cell, context),
        isLast ? notPlaced(row, context) : null,
      );
    }),
  );
}

function writtenHeaders(rows: readonly ParagraphOnWire[], columns: number): HTMLElement[] {
  const headers = rows
    .find((row) => row.cells?.length === columns)
    ?.cells?.map((cell) => cell.header);
  if (headers === undefined || headers.every((header) => header === null)) return [];
  return [
    element(
      'tr',
      {},
      element('td', { class: 'row-number' }),
      ...headers.map((header) => element('th', { scope: 'col' }, header ?? '')),
    ),
  ];
}
