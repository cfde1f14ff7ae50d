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
  const known = new Map<string, readonly Pick<ComparableWord, 'stem' | 'isContent'>[]>();
  const readWord = (printed: string): readonly Pick<ComparableWord, 'stem' | 'isContent'>[] => {
    const before = known.get(printed);
    if (before) return before;
    const words = plainWords(abbreviations.get(printed) ?? printed).map((word) => ({
      stem: dutchStem(word),
      isContent: !STOP_WORDS.has(word),
    }));
    known.set(printed, words);
    return words;
  };
  return {
    read: (text, start = 0, end = text.length) => {
      const words: ComparableWord[] = [];
      for (const match of text.slice(start, end).matchAll(WORD)) {
        const from = start + match.index;
        const to = from + match[0].length;
        for (const { stem, isContent } of readWord(match[0])) {
          words.push({ stem, isContent, start: from, end: to });
        }
      }
      return words;
    },
  };
}
