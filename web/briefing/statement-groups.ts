/** Statements of a part that stand under one heading. */
import type { BriefingItem } from '../../server/contract.ts';
import { element } from '../element.ts';

export type StatementGroup = {
  /** Null for statements that stand under the heading of the part alone. */
  readonly name: string | null;
  readonly statements: readonly BriefingItem[];
};

/** Runs of neighbours with one heading, in order. */
export function groupsOf(items: readonly BriefingItem[]): StatementGroup[] {
  const groups: { readonly name: string | null; readonly statements: BriefingItem[] }[] = [];
  for (const statement of items) {
    const last = groups.at(-1);
    if (last !== undefined && last.name === statement.group) last.statements.push(statement);
    else groups.push({ name: statement.group, statements: [statement] });
  }
  return groups;
}

/** The heading, in the colour of the letter where all of the group is of one. */
export function groupHeading<Tag extends 'h3' | 'th'>(
  tag: Tag,
  { name, statements }: StatementGroup,
): HTMLElementTagNameMap[Tag] {
  const letters = new Set(statements.map(({ letterId }) => letterId));
  const [letterId] = letters;
  const isOfOne = letters.size === 1 && letterId != null;
  return element(
    tag,
    { class: 'group-name', 'data-letter': isOfOne ? letterId : undefined },
    isOfOne ? element('span', { class: 'swatch', 'aria-hidden': 'true' }) : null,
    name,
  );
}
