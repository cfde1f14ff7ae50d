/** The statements of a part as a table, a row each, with the control that drops it at the end. */
import type { BriefingItem, BriefingPart } from '../../server/contract.ts';
import { prepareTables } from '../chat/answer-table.ts';
import { element } from '../element.ts';
import { text } from '../text-nl.ts';
import { inlineNodes } from './briefing-inlines.ts';
import type { PartContext } from './briefing-part.ts';
import { dropControl, statementAttributes } from './drop-control.ts';
import { groupHeading, groupsOf } from './statement-groups.ts';

/** On a narrow screen each row is read as a small list, as in an answer. */
export function briefingTable(
  { title, items }: BriefingPart,
  headers: readonly string[],
  context: PartContext,
): HTMLElement {
  const groups = groupsOf(items);
  const table = element(
    'table',
    {},
    element('caption', { class: 'visually-hidden' }, title),
    headerRow(headers),
    ...groups.map(({ statements }) =>
      element('tbody', {}, ...statements.map((statement) => statementRow(statement, context))),
    ),
  );
  const block = element('div', { class: 'answer-block' }, table);
  prepareTables(block);
  block.querySelector('.table-scroll')?.setAttribute('aria-label', title);
  // The control needs no label before it, and a heading is of a group, not of a column.
  for (const cell of block.querySelectorAll('td.drop-cell')) cell.removeAttribute('data-label');
  for (const [order, group] of groups.entries()) {
    if (group.name === null) continue;
    const heading = groupHeading('th', group);
    heading.setAttribute('scope', 'rowgroup');
    heading.setAttribute('role', 'rowheader');
    heading.colSpan = headers.length + 1;
    table.tBodies[order]?.prepend(element('tr', { role: 'row' }, heading));
  }
  return block;
}

function headerRow(headers: readonly string[]): HTMLElement {
  return element(
    'thead',
    {},
    element(
      'tr',
      {},
      ...headers.map((header) => element('th', {}, header)),
      element(
        'th',
        { class: 'drop-cell' },
        element('span', { class: 'visually-hidden' }, text.briefing.dropColumn),
      ),
    ),
  );
}

function statementRow(statement: BriefingItem, context: PartContext): HTMLElement {
  return element(
    'tr',
    statementAttributes(statement),
    ...statement.cells.map((cell) => element('td', {}, ...inlineNodes(cell, context))),
    element(
      'td',
      { class: 'drop-cell' },
      dropControl(statement, () => context.drop(statement)),
    ),
  );
}
