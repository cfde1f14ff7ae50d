/** How well each sentence of a paragraph fits a question: by word, by meaning, and term by term. */
import { numbersIn, rowAt } from './number-rows.ts';
import { createRecent } from './recent.ts';
import type { QueryState } from './search.ts';
import type {
  SentenceFeatures,
  SentenceMatches,
  SentencePlace,
  SentenceScore,
} from './search-index.ts';
import type { SentenceTable } from './sentence-table.ts';
import { createTermSum } from './term-sum.ts';
import type { TextReader } from './text-reader.ts';
import { lateInteraction, type TokenComparison } from './token-comparison.ts';
import type { WordTermRows } from './word-terms.ts';

/** Paragraphs whose features are kept: two long letters that are compared. */
const FEATURES_KEPT = 2_000;

export type SentenceScorer = {
  score(state: QueryState, place: ParagraphPlace): SentenceScore[];
  match(state: QueryState, place: ParagraphPlace): (SentenceMatches | null)[];
  late(state: QueryState, sentence: SentencePlace): number;
  /** What each sentence of a paragraph is compared with others by. */
  features(letterId: string, paragraphNumber: number): readonly SentenceFeatures[];
};

type ParagraphPlace = Omit<SentencePlace, 'at'>;

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
    const termMatches = state.matcher.match(row)?.termMatches ?? state.measures.map(() => 0);
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

  /** Plain loops: a theme asks for the rows of ten thousand sentences. */
  function rowsOf({ letterId, paragraphNumber, titles }: ParagraphPlace): number[] {
    const { firstRow, sentences: own } = sentences.sentencesOf(letterId, paragraphNumber);
    const rows: number[] = [];
    for (let row = firstRow; row < firstRow + own.length; row += 1)
      rows.push(titles === 'left-out' ? sentences.rowWithoutTitles(row) : row);
    return rows;
  }

  function rowOf({ letterId, paragraphNumber, at, titles }: SentencePlace): number {
    const row = sentences.sentencesOf(letterId, paragraphNumber).firstRow + at;
    return titles === 'left-out' ? sentences.rowWithoutTitles(row) : row;
  }

  return {
    score: (state, place) => rowsOf(place).map((row) => score(state, row)),
    match: ({ matcher }, place) => rowsOf(place).map((row) => matcher.match(row)),
    late: (state, place) => lateOf(state, rowOf(place)),
    features(letterId, number) {
      return kept.get(`${letterId}#${number}`, () => {
        const { firstRow, sentences: own } = sentences.sentencesOf(letterId, number);
        return own.map((_, at) => readFeatures(firstRow + at));
      });
    },
  };
}
