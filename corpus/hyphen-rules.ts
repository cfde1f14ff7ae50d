/**
 * Whether the hyphen at a line end belongs to the word. PDF text breaks "aanpassings-/vermogen" and
 * "trans-/Atlantische" alike; the letter itself is the best dictionary for which is which.
 */

/** Prefixes that keep their hyphen (Woordenlijst Nederlandse Taal, 6.3). */
const HYPHENATED_PREFIXES = new Set([
  'niet',
  'non',
  'ex',
  'oud',
  'bijna',
  'quasi',
  'aspirant',
  'adjunct',
  'interim',
]);

/** "cyber- en inlichtingendreigingen": the hyphen stands for a word that follows later. */
const COORDINATORS = new Set(['en', 'of', 'dan', 'tot', 'respectievelijk', 'als', 'c.q.']);

/** Two vowels that would be read as one sound, so that a compound needs its hyphen: "geo-economisch". */
const VOWEL_CLASH = /(?:aa|ae|ai|au|ee|ei|eu|ie|ii|ij|oe|oi|oo|ou|ui|uu)$/u;

/** The words of one letter, lower case; hyphenated words count whole. */
export type WordCounts = {
  /** How often each is printed within a line. */
  readonly counts: ReadonlyMap<string, number>;
  /** The hyphenated ones by what stands before their first hyphen. */
  readonly hyphenated: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Counts at first use: a letter without broken words never asks. */
export function countWords(text: string): WordCounts {
  let counted: WordCounts | null = null;
  const once = (): WordCounts => {
    counted ??= countNow(text);
    return counted;
  };
  return {
    get counts() {
      return once().counts;
    },
    get hyphenated() {
      return once().hyphenated;
    },
  };
}

function countNow(text: string): WordCounts {
  const counts = new Map<string, number>();
  const hyphenated = new Map<string, Set<string>>();
  for (const [printed] of text.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu)) {
    const word = printed.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const hyphen = word.indexOf('-');
    if (hyphen === -1) continue;
    const start = word.slice(0, hyphen);
    hyphenated.set(start, (hyphenated.get(start) ?? new Set()).add(word));
  }
  return { counts, hyphenated };
}

/** `join`: drop the hyphen; `keep`: keep it without a space; `space`: keep it and put a space after. */
export type LineEndHyphen = 'join' | 'keep' | 'space';

/**
 * Decides over a hyphen at a line end.
 *
 * @param before - the line up to and without the hyphen
 * @param after - the line that follows
 */
export function lineEndHyphen(before: string, after: string, words: WordCounts): LineEndHyphen {
  const left = /[\p{L}\d]+(?:-[\p{L}\d]+)*$/u.exec(before.slice(-60))?.[0] ?? '';
  const right = /^[\p{L}\d]+(?:-[\p{L}\d]+)*/u.exec(after.slice(0, 60))?.[0] ?? '';
  if (COORDINATORS.has(right.toLowerCase())) return 'space';
  const joined = words.counts.get((left + right).toLowerCase()) ?? 0;
  const hyphenated = words.counts.get(`${left}-${right}`.toLowerCase()) ?? 0;
  if (joined !== hyphenated) return joined > hyphenated ? 'join' : 'keep';
  if (/^[\p{Lu}\d]/u.test(right) || /\d$/u.test(left)) return 'keep';
  if (/(?:^|-)[\p{Lu}\d]{2,}$/u.test(left) || /(?:^|-)\p{Lu}$/u.test(left)) return 'keep';
  if (HYPHENATED_PREFIXES.has(left.toLowerCase())) return 'keep';
  if (startsHyphenated(left, right, words)) return 'keep';
  return VOWEL_CLASH.test((left.slice(-1) + right.slice(0, 1)).toLowerCase()) ? 'keep' : 'join';
}

/** "sanctie-" and "instrumentarium" are printed hyphenated elsewhere, if only in a longer compound. */
function startsHyphenated(left: string, right: string, words: WordCounts): boolean {
  if (right.length < 4) return false;
  const start = `${left}-${right}`.toLowerCase();
  const sameStart = words.hyphenated.get(start.slice(0, start.indexOf('-'))) ?? [];
  for (const word of sameStart) if (word.startsWith(start)) return true;
  return false;
}
