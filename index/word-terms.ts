/**
 * Word -> the terms it is matched by: stem and compound parts, or 5-grams, which meet spellings and
 * compounds that no stemmer does. For the words of letters as rows of numbers, for questions as they are.
 */
import type { CorpusVocabulary } from './corpus-vocabulary.ts';
import { isContentWord, type Word } from './dutch-terms.ts';
import { plainWords } from './fold-text.ts';
import { createRowWriter, type WeightedRows } from './number-rows.ts';
import { STOP_WORDS } from './stop-words.ts';

const GRAM_CHARS = 5;
/** A compound part counts this much of the word itself. */
export const PART_WEIGHT = 0.4;

/** Terms of numbered words. */
export type WordTermRows = {
  /** Row n holds the terms of word n with what each weighs. */
  readonly rows: WeightedRows;
  /** Distinct terms, numbered from 0. */
  readonly count: number;
  /** Undefined for a term of no word. */
  numberOf(term: string): number | undefined;
};

type Weighted = readonly (readonly [string, number])[];

/** Stems and compound parts of numbered words; a stop word has none. */
export function createStemRows(words: readonly Word[], vocabulary: CorpusVocabulary): WordTermRows {
  return numberTerms(words, (word) => (isContentWord(word) ? stemsOfWord(word, vocabulary) : []));
}

/** 5-grams of numbered plain words. */
export function createGramRows(plain: readonly string[]): WordTermRows {
  return numberTerms(plain, (word) => gramsOfWord(word).map((gram) => [gram, 1]));
}

function numberTerms<T>(words: readonly T[], termsOf: (word: T) => Weighted): WordTermRows {
  const numberOf = new Map<string, number>();
  const rows = createRowWriter(Float64Array);
  for (const word of words) {
    const terms = termsOf(word);
    const numbers = terms.map(([term]) => {
      const number = numberOf.get(term) ?? numberOf.size;
      numberOf.set(term, number);
      return number;
    });
    rows.add(
      numbers,
      terms.map(([, weight]) => weight),
    );
  }
  return {
    rows: rows.finishWeighted(),
    count: numberOf.size,
    numberOf: (term) => numberOf.get(term),
  };
}

function stemsOfWord(word: Word, vocabulary: CorpusVocabulary): Weighted {
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

/** Stems of a text's content words with weight 1 for each time, compound parts with less. */
export function stemsOf(text: string, vocabulary: CorpusVocabulary): Map<string, number> {
  const terms = new Map<string, number>();
  for (const word of vocabulary.contentWords(text)) {
    for (const [term, weight] of stemsOfWord(word, vocabulary))
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
