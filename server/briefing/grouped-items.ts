/** Items of a part under the headings they stand under. */

export type ItemGroup<T> = {
  /** Null for items without a heading. */
  readonly group: string | null;
  readonly items: readonly T[];
};

/** Joins neighbours with the same heading; the order of the items stays, so a heading can come back. */
export function groupItems<T extends { readonly group: string | null }>(
  items: readonly T[],
): readonly ItemGroup<T>[] {
  const groups: { group: string | null; items: T[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.group === item.group) last.items.push(item);
    else groups.push({ group: item.group, items: [item] });
  }
  return groups;
}
