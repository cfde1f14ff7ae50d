/** How well each sentence of a paragraph fits a question: by word, by meaning, and term by term. */
import { rowAt } from './number-rows.ts';
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
  /** Distinct words of each sentence. */
  words(letterId: string, paragraphNumber: number): string[][];
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
    const ownWords = rowAt(sentences.words, row);
    const termMatches = state.matcher.match(rowAt(sentences.stems, row), ownWords);
    let held = 0;
    let total = 0;
    for (const [at, { evidence }] of state.measures.entries()) {
      total += evidence.idf;
      if (termMatches[at] === 1) held += evidence.idf;
    }
    return {
      lexicalScore: total === 0 ? 0 : held / total,
      lateInteraction:
        state.tokens && comparison
          ? lateInteraction(state.tokens, comparison.placesOf(ownWords), null)
          : 0,
      termMatches,
    };
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
    words(letterId, number) {
      const { firstRow, sentences: own } = sentences.sentencesOf(letterId, number);
      return own.map((_, at) =>
        Array.from(rowAt(sentences.words, firstRow + at), (word) => words.words[word] ?? ''),
      );
    },
  };
}
