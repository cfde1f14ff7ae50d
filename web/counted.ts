/** A number with its noun, as Dutch counts. */

/** "1 bron", "4 bronnen". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "2022", "2022 en 2024", "2020, 2022 en 2024"; empty for none. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} en ${last}`;
}
