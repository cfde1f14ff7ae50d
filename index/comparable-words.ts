/**
 * Text as a row of words that can be laid beside another: stems, with abbreviations written out, each
 * word knowing its place. Tense, plural and spelling fall away; order stays.
 */
import { dutchStem } from './dutch-stem.ts';
import { plainWords } from './fold-text.ts';
import { STOP_WORDS } from './stop-words.ts';

/** One word; the words of a written-out abbreviation share the place of the abbreviation. */
export type ComparableWord = {
  readonly stem: string;
  /** Offsets in the text that was read. */
  readonly start: number;
  readonly end: number;
  /** Says something about the subject: no function word. */
  readonly isContent: boolean;
};

export type WordReader = {
  /** Words of `text.slice(start, end)` in order, with offsets in `text`. */
  readonly read: (text: string, start?: number, end?: number) => ComparableWord[];
};

const WORD = /[\p{L}\p{N}]+(?:[&'’][\p{L}\p{N}]+)*/gu;

/**
 * Makes a reader that remembers the stem of every word it met.
 *
 * @param abbreviations - as printed -> full form: "BZ" -> "Buitenlandse Zaken"
 */
export function createWordReader(abbreviations: ReadonlyMap<string, string>): WordReader {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const stem = dutchStem(word);
    stems.set(word, stem);
    return stem;
  };
  const writtenOut = new Map(
    [...abbreviations].map(([short, full]) => [short, plainWords(full)] as const),
  );
  return {
    read: (text, start = 0, end = text.length) => {
      const words: ComparableWord[] = [];
      for (const match of text.slice(start, end).matchAll(WORD)) {
        const place = { start: start + match.index, end: start + match.index + match[0].length };
        for (const word of writtenOut.get(match[0]) ?? plainWords(match[0])) {
          words.push({ ...place, stem: stemOf(word), isContent: !STOP_WORDS.has(word) });
        }
      }
      return words;
    },
  };
}
