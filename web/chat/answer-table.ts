/** Tables in an answer: readable where they do not fit, and never wider than the page. */
import { element } from '../element.ts';
import { text } from '../text-nl.ts';

/** A cell with so much text holds a sentence: its table is read cell under cell on a narrow screen. */
const SENTENCE_CHARS = 40;
/** A word or two, an amount or a date, with its marks: stays on one line. */
const SHORT_CHARS = 24;

/**
 * Prepares each table of a block: every cell knows its column header, so that rows can be shown as small lists;
 * a table of figures scrolls by itself instead.
 */
export function prepareTables(block: HTMLElement): void {
  for (const table of block.querySelectorAll('table')) {
    nameRoles(table);
    describeCells(table);
    const scroller = element('div', {
      class: 'table-scroll',
      role: 'region',
      tabindex: 0,
      'aria-label': text.answer.table,
    });
    table.replaceWith(scroller);
    scroller.append(table);
  }
}

function describeCells(table: HTMLTableElement): void {
  const headers = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent.trim());
  const cells = [...table.querySelectorAll<HTMLTableCellElement>('tbody td')];
  for (const cell of cells) {
    const header = headers[cell.cellIndex];
    if (header !== undefined && header !== '') cell.setAttribute('data-label', header);
    cell.classList.toggle('is-short', cell.textContent.length <= SHORT_CHARS);
  }
  const isWordy = cells.some((cell) => cell.textContent.length > SENTENCE_CHARS);
  table.classList.toggle('is-wordy', isWordy);
}

/** Drawn as blocks a table would no longer be one to a screen reader, unless it says so. */
function nameRoles(table: HTMLTableElement): void {
  table.setAttribute('role', 'table');
  for (const header of table.querySelectorAll('thead th')) header.setAttribute('scope', 'col');
  for (const [selector, role] of ROLES) {
    for (const part of table.querySelectorAll(selector)) part.setAttribute('role', role);
  }
}

const ROLES = [
  ['thead, tbody', 'rowgroup'],
  ['tr', 'row'],
  ['th', 'columnheader'],
  ['td', 'cell'],
] as const;
