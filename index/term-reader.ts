/**
 * Texts of the letters -> rows of numbered terms: stems with compound parts, and 5-grams. What a word
 * gives is worked out once, at its first appearance; a letter then costs one look for each of its words.
 */
import type { CorpusVocabulary } from './corpus-vocabulary.ts';
import { isContentWord, readWords, type Word } from './dutch-terms.ts';
import { plainWords } from './fold-text.ts';
import type { NumberedWords } from './numbered-words.ts';
import { STOP_WORDS } from './stop-words.ts';

const GRAM_CHARS = 5;
/** A compound part counts this much of the word itself. */
export const PART_WEIGHT = 0.4;

/** Distinct terms in order of appearance; `weights[n]` belongs to `numbers[n]`. */
export type TermRow = { readonly numbers: readonly number[]; readonly weights: readonly number[] };

export type TermReader = {
  /** Distinct terms read so far, numbered from 0. */
  readonly count: number;
  /** Undefined for a term of no text read. */
  numberOf(term: string): number | undefined;
  /** Terms of a text; new ones get the next numbers. */
  read(text: string): TermRow;
};

/** Reads stems and compound parts. */
export function createStemReader(vocabulary: CorpusVocabulary): TermReader {
  const numbers = createNumbering();
  const known = new Map<Word, TermRow>();
  const termsOf = (word: Word): TermRow => {
    const earlier = known.get(word);
    if (earlier) return earlier;
    const terms = numbers.rowOf(isContentWord(word) ? termsOfWord(word, vocabulary) : []);
    known.set(word, terms);
    return terms;
  };
  return {
    get count() {
      return numbers.count();
    },
    numberOf: numbers.numberOf,
    read: (text) => addRows(readWords(text).map(termsOf)),
  };
}

/** Reads 5-grams of numbered words. */
export function createGramReader(words: NumberedWords): TermReader {
  const numbers = createNumbering();
  const known: TermRow[] = [];
  const termsOf = (word: number): TermRow => {
    const earlier = known[word];
    if (earlier) return earlier;
    const grams = gramsOfWord(words.words[word] ?? '');
    const terms = numbers.rowOf(grams.map((gram) => [gram, 1]));
    known[word] = terms;
    return terms;
  };
  return {
    get count() {
      return numbers.count();
    },
    numberOf: numbers.numberOf,
    read: (text) => addRows(words.read(text).map(termsOf)),
  };
}

type Weighted = readonly (readonly [string, number])[];

function termsOfWord(word: Word, vocabulary: CorpusVocabulary): Weighted {
  const { stem, parts } = vocabulary.termsOf(word);
  return [[stem, 1], ...parts.map((part) => [part, PART_WEIGHT] as const)];
}

/** 5-grams of one folded word, marked at both ends; shorter words are one gram, stop words none. */
function gramsOfWord(word: string): string[] {
  if (STOP_WORDS.has(word)) return [];
  const marked = `_${word}_`;
  const count = Math.max(1, marked.length - GRAM_CHARS + 1);
  return Array.from({ length: count }, (_, at) => marked.slice(at, at + GRAM_CHARS));
}

function createNumbering() {
  const numberOf = new Map<string, number>();
  return {
    count: () => numberOf.size,
    numberOf: (term: string) => numberOf.get(term),
    rowOf(terms: Weighted): TermRow {
      const numbers: number[] = [];
      for (const [term] of terms) {
        const number = numberOf.get(term) ?? numberOf.size;
        numberOf.set(term, number);
        numbers.push(number);
      }
      return { numbers, weights: terms.map(([, weight]) => weight) };
    },
  };
}

/** Adds rows up, each taken `times` times. */
export function addRows(rows: readonly TermRow[], times: readonly number[] = []): TermRow {
  const sums = new Map<number, number>();
  for (const [at, { numbers, weights }] of rows.entries()) {
    const factor = times[at] ?? 1;
    for (let nth = 0; nth < numbers.length; nth += 1) {
      const number = numbers[nth] as number;
      sums.set(number, (sums.get(number) ?? 0) + factor * (weights[nth] as number));
    }
  }
  return { numbers: [...sums.keys()], weights: [...sums.values()] };
}

/** Stems of a text's content words with weight 1 for each time, compound parts with less. */
export function stemsOf(text: string, vocabulary: CorpusVocabulary): Map<string, number> {
  const terms = new Map<string, number>();
  for (const word of vocabulary.contentWords(text)) {
    for (const [term, weight] of termsOfWord(word, vocabulary))
      terms.set(term, (terms.get(term) ?? 0) + weight);
  }
  return terms;
}

/** 5-grams of a text's words with the number of times. */
export function gramsOf(text: string): Map<string, number> {
  const terms = new Map<string, number>();
  for (const gram of plainWords(text).flatMap(gramsOfWord))
    terms.set(gram, (terms.get(gram) ?? 0) + 1);
  return terms;
}
