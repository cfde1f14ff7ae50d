/** One part of a briefing: its heading, statements under the headings of their groups, or a table. */
import type { BriefingItem, BriefingPart } from '../../server/contract.ts';
import { prepareTables } from '../chat/answer-table.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { text } from '../text-nl.ts';
import { type InlineContext, inlineNodes, inlineText } from './briefing-inlines.ts';

export type PartContext = InlineContext & {
  /** The reader wants this statement out; `control` is what was pressed. */
  readonly drop: (statement: BriefingItem, control: HTMLElement) => void;
};

/** Long enough to know a statement by, short enough to hear. */
const NAME_CHARS = 80;

/** The part as a section; without statements it says why. */
export function partView(part: BriefingPart, context: PartContext): HTMLElement {
  return element(
    'section',
    { class: `briefing-part is-${part.kind}`, 'data-part': part.kind },
    element('h2', {}, part.title),
    ...(part.items.length === 0
      ? [element('p', { class: 'part-empty' }, part.empty ?? '')]
      : statements(part, context)),
    part.leftOutText === null
      ? null
      : element('p', { class: 'part-left-out quiet' }, part.leftOutText),
  );
}

/** The first words of a statement, to know it by. */
export function statementName({ cells }: BriefingItem): string {
  const words = cells
    .map(inlineText)
    .join(' – ')
    .replace(/\s*\[\d+\]/g, '');
  if (words.length <= NAME_CHARS) return words;
  return `${words.slice(0, NAME_CHARS).replace(/\s+\S*$/, '')} …`;
}

function statements(part: BriefingPart, context: PartContext): HTMLElement[] {
  const groups = groupsOf(part.items);
  if (part.headers !== null) return [tableView(part, part.headers, groups, context)];
  let counted = 0;
  return groups.flatMap((group) => {
    const start = counted + 1;
    counted += group.statements.length;
    const entries = group.statements.map((statement) =>
      element(
        'li',
        { class: 'statement', ...placeOf(statement) },
        element(
          'div',
          { class: 'statement-text' },
          ...inlineNodes(statement.cells[0] ?? [], context),
        ),
        dropControl(statement, context),
      ),
    );
    const list =
      part.kind === 'questions'
        ? element('ol', { class: 'statements', start }, ...entries)
        : element('ul', { class: 'statements' }, ...entries);
    if (part.kind === 'questions') list.style.setProperty('--before', String(start - 1));
    return group.name === null ? [list] : [groupHeading('h3', group), list];
  });
}

type Group = { readonly name: string | null; readonly statements: BriefingItem[] };

/** Runs of neighbours with one heading. */
function groupsOf(items: readonly BriefingItem[]): Group[] {
  const groups: Group[] = [];
  for (const statement of items) {
    const last = groups.at(-1);
    if (last !== undefined && last.name === statement.group) last.statements.push(statement);
    else groups.push({ name: statement.group, statements: [statement] });
  }
  return groups;
}

/** In the colour of the letter where all of the group is of one. */
function groupHeading<Tag extends 'h3' | 'th'>(
  tag: Tag,
  { name, statements: held }: Group,
): HTMLElementTagNameMap[Tag] {
  const letters = new Set(held.map(({ letterId }) => letterId));
  const [letterId] = letters;
  const ofOne = letters.size === 1 && letterId != null;
  return element(
    tag,
    { class: 'group-name', 'data-letter': ofOne ? letterId : undefined },
    ofOne ? element('span', { class: 'swatch', 'aria-hidden': 'true' }) : null,
    name,
  );
}

function tableView(
  part: BriefingPart,
  headers: readonly string[],
  groups: readonly Group[],
  context: PartContext,
): HTMLElement {
  const row = (statement: BriefingItem): HTMLElement =>
    element(
      'tr',
      placeOf(statement),
      ...statement.cells.map((cell) => element('td', {}, ...inlineNodes(cell, context))),
      element('td', { class: 'drop-cell' }, dropControl(statement, context)),
    );
  const table = element(
    'table',
    {},
    element('caption', { class: 'visually-hidden' }, part.title),
    element(
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
    ),
  );
  const block = element('div', { class: 'answer-block' }, table);
  for (const group of groups) {
    table.append(element('tbody', {}, ...group.statements.map(row)));
  }
  prepareTables(block);
  for (const cell of block.querySelectorAll('td.drop-cell')) cell.removeAttribute('data-label');
  block.querySelector('.table-scroll')?.setAttribute('aria-label', part.title);
  for (const [order, group] of groups.entries()) {
    if (group.name === null) continue;
    const heading = groupHeading('th', group);
    for (const [name, value] of GROUP_ROW) heading.setAttribute(name, value);
    heading.colSpan = headers.length + 1;
    table.tBodies[order]?.prepend(element('tr', { role: 'row' }, heading));
  }
  return block;
}

const GROUP_ROW = [
  ['scope', 'rowgroup'],
  ['role', 'rowheader'],
] as const;

function placeOf({ id, letterId }: BriefingItem): Record<string, string | undefined> {
  return { 'data-statement': id, 'data-letter': letterId ?? undefined };
}

/** Quiet until its statement has the pointer or the focus. */
function dropControl(statement: BriefingItem, { drop }: PartContext): HTMLElement {
  const control: HTMLButtonElement = button(
    {
      class: 'drop-button',
      'aria-label': text.briefing.dropThis(statementName(statement)),
      title: text.briefing.dropColumn,
    },
    () => drop(statement, control),
    icon('close'),
    element('span', { class: 'label', 'aria-hidden': 'true' }, text.briefing.drop),
  );
  control.addEventListener('keydown', (event) => {
    // The focus moves on to the next statement: a key held down would take that one out too.
    if (event.repeat) event.preventDefault();
  });
  return control;
}
