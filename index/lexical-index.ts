/**
 * Word matching: BM25 over stems and compound parts, and BM25 over the 5-grams of words, which meets
 * spellings and compounds that no stemmer does. Fields weigh as in BM25F: own text most, letter least.
 */
import { type Bm25, createBm25, inverseFrequency, type WeightedTerms } from './bm25.ts';
import type { CorpusVocabulary } from './corpus-vocabulary.ts';
import { foldText } from './fold-text.ts';
import type { PassageSource } from './split-passages.ts';
import { STOP_WORDS } from './stop-words.ts';

const GRAM_CHARS = 5;
/** Field weights; measured, see index/README.md. */
export const FIELD_WEIGHTS = { text: 1, section: 0.6, beside: 0.6, letter: 0.2 } as const;
/** A compound part counts this much of the word itself. */
export const PART_WEIGHT = 0.4;
/** Share of the stems in the lexical score; the rest is the 5-grams'. */
export const STEM_SHARE = 0.2;

const FIELDS = ['text', 'section', 'beside', 'letter'] as const;

export type LexicalIndex = {
  /** Per passage, 0..1. */
  scores(question: { readonly stems: WeightedTerms; readonly grams: WeightedTerms }): Float32Array;
  /** Passages whose own words, or what stands beside them, hold the stem or have it as a part; in order. */
  passagesWith(stem: string): readonly number[];
  /** Inverse document frequency of something that this many passages hold. */
  idfOf(passages: number): number;
};

/** Indexes the passages; they keep their order. */
export function createLexicalIndex(
  sources: readonly PassageSource[],
  vocabulary: CorpusVocabulary,
): LexicalIndex {
  const stems: Bm25 = createBm25(gatherAll(sources, (text) => stemsOf(text, vocabulary)));
  const grams: Bm25 = createBm25(gatherAll(sources, gramsOf));
  const holding = new Map<string, number[]>();
  for (const [at, source] of sources.entries()) {
    for (const stem of stemsOf(`${source.text} ${source.beside}`, vocabulary).keys()) {
      const passages = holding.get(stem) ?? [];
      passages.push(at);
      holding.set(stem, passages);
    }
  }
  return {
    scores(question) {
      const byStem = stems.scores(question.stems);
      const byGram = grams.scores(question.grams);
      return byStem.map((score, at) => STEM_SHARE * score + (1 - STEM_SHARE) * (byGram[at] ?? 0));
    },
    passagesWith: (stem) => holding.get(stem) ?? [],
    idfOf: (passages) => inverseFrequency(sources.length, Math.max(passages, 0.5)),
  };
}

/** Adds up the terms of all fields; what passages share (section, letter) is read once. */
function gatherAll(
  sources: readonly PassageSource[],
  read: (text: string) => WeightedTerms,
): WeightedTerms[] {
  const shared = new Map<string, WeightedTerms>();
  const readOnce = (text: string): WeightedTerms => {
    const terms = shared.get(text) ?? read(text);
    shared.set(text, terms);
    return terms;
  };
  return sources.map((source) => {
    const all = new Map<string, number>();
    for (const field of FIELDS) {
      const terms = field === 'text' ? read(source.text) : readOnce(source[field]);
      for (const [term, weight] of terms)
        all.set(term, (all.get(term) ?? 0) + weight * FIELD_WEIGHTS[field]);
    }
    return all;
  });
}

/** Stems of a text's content words with weight 1 for each time, compound parts with less. */
export function stemsOf(text: string, vocabulary: CorpusVocabulary): Map<string, number> {
  const terms = new Map<string, number>();
  for (const word of vocabulary.contentWords(text)) {
    const { stem, parts } = vocabulary.termsOf(word);
    terms.set(stem, (terms.get(stem) ?? 0) + 1);
    for (const part of parts) terms.set(part, (terms.get(part) ?? 0) + PART_WEIGHT);
  }
  return terms;
}

/** 5-grams of a text's words, each word marked at both ends; shorter words are one gram. */
export function gramsOf(text: string): Map<string, number> {
  const terms = new Map<string, number>();
  for (const word of foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (STOP_WORDS.has(word)) continue;
    const marked = `_${word}_`;
    for (let at = 0; at < Math.max(1, marked.length - GRAM_CHARS + 1); at += 1) {
      const gram = marked.slice(at, at + GRAM_CHARS);
      terms.set(gram, (terms.get(gram) ?? 0) + 1);
    }
  }
  return terms;
}
