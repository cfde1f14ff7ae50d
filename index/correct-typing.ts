/**
 * Corrects typing errors against the words of the letters: a word that occurs nowhere becomes the
 * nearest one that does, when it is near enough and there is no reason to think it right as typed.
 */

const MIN_CHARS = 5;
/** From this length two errors may be corrected, below it one. */
const TWO_ERRORS_FROM_CHARS = 9;

export type Spelling = {
  /** The word of the letters that was meant; null when nothing is near enough. */
  correct(word: string): string | null;
};

/** @param counts - folded words with how often they occur: among equally near ones the most frequent wins */
export function createSpelling(counts: ReadonlyMap<string, number>): Spelling {
  const byLength = new Map<number, string[]>();
  for (const word of [...counts.keys()].sort()) {
    if (word.length < MIN_CHARS - 1 || !/^\p{L}+$/u.test(word)) continue;
    byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  }
  return {
    correct(word) {
      if (word.length < MIN_CHARS || !/^\p{L}+$/u.test(word)) return null;
      const allowed = word.length >= TWO_ERRORS_FROM_CHARS ? 2 : 1;
      let best: string | null = null;
      let bestDistance = allowed + 1;
      let bestCount = 0;
      for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
        for (const candidate of byLength.get(length) ?? []) {
          // People rarely mistype the first letter; without this, short words drift far.
          if (candidate[0] !== word[0]) continue;
          const distance = editDistance(word, candidate, allowed);
          const count = counts.get(candidate) ?? 0;
          if (distance > allowed || distance > bestDistance) continue;
          if (distance === bestDistance && count <= bestCount) continue;
          best = candidate;
          bestDistance = distance;
          bestCount = count;
        }
      }
      return best;
    },
  };
}

/**
 * Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, replacements and
 * swaps of neighbours. Anything above `limit` comes back as `limit + 1`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast = new Array<number>(right.length + 1).fill(0);
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const row = new Array<number>(right.length + 1).fill(0);
    row[0] = i;
    let smallest = i;
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced);
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isSwap) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = cost;
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[right.length] ?? 0, limit + 1);
}
