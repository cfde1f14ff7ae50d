/**
 * Word matching: BM25 over stems and compound parts, and BM25 over the 5-grams of words, which meets
 * spellings and compounds that no stemmer does. Fields weigh as in BM25F: own text most, letter least.
 */
import { createBm25, inverseFrequency, type WeightedTerms } from './bm25.ts';
import {
  createRowWriter,
  type NumberRows,
  numbersIn,
  rowAt,
  turnRows,
  type WeightedRows,
} from './number-rows.ts';
import { ownRange, type PassageTexts, SHARED_FIELDS } from './passage-texts.ts';
import type { TextRows } from './sentence-table.ts';
import { createTermSum, type SummedTerms } from './term-sum.ts';
import type { WordTermRows } from './word-terms.ts';

/** Field weights beside 1 for a passage's own words; measured, see index/README.md. */
export const FIELD_WEIGHTS = { section: 0.6, beside: 0.6, letter: 0.2 } as const;
/** Share of the stems in the lexical score; the rest is the 5-grams'. */
export const STEM_SHARE = 0.2;

export type LexicalIndex = {
  /** Per passage, 0..1. */
  scores(question: { readonly stems: WeightedTerms; readonly grams: WeightedTerms }): Float32Array;
  /** Passages whose own words, or what stands beside them, hold the stem or have it as a part; in order. */
  passagesWith(stem: string): Int32Array;
  readonly passageCount: number;
  /** Inverse document frequency of something that this many passages hold. */
  idfOf(passages: number): number;
};

/**
 * Indexes the passages; they keep their order.
 *
 * @param terms - of every word that the passages hold
 */
export function createLexicalIndex(
  passages: PassageTexts,
  terms: { readonly stems: WordTermRows; readonly grams: WordTermRows },
): LexicalIndex {
  const stems = createBm25(gatherAll(passages, 'words', terms.stems), terms.stems);
  const grams = createBm25(gatherAll(passages, 'plain', terms.grams), terms.grams);
  const holding = turnRows(gatherOwn(passages, terms.stems), terms.stems.count);
  return {
    passageCount: passages.count,
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
      const number = terms.stems.numberOf(stem);
      return number === undefined ? new Int32Array(0) : numbersIn(rowAt(holding, number));
    },
    idfOf: (count) => inverseFrequency(passages.count, Math.max(count, 0.5)),
  };
}

/** Adds up the terms of all fields of each passage. */
function gatherAll(
  passages: PassageTexts,
  kind: keyof TextRows,
  terms: WordTermRows,
): WeightedRows {
  const sum = createTermSum(terms);
  const shared = sumEach(passages.shared[kind], terms);
  const rows = createRowWriter();
  for (let at = 0; at < passages.count; at += 1) {
    sum.addWords(ownRange(passages, kind, at));
    for (const field of SHARED_FIELDS) {
      const ofField = shared[passages.sharedRows[field][at] ?? 0];
      if (ofField) sum.addTerms(ofField, FIELD_WEIGHTS[field]);
    }
    const { numbers, weights } = sum.take();
    rows.add(numbers, weights);
  }
  return rows.finishWeighted();
}

function sumEach(texts: NumberRows, terms: WordTermRows): SummedTerms[] {
  const sum = createTermSum(terms);
  return Array.from({ length: texts.starts.length - 1 }, (_, row) => {
    sum.addWords(rowAt(texts, row));
    return sum.take();
  });
}

/** Distinct stems of each passage's own words and of what stands beside it. */
function gatherOwn(passages: PassageTexts, terms: WordTermRows): NumberRows {
  const sum = createTermSum(terms);
  const rows = createRowWriter();
  for (let at = 0; at < passages.count; at += 1) {
    sum.addWords(ownRange(passages, 'words', at));
    sum.addWords(rowAt(passages.shared.words, passages.sharedRows.beside[at] ?? 0));
    rows.add(sum.take().numbers);
  }
  return rows.finish();
}
