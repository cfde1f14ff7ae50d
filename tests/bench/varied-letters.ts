/**
 * A larger collection out of a small one, varied as real letters are: each copy is about a few subjects of
 * its own (a few subjects are everywhere, most in a handful of letters), has its own date and number, lacks
 * some paragraphs, and prints compounds that no other letter has. Deterministic: two runs measure the same.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const THESAURUS = fileURLToPath(new URL('../../index/thesaurus/policy-terms.txt', import.meta.url));
/** Subjects of one letter. */
const SUBJECTS = 6;
/** Words of the source that a copy prints a subject for, of its most frequent ones. */
const REPLACED_WORDS = 14;
const FREQUENT_WORDS = 120;
/**
 * One long word in this many becomes a compound with another word, so that the number of words grows with
 * the 0.6th power of the text's length, as it does in real text (Heaps' law).
 */
const COMPOUND_EVERY = 12;
/** Share of those compounds that hold a subject. */
const SUBJECT_COMPOUNDS = 0.2;
/** Share of the paragraphs that a copy lacks. */
const DROPPED_SHARE = 0.15;
/** Blocks of the letterhead and the opening are never dropped. */
const KEPT_BLOCKS = 8;
/** Where date and number of a letter stand. */
const HEAD_CHARS = 900;
const FIRST_YEAR = 2012;
const YEARS = 15;

/**
 * Writes every letter of `from` into `to`, `times` times; the first copy is the letter as it is.
 *
 * @returns the number of letters written
 */
export async function writeVariedLetters(from: string, to: string, times: number): Promise<number> {
  await mkdir(to, { recursive: true });
  const files = (await readdir(from)).filter((file) => file.endsWith('.txt')).sort();
  const subjects = await variedSubjects();
  for (const [nth, file] of files.entries()) {
    const text = await readFile(join(from, file), 'utf8');
    const frequent = frequentWords(text);
    for (let copy = 0; copy < times; copy += 1) {
      const name = copy === 0 ? file : `${basename(file, '.txt')}-kopie-${copy}.txt`;
      const random = seeded(copy * files.length + nth);
      await writeFile(
        join(to, name),
        copy === 0 ? text : varied(text, { copy, random, subjects, frequent }),
      );
    }
  }
  return files.length * times;
}

/** Subjects a copy may be about: policy words of the thesaurus, the most common first. */
export async function variedSubjects(): Promise<readonly string[]> {
  const lines = (await readFile(THESAURUS, 'utf8')).split('\n');
  const words = lines
    .filter((line) => line.includes(' = '))
    .flatMap((line) => (line.split(' = ')[0] ?? '').split('|'))
    .filter((word) => /^\p{Ll}{7,}$/u.test(word));
  const random = seeded(words.length);
  return [...new Set(words)]
    .map((word) => ({ word, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
}

type Variation = {
  readonly copy: number;
  readonly random: () => number;
  readonly subjects: readonly string[];
  readonly frequent: readonly string[];
};

function varied(text: string, variation: Variation): string {
  const { copy, random, subjects, frequent } = variation;
  const own = Array.from({ length: SUBJECTS }, () => subjects[zipf(random, subjects.length)] ?? '');
  const replacements = new Map(
    Array.from({ length: REPLACED_WORDS }, () => [pick(random, frequent), pick(random, own)]),
  );
  const year = FIRST_YEAR + Math.floor(random() * YEARS);
  const blocks = text
    .split(/(?<=\n)[ \t]*\n/u)
    .filter((_, at) => at < KEPT_BLOCKS || random() >= DROPPED_SHARE)
    .join('\n');
  const head = blocks
    .slice(0, HEAD_CHARS)
    .replace(/\bNr\. \d+/u, `Nr. ${copy}`)
    .replace(/(\d{1,2} (?:januari|maart|april|mei|juni)) 20\d\d/u, `$1 ${year}`);
  let long = Math.floor(random() * COMPOUND_EVERY);
  const rest = blocks.slice(HEAD_CHARS).replace(/\p{L}+/gu, (word) => {
    const subject = replacements.get(word.toLowerCase());
    if (subject !== undefined) return subject;
    if (!/^\p{Ll}{8,}$/u.test(word)) return word;
    long += 1;
    if (long % COMPOUND_EVERY > 0) return word;
    return `${pick(random, random() < SUBJECT_COMPOUNDS ? own : frequent)}${word}`;
  });
  return head + rest;
}

/** Words of a text that say what it is about, the most frequent first. */
function frequentWords(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{Ll}{7,}/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, FREQUENT_WORDS)
    .map(([word]) => word);
}

const pick = (random: () => number, words: readonly string[]): string =>
  words[Math.floor(random() * words.length)] ?? '';

/** A place among `count`, the n-th as likely as 1 / n. */
function zipf(random: () => number, count: number): number {
  return Math.min(count - 1, Math.floor((count + 1) ** random()) - 1);
}

/** Numbers in [0, 1) that depend on the seed only (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
