/** How well each sentence of a paragraph fits a question: by word, by meaning, and term by term. */
import type { Paragraph } from '../corpus/letter.ts';
import type { CorpusVocabulary } from './corpus-vocabulary.ts';
import { foldText, plainWords } from './fold-text.ts';
import { stemsOf } from './lexical-index.ts';
import type { QuestionTerm } from './read-question.ts';
import type { QueryState } from './search.ts';
import type { Sentence, SentenceFeatures, SentenceScore } from './search-index.ts';
import { type TermMeasure, THESAURUS_SIMILARITY } from './term-evidence.ts';
import { lateInteraction, type TokenComparison } from './token-comparison.ts';
import { dotProduct } from './vector-math.ts';
import { tokensOfText } from './word-tokens.ts';

/** Below this cosine two words have nothing to do with each other; measured on random pairs. */
const MIN_WORD_SIMILARITY = 0.4;

/** One sentence made ready for any question. */
type ReadySentence = {
  readonly stems: ReadonlyMap<string, number>;
  readonly words: readonly string[];
  readonly places: Int32Array;
  readonly vector: Float32Array | null;
};

export type SentenceScorer = {
  score(state: QueryState, paragraph: Paragraph, sentences: readonly Sentence[]): SentenceScore[];
  /** What has been read of the sentences, for comparing them with others. */
  features(paragraph: Paragraph, sentences: readonly Sentence[]): readonly SentenceFeatures[];
};

/** Makes a scorer that remembers what it has read of each sentence. */
export function createSentenceScorer(parts: {
  readonly vocabulary: CorpusVocabulary;
  readonly comparison: TokenComparison | null;
}): SentenceScorer {
  const { vocabulary, comparison } = parts;
  const ready = new Map<string, readonly ReadySentence[]>();

  function read(text: string): ReadySentence {
    return {
      stems: stemsOf(text, vocabulary),
      words: [...new Set(plainWords(text))],
      places: comparison?.placesOf(text) ?? new Int32Array(0),
      vector: comparison
        ? comparison.vectorOf(tokensOfText(comparison.tokens.tokensOf, text))
        : null,
    };
  }

  function score(state: QueryState, sentence: ReadySentence): SentenceScore {
    const termMatches = state.measures.map((measure) => termMatch(measure, sentence));
    let held = 0;
    let total = 0;
    for (const [at, { evidence }] of state.measures.entries()) {
      total += evidence.idf;
      if (termMatches[at] === 1) held += evidence.idf;
    }
    const cosineSimilarity = sentence.vector ? dotProduct(state.vector, sentence.vector) : 0;
    return {
      lexicalScore: total === 0 ? 0 : held / total,
      cosineSimilarity,
      lateInteraction: state.tokens
        ? lateInteraction(state.tokens, sentence.places, null)
        : cosineSimilarity,
      termMatches,
    };
  }

  function termMatch({ term, similarities }: TermMeasure, sentence: ReadySentence): number {
    if (holdsTerm(term, sentence.stems)) return 1;
    if (term.alternatives.some((phrase) => holdsAll(phrase, sentence.stems)))
      return THESAURUS_SIMILARITY;
    if (!similarities) return 0;
    let best = 0;
    for (const word of sentence.words) best = Math.max(best, similarities.of(word));
    return best < MIN_WORD_SIMILARITY ? 0 : Math.min(best, THESAURUS_SIMILARITY);
  }

  function readAll(paragraph: Paragraph, sentences: readonly Sentence[]): readonly ReadySentence[] {
    const known =
      ready.get(paragraph.id) ??
      sentences.map(({ start, end }) => read(foldText(paragraph.text.slice(start, end))));
    ready.set(paragraph.id, known);
    return known;
  }

  return {
    score: (state, paragraph, sentences) =>
      readAll(paragraph, sentences).map((sentence) => score(state, sentence)),
    features: readAll,
  };
}

function holdsTerm(term: QuestionTerm, stems: ReadonlyMap<string, number>): boolean {
  return (
    term.stems.some((stem) => stems.has(stem)) ||
    term.fullForms.some((phrase) => holdsAll(phrase, stems))
  );
}

function holdsAll(phrase: readonly string[], stems: ReadonlyMap<string, number>): boolean {
  return phrase.length > 0 && phrase.every((stem) => stems.has(stem));
}
