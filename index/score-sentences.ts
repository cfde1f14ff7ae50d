/** How well each sentence of a paragraph fits a question: by word, by meaning, and term by term. */
import type { NumberedWords } from './numbered-words.ts';
import { createRecent } from './recent.ts';
import type { QueryState } from './search.ts';
import type { SentenceFeatures, SentenceScore } from './search-index.ts';
import { plainSentence, type SentenceTable } from './sentence-table.ts';
import type { TermReader } from './term-reader.ts';
import { lateInteraction, type TokenComparison } from './token-comparison.ts';

/** Paragraphs whose features are kept: two long letters that are compared. */
const FEATURES_KEPT = 2_000;

export type SentenceScorer = {
  score(state: QueryState, letterId: string, paragraphNumber: number): SentenceScore[];
  /** What each sentence of a paragraph with this text is compared with others by. */
  features(letterId: string, paragraphNumber: number, text: string): readonly SentenceFeatures[];
};

/** Makes a scorer over the sentences of an index. */
export function createSentenceScorer(parts: {
  readonly sentences: SentenceTable;
  readonly words: NumberedWords;
  readonly stems: TermReader;
  readonly comparison: TokenComparison | null;
}): SentenceScorer {
  const { sentences, words, stems, comparison } = parts;
  const kept = createRecent<string, readonly SentenceFeatures[]>(FEATURES_KEPT);

  function score(state: QueryState, row: number): SentenceScore {
    const { termMatches, insideWords } = state.matcher.match(row);
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
      insideWords,
    };
  }

  function lateOf({ tokens }: QueryState, row: number): number {
    if (!tokens || !comparison) return 0;
    const { starts, numbers } = sentences.words;
    const places = comparison.placesOf(numbers, starts[row] ?? 0, starts[row + 1] ?? 0);
    return lateInteraction(tokens, places, null);
  }

  function readFeatures(text: string): SentenceFeatures {
    const tokensOf = comparison?.tokens.tokensOf;
    return {
      stems: stems.read(text),
      vector: tokensOf
        ? comparison.vectorOf(
            words.read(text).flatMap((word) => tokensOf.get(words.words[word] ?? '') ?? []),
          )
        : null,
    };
  }

  return {
    score(state, letterId, number) {
      const { firstRow, sentences: own } = sentences.sentencesOf(letterId, number);
      return own.map((_, at) => score(state, firstRow + at));
    },
    features(letterId, number, text) {
      return kept.get(`${letterId}#${number}`, () =>
        sentences
          .sentencesOf(letterId, number)
          .sentences.map(({ start, end }) => readFeatures(plainSentence(text.slice(start, end)))),
      );
    },
  };
}
