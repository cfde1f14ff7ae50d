/** A memory of what was asked last: the same again costs nothing, and it never grows beyond its size. */

export type Recent<Key, Value> = {
  /** What is remembered for the key, or what `make` gives, which is then remembered. */
  get(key: Key, make: () => Value): Value;
  forget(key: Key): void;
};

/** @param most - entries kept; the one that was not asked for the longest goes first */
export function createRecent<Key, Value>(most: number): Recent<Key, Value> {
  const entries = new Map<Key, { readonly value: Value }>();
  return {
    get(key, make) {
      const entry = entries.get(key) ?? { value: make() };
      entries.delete(key);
      entries.set(key, entry);
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
      return entry.value;
    },
    forget: (key) => void entries.delete(key),
  };
}
