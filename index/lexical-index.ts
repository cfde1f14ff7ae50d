/**
 * Word matching: BM25 over stems and compound parts, and BM25 over the 5-grams of words, which meets
 * spellings and compounds that no stemmer does. Fields weigh as in BM25F: own text most, letter least.
 */
import { createBm25, inverseFrequency, type WeightedTerms } from './bm25.ts';
import { createRowWriter, rowAt, turnRows, type WeightedRows } from './number-rows.ts';
import type { NumberedWords } from './numbered-words.ts';
import type { PassageSource } from './split-passages.ts';
import { addRows, createGramReader, type TermReader, type TermRow } from './term-reader.ts';

/** Field weights; measured, see index/README.md. */
export const FIELD_WEIGHTS = { text: 1, section: 0.6, beside: 0.6, letter: 0.2 } as const;
/** Share of the stems in the lexical score; the rest is the 5-grams'. */
export const STEM_SHARE = 0.2;

const FIELDS = ['text', 'section', 'beside', 'letter'] as const;
const WEIGHTS = FIELDS.map((field) => FIELD_WEIGHTS[field]);

export type LexicalIndex = {
  /** Per passage, 0..1. */
  scores(question: { readonly stems: WeightedTerms; readonly grams: WeightedTerms }): Float32Array;
  /** Passages whose own words, or what stands beside them, hold the stem or have it as a part; in order. */
  passagesWith(stem: string): Int32Array;
  /** Inverse document frequency of something that this many passages hold. */
  idfOf(passages: number): number;
};

/** Indexes the passages; they keep their order. */
export function createLexicalIndex(
  sources: readonly PassageSource[],
  stemReader: TermReader,
  words: NumberedWords,
): LexicalIndex {
  const gramReader = createGramReader(words);
  const stems = createBm25(gatherAll(sources, stemReader), stemReader);
  const grams = createBm25(gatherAll(sources, gramReader), gramReader);
  const own = createRowWriter();
  for (const { text, beside } of sources) own.add(stemReader.read(`${text} ${beside}`).numbers);
  const holding = turnRows(own.finish(), stemReader.count);
  return {
    scores(question) {
      const byStem = stems.scores(question.stems);
      const byGram = grams.scores(question.grams);
      for (let at = 0; at < byStem.length; at += 1) {
        byStem[at] =
          STEM_SHARE * (byStem[at] as number) + (1 - STEM_SHARE) * (byGram[at] as number);
      }
      return byStem;
    },
    passagesWith(stem) {
      const number = stemReader.numberOf(stem);
      return number === undefined ? new Int32Array(0) : rowAt(holding, number);
    },
    idfOf: (passages) => inverseFrequency(sources.length, Math.max(passages, 0.5)),
  };
}

/** Adds up the terms of all fields; what passages share (section, letter) is read once. */
function gatherAll(sources: readonly PassageSource[], reader: TermReader): WeightedRows {
  const shared = new Map<string, TermRow>();
  const readOnce = (text: string): TermRow => {
    const terms = shared.get(text) ?? reader.read(text);
    shared.set(text, terms);
    return terms;
  };
  const rows = createRowWriter();
  for (const source of sources) {
    const fields = FIELDS.map((field) =>
      field === 'text' ? reader.read(source.text) : readOnce(source[field]),
    );
    const { numbers, weights } = addRows(fields, WEIGHTS);
    rows.add(numbers, weights);
  }
  return rows.finishWeighted();
}
