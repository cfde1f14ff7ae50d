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
    const headers = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent.trim());
    const cells = [...table.querySelectorAll('tbody td')];
    for (const header of table.querySelectorAll('thead th')) header.setAttribute('scope', 'col');
    for (const row of table.rows) {
      for (const [column, cell] of [...row.cells].entries()) {
        const header = headers[column];
        if (header !== undefined && header !== '' && cell.matches('td'))
          cell.setAttribute('data-label', header);
        if (cell.textContent.length <= SHORT_CHARS) cell.classList.add('is-short');
      }
    }
    // Drawn as blocks a table would no longer be one to a screen reader, unless it says so.
    for (const [selector, role] of ROLES) {
      for (const part of table.querySelectorAll(selector)) part.setAttribute('role', role);
    }
    table.setAttribute('role', 'table');
    if (cells.some((cell) => cell.textContent.length > SENTENCE_CHARS))
      table.classList.add('is-wordy');
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

const ROLES = [
  ['thead, tbody', 'rowgroup'],
  ['tr', 'row'],
  ['th', 'columnheader'],
  ['td', 'cell'],
] as const;
