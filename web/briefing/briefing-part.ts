/** One part of a briefing: its heading, and statements under the headings of their groups or in a table. */
import type { BriefingItem, BriefingPart } from '../../server/contract.ts';
import { element } from '../element.ts';
import { type InlineContext, inlineNodes } from './briefing-inlines.ts';
import { briefingTable } from './briefing-table.ts';
import { dropControl, statementAttributes } from './drop-control.ts';
import { groupHeading, groupsOf } from './statement-groups.ts';

export type PartContext = InlineContext & {
  /** The reader wants this statement out. */
  readonly drop: (statement: BriefingItem) => void;
};

/** The part as a section; without statements it says why. */
export function partView(part: BriefingPart, context: PartContext): HTMLElement {
  return element(
    'section',
    { class: `briefing-part is-${part.kind}`, 'data-part': part.kind },
    element('h2', {}, part.title),
    ...content(part, context),
    part.leftOutText === null
      ? null
      : element('p', { class: 'part-left-out quiet' }, part.leftOutText),
  );
}

function content(part: BriefingPart, context: PartContext): HTMLElement[] {
  if (part.items.length === 0) return [element('p', { class: 'part-empty' }, part.empty ?? '')];
  if (part.headers !== null) return [briefingTable(part, part.headers, context)];
  return part.kind === 'questions' ? numberedLists(part, context) : plainLists(part, context);
}

function plainLists({ items }: BriefingPart, context: PartContext): HTMLElement[] {
  return groupsOf(items).flatMap((group) => [
    ...(group.name === null ? [] : [groupHeading('h3', group)]),
    element('ul', { class: 'statements' }, ...group.statements.map((each) => entry(each, context))),
  ]);
}

/** The numbers go on from group to group. */
function numberedLists({ items }: BriefingPart, context: PartContext): HTMLElement[] {
  let before = 0;
  return groupsOf(items).flatMap((group) => {
    const list = element(
      'ol',
      { class: 'statements', start: before + 1 },
      ...group.statements.map((each) => entry(each, context)),
    );
    list.style.setProperty('--before', String(before));
    before += group.statements.length;
    return group.name === null ? [list] : [groupHeading('h3', group), list];
  });
}

function entry(statement: BriefingItem, context: PartContext): HTMLElement {
  return element(
    'li',
    { class: 'statement', ...statementAttributes(statement) },
    element('div', { class: 'statement-text' }, ...inlineNodes(statement.cells[0] ?? [], context)),
    dropControl(statement, () => context.drop(statement)),
  );
}
