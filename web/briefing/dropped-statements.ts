/**
 * Keeps what the reader dropped from a briefing for as long as the tab is open: a reload keeps it, another tab
 * starts with everything. Kept by topic alone, so that a dropped statement stays out when the period or the
 * letters change. What is found in the storage is treated as foreign.
 */

/** One statement that was dropped: its id on the wire, and its words to know it by. */
export type Dropped = { readonly id: string; readonly words: string };

const KEY = 'briefwijzer.briefing.';

/** The server takes no more (`dropped` in the contract). */
export const MAX_DROPPED = 500;

/** What was dropped from briefings on this topic, oldest first; empty when nothing readable is kept. */
export function loadDropped(storage: Pick<Storage, 'getItem'> | null, topic: string): Dropped[] {
  const kept = parsed(storage?.getItem(keyOf(topic)) ?? null);
  return Array.isArray(kept) ? kept.filter(isDropped).slice(-MAX_DROPPED) : [];
}

/** Keeps it where the browser allows that; otherwise it lives as long as the page. Nothing removes the entry. */
export function saveDropped(
  storage: Pick<Storage, 'setItem' | 'removeItem'> | null,
  topic: string,
  dropped: readonly Dropped[],
): void {
  try {
    if (dropped.length === 0) storage?.removeItem(keyOf(topic));
    else storage?.setItem(keyOf(topic), JSON.stringify(dropped));
  } catch (cause) {
    // Full, or switched off: the page itself still knows.
    if (!(cause instanceof DOMException)) throw cause;
  }
}

function keyOf(topic: string): string {
  return KEY + topic.trim().toLowerCase();
}

function parsed(value: string | null): unknown {
  if (value === null) return null;
  try {
    return JSON.parse(value);
  } catch (cause) {
    // A value cut off while writing; the next one replaces it.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

function isDropped(value: unknown): value is Dropped {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'words' in value &&
    typeof value.words === 'string'
  );
}
