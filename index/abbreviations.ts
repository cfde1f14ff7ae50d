/**
 * Learns abbreviations from the letters: "Internationaal Onderzoek en Beleidsevaluatie (IOB)" and
 * "IOB (Internationaal Onderzoek en Beleidsevaluatie)". A full form is taken only when every content
 * word of it gives its first letter, in order; compounds may give letters from their inside as well.
 */
import { foldText } from './fold-text.ts';

const SHORT = /^[A-Z][A-Za-z&+-]{0,8}[A-Z+]$/;
/** Small words that a full form may hold without giving a letter. */
const SILENT = new Set(
  'van de der den het een en voor in op of te ter aan tot bij met om and of the for on'.split(' '),
);
const MAX_WORDS = 10;

/**
 * Abbreviations of the given texts with their full forms as first printed, in order of appearance.
 * An abbreviation that stands for two things keeps the one that is explained most often.
 */
export function learnAbbreviations(texts: Iterable<string>): Map<string, string> {
  const seen = new Map<string, Map<string, number>>();
  const add = (short: string, full: string | null): void => {
    if (full === null) return;
    const forms = seen.get(short) ?? new Map<string, number>();
    forms.set(full, (forms.get(full) ?? 0) + 1);
    seen.set(short, forms);
  };
  for (const text of texts) {
    for (const match of text.matchAll(/\(([^()]{2,80})\)/g)) {
      const inside = (match[1] ?? '').replace(/[‘’“”"']/g, '').trim();
      const before = text.slice(Math.max(0, match.index - 160), match.index);
      if (SHORT.test(inside)) add(inside, fullFormBefore(before, inside));
      else {
        const short = /([A-Za-z&+-]{2,10})\s*$/.exec(before)?.[1] ?? '';
        if (SHORT.test(short)) add(short, fullFormIn(inside, short));
      }
    }
  }
  const learned = new Map<string, string>();
  for (const [short, forms] of seen) {
    const [best] = [...forms].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (best !== undefined) learned.set(short, best);
  }
  return learned;
}

/** The words right before the bracket that the letters stand for; null when none fit. */
function fullFormBefore(before: string, short: string): string | null {
  const sentence = before.split(/[.;:?!](?:\s|$)|[()]/).at(-1) ?? '';
  const words = sentence
    .replace(/[‘’“”"',]/g, ' ')
    .trim()
    .split(/\s+/)
    .slice(-MAX_WORDS);
  // A longer full form is preferred: "Gemeenschappelijk Buitenlands en Veiligheidsbeleid" for GBVB.
  for (let from = 0; from < words.length; from += 1) {
    const candidate = words.slice(from);
    if (spells(candidate, short)) return candidate.join(' ');
  }
  return null;
}

function fullFormIn(inside: string, short: string): string | null {
  const words = inside.split(/\s+/);
  return spells(words, short) ? inside : null;
}

/** Whether the words, in order, give the letters of the abbreviation. */
function spells(words: readonly string[], short: string): boolean {
  const letters = foldText(short).replace(/[^\p{L}]/gu, '');
  const parts = words.map((word) => foldText(word).replace(/[^\p{L}-]/gu, ''));
  const first = parts[0] ?? '';
  if (SILENT.has(first) || parts.length > letters.length * 2 + 1) return false;
  return parts.length > 1 ? spellsFrom(parts, letters) : spellsCompound(first, letters);
}

function spellsFrom(words: readonly string[], letters: string): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return letters === '';
  if (SILENT.has(word) && spellsFrom(rest, letters)) return true;
  if (word === '' || word[0] !== letters[0]) return false;
  // A compound may give more letters than its first, each further inside than the one before.
  let at = 0;
  for (let used = 1; used <= Math.min(3, letters.length); used += 1) {
    if (spellsFrom(rest, letters.slice(used))) return true;
    at = word.indexOf(letters[used] ?? '\0', at + 2);
    if (at < 0) return false;
  }
  return false;
}

/** One long compound that spells everything by itself: "Noordzee-overleg (NO)" needs its hyphen. */
function spellsCompound(word: string, letters: string): boolean {
  return word.includes('-') && spellsFrom(word.split('-'), letters);
}
