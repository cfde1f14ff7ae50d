/** Items of a part under the headings they stand under. */
import type { BriefingItem } from '../contract.ts';

export type ItemGroup = {
  /** Null for items without a heading. */
  readonly group: string | null;
  readonly items: readonly BriefingItem[];
};

/** Joins neighbours with the same heading; the order of the items stays, so a heading can come back. */
export function groupItems(items: readonly BriefingItem[]): readonly ItemGroup[] {
  const groups: { group: string | null; items: BriefingItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.group === item.group) last.items.push(item);
    else groups.push({ group: item.group, items: [item] });
  }
  return groups;
}
