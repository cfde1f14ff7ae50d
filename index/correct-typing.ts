/**
 * Corrects typing errors against the words of the letters: a word that occurs nowhere becomes the
 * nearest one that does, when it is near enough and there is no reason to think it right as typed.
 */

const MIN_CHARS = 5;
/** From this length two errors may be corrected, below it one. */
const TWO_ERRORS_FROM_CHARS = 9;
/** From this length a wrong letter may be corrected. */
const REPLACED_FROM_CHARS = 7;
const VOWELS = 'aeiouy';
const SOUND_ALIKE = ['ckq', 'sz', 'fv', 'dt', 'bp', 'ij', 'gh', 'mn'];
const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

export type Spelling = {
  /** The word of the letters that was meant; null when nothing is near enough. */
  correct(word: string): string | null;
};

/** @param counts - folded words with how often they occur: among equally near ones the most frequent wins */
export function createSpelling(counts: ReadonlyMap<string, number>): Spelling {
  const byLength = new Map<number, string[]>();
  for (const word of [...counts.keys()].sort()) {
    if (word.length < MIN_CHARS - 1 || !/^\p{L}+$/u.test(word)) continue;
    const ofLength = byLength.get(word.length) ?? [];
    ofLength.push(word);
    byLength.set(word.length, ofLength);
  }
  return {
    correct(word) {
      if (word.length < MIN_CHARS || !/^\p{L}+$/u.test(word)) return null;
      const allowed = word.length >= TWO_ERRORS_FROM_CHARS ? 2 : 1;
      const lengths = Array.from(
        { length: 2 * allowed + 1 },
        (_, at) => word.length - allowed + at,
      );
      const near = lengths
        .flatMap((length) => byLength.get(length) ?? [])
        .filter((candidate) => isPlausible(word, candidate))
        .map((candidate) => ({ candidate, distance: editDistance(word, candidate, allowed) }))
        .filter(({ distance }) => distance <= allowed);
      near.sort(
        (a, b) =>
          a.distance - b.distance ||
          (counts.get(b.candidate) ?? 0) - (counts.get(a.candidate) ?? 0),
      );
      return near[0]?.candidate ?? null;
    },
  };
}

/** Whether one could be the other mistyped: people rarely mistype the first letter. */
function isPlausible(typed: string, candidate: string): boolean {
  if (typed[0] !== candidate[0]) return false;
  if (typed.length < candidate.length) return isWithin(typed, candidate);
  if (typed.length > candidate.length) return isWithin(candidate, typed);
  const replaced = [...typed].flatMap((letter, at) => {
    const meant = candidate[at] ?? '';
    const isSwapped =
      (candidate[at + 1] === letter && typed[at + 1] === meant) ||
      (candidate[at - 1] === letter && typed[at - 1] === meant);
    return letter === meant || isSwapped ? [] : [[letter, meant] as const];
  });
  // In a short word one letter for another makes another word: "keken", "keten".
  if (typed.length < REPLACED_FROM_CHARS) return replaced.length === 0;
  return replaced.every(([letter, meant]) => isEasilyConfused(letter, meant));
}

/** Whether the longer word is the shorter with letters added: a letter was lost or struck twice. */
function isWithin(shorter: string, longer: string): boolean {
  let at = 0;
  for (const letter of longer) if (letter === shorter[at]) at += 1;
  return at === shorter.length;
}

/** Vowels, letters that sound alike, and neighbours on the keyboard; "geëvacueerd" is not "geëvalueerd". */
function isEasilyConfused(left: string, right: string): boolean {
  if (VOWELS.includes(left) && VOWELS.includes(right)) return true;
  if (SOUND_ALIKE.some((group) => group.includes(left) && group.includes(right))) return true;
  return KEY_ROWS.some(
    (row) =>
      row.includes(left) &&
      Math.abs(row.indexOf(left) - row.indexOf(right)) === 1 &&
      row.includes(right),
  );
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
