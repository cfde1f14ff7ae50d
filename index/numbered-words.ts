/**
 * The words of the letters by number. Sentences and passages are kept as rows of such numbers, and what is
 * worked out for a word (its tokens, its nearness to a word of a question) is kept once for all its places.
 */
import { plainWords } from './fold-text.ts';

export type NumberedWords = {
  /** Words as `plainWords` gives them, by number, in order of first reading. */
  readonly words: readonly string[];
  /** Numbers of a text's words in order, repeats included; new words get the next numbers. */
  read(text: string): number[];
};

/** A run of letters as printed; marks on letters are folded away within it. */
const RUN = /[\p{L}\p{N}\p{Mn}]+/gu;

export function createNumberedWords(): NumberedWords {
  const words: string[] = [];
  const numberOf = new Map<string, number>();
  /** Runs as printed, so that each spelling is folded once; one run is one word but for odd marks. */
  const known = new Map<string, readonly number[]>();

  function number(word: string): number {
    const earlier = numberOf.get(word);
    if (earlier !== undefined) return earlier;
    numberOf.set(word, words.length);
    words.push(word);
    return words.length - 1;
  }

  function readRun(run: string): readonly number[] {
    const earlier = known.get(run);
    if (earlier) return earlier;
    const numbers = plainWords(run).map(number);
    known.set(run, numbers);
    return numbers;
  }

  return {
    words,
    read(text) {
      const numbers: number[] = [];
      for (const run of text.match(RUN) ?? []) {
        for (const word of readRun(run)) numbers.push(word);
      }
      return numbers;
    },
  };
}
