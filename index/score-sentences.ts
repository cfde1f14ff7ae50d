/** How well each sentence of a paragraph fits a question: by word, by meaning, and term by term. */
import { numbersIn, rowAt } from './number-rows.ts';
import { createRecent } from './recent.ts';
import type { QueryState } from './search.ts';
import type { OfficeTitles, SentenceFeatures, SentenceScore } from './search-index.ts';
import type { SentenceTable } from './sentence-table.ts';
import { createTermSum } from './term-sum.ts';
import type { TextReader } from './text-reader.ts';
import { lateInteraction, type TokenComparison } from './token-comparison.ts';
import type { WordTermRows } from './word-terms.ts';

/** Paragraphs whose features are kept: two long letters that are compared. */
const FEATURES_KEPT = 2_000;

export type SentenceScorer = {
  score(state: QueryState, place: ParagraphPlace, titles?: OfficeTitles): SentenceScore[];
  /** What each sentence of a paragraph is compared with others by. */
  features(letterId: string, paragraphNumber: number): readonly SentenceFeatures[];
};

type ParagraphPlace = { readonly letterId: string; readonly number: number };

/** Makes a scorer over the sentences of an index. */
export function createSentenceScorer(parts: {
  readonly sentences: SentenceTable;
  readonly reader: TextReader;
  readonly stems: WordTermRows;
  readonly comparison: TokenComparison | null;
}): SentenceScorer {
  const { sentences, reader, stems, comparison } = parts;
  const stemSum = createTermSum(stems);
  const kept = createRecent<string, readonly SentenceFeatures[]>(FEATURES_KEPT);

  function score(state: QueryState, row: number): SentenceScore {
    const { termMatches, kinMatches, insideWords } = state.matcher.match(row);
    let held = 0;
    let total = 0;
    for (let at = 0; at < termMatches.length; at += 1) {
      const idf = state.measures[at]?.evidence.idf ?? 0;
      total += idf;
      if (termMatches[at] === 1) held += idf;
    }
    return {
      lexicalScore: total === 0 ? 0 : held / total,
      lateInteraction: lateOf(state, row),
      termMatches,
      kinMatches,
      insideWords,
    };
  }

  function lateOf({ tokens }: QueryState, row: number): number {
    if (!tokens || !comparison) return 0;
    return lateInteraction(tokens, comparison.placesOf(rowAt(sentences.plain, row)), null);
  }

  function readFeatures(row: number): SentenceFeatures {
    const { words, plain } = sentences;
    stemSum.addWords(rowAt(words, row));
    const own = numbersIn(rowAt(plain, row));
    return { stems: stemSum.take(), vector: comparison && vectorOf(own, comparison) };
  }

  function vectorOf(
    words: Int32Array,
    { tokens, vectorOf: meanOf }: TokenComparison,
  ): Float32Array {
    return meanOf(
      Array.from(words).flatMap((word) => tokens.tokensOf.get(reader.plainWords[word] ?? '') ?? []),
    );
  }

  return {
    score(state, { letterId, number }, titles = 'counted') {
      const { firstRow, sentences: own } = sentences.sentencesOf(letterId, number);
      return own.map((_, at) => {
        const row = firstRow + at;
        return score(state, titles === 'counted' ? row : sentences.rowWithoutTitles(row));
      });
    },
    features(letterId, number) {
      return kept.get(`${letterId}#${number}`, () => {
        const { firstRow, sentences: own } = sentences.sentencesOf(letterId, number);
        return own.map((_, at) => readFeatures(firstRow + at));
      });
    },
  };
}
