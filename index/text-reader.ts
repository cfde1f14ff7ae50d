/**
 * Texts of the letters -> rows of numbers, one number for each word as it is printed. What is worked out for
 * a word (stems, 5-grams, tokens, nearness to a word of a question) is then kept once for all its places,
 * and a text is scanned once only.
 */
import { printedWords, readWord, type Word } from './dutch-terms.ts';
import { plainWords } from './fold-text.ts';

/** A text as numbers, in order, repeats included. */
export type ReadText = {
  /** Of the words that are matched, `readWords`. */
  readonly words: readonly number[];
  /** Of the words that the model sees, `plainWords`. */
  readonly plain: readonly number[];
};

export type TextReader = {
  /** Matched words by number, in order of first reading; spellings that differ in case are two. */
  readonly words: readonly Word[];
  /** Plain words by number, each once. */
  readonly plainWords: readonly string[];
  /** New words get the next numbers. */
  read(text: string): ReadText;
};

/** A run of letters as printed; marks on letters are folded away within it. */
const RUN = /[\p{L}\p{N}\p{Mn}]+/gu;

export function createTextReader(): TextReader {
  const words: Word[] = [];
  const numberOfWord = new Map<string, number>();
  const plain: string[] = [];
  const numberOfPlain = new Map<string, number>();
  /** By run as printed; a run is one word, but for odd marks. */
  const plainOfRun = new Map<string, readonly number[]>();

  function numberWord(printed: string): number {
    const known = numberOfWord.get(printed);
    if (known !== undefined) return known;
    numberOfWord.set(printed, words.length);
    return words.push(readWord(printed)) - 1;
  }

  function numberPlain(word: string): number {
    const known = numberOfPlain.get(word);
    if (known !== undefined) return known;
    numberOfPlain.set(word, plain.length);
    return plain.push(word) - 1;
  }

  function readRun(run: string): readonly number[] {
    const known = plainOfRun.get(run);
    if (known) return known;
    const numbers = plainWords(run).map(numberPlain);
    plainOfRun.set(run, numbers);
    return numbers;
  }

  return {
    words,
    plainWords: plain,
    read(text) {
      const ofRuns: number[] = [];
      for (const run of text.match(RUN) ?? []) {
        for (const number of readRun(run)) ofRuns.push(number);
      }
      return { words: printedWords(text).map(numberWord), plain: ofRuns };
    },
  };
}
