/**
 * The SearchIndex itself: fuses word matching, passage cosine and late interaction into one order.
 * Fusion is a sum of scores that keep their absolute meaning; equal-weight rank fusion was measured to
 * lose most of the gain, worst in English, where word matching is noise.
 */
import type { Letter, Paragraph } from '../corpus/letter.ts';
import type { CorpusVocabulary } from './corpus-vocabulary.ts';
import type { Embedder } from './embedder.ts';
import { plainWords } from './fold-text.ts';
import type { LexicalIndex } from './lexical-index.ts';
import {
  doubtfulWords,
  type QuestionReader,
  type ReadQuestion,
  readQuestion,
} from './read-question.ts';
import { createSentenceScorer } from './score-sentences.ts';
import type {
  Hit,
  PreparedQuery,
  SearchFilters,
  SearchIndex,
  Sentence,
  SentenceScore,
} from './search-index.ts';
import type { PassageSource } from './split-passages.ts';
import { splitSentences } from './split-sentences.ts';
import { measureTerms, type TermMeasure } from './term-evidence.ts';
import {
  type ComparableTokens,
  lateInteraction,
  type TokenComparison,
} from './token-comparison.ts';
import type { VectorReader } from './vector-store.ts';
import type { WordNeighbours } from './word-neighbours.ts';

/** Candidates that are rescored by late interaction; a collection of a few letters holds fewer passages. */
const RESCORED = 400;
/** Weights of the fusion beside 1 for word matching; measured, see index/README.md. */
const COSINE_WEIGHT = 0.3;
const LATE_WEIGHT = 0.6;
/** A token of the letter's title, date or senders counts this much of one in the passage or its section. */
const LETTER_TOKEN_WEIGHT = 0.7;
/** What a passage gains from the mean score of the one before and the one after it in its letter. */
const NEIGHBOUR_WEIGHT = 0.1;

/**
 * Letters per token from which a word counts as one of the language: the model's pieces of real words
 * are long ("spend-ing"), those of typing errors are crumbs ("int-ervie-u-w-s").
 */
const MIN_CHARS_PER_TOKEN = 3.1;

/** What a prepared query carries for this folder only. */
export type QueryState = ReadQuestion & {
  readonly vector: Float32Array;
  readonly tokens: ComparableTokens | null;
  readonly measures: readonly TermMeasure[];
};

export type SearchParts = QuestionReader & {
  readonly letters: readonly Letter[];
  readonly fingerprint: string;
  readonly storeName: string;
  readonly sources: readonly PassageSource[];
  readonly lexical: LexicalIndex;
  readonly vectors: VectorReader;
  readonly embedder: Embedder;
  /** Null with a model that has no token table. */
  readonly comparison: TokenComparison | null;
  readonly neighbours: WordNeighbours | null;
  readonly vocabulary: CorpusVocabulary;
};

type SearchOptions = Parameters<SearchIndex['search']>[1];

/** Makes the index that the layer above sees. */
export function createSearchIndex(parts: SearchParts): SearchIndex {
  const { letters, sources, lexical, vectors, embedder, comparison, vocabulary } = parts;
  const letterOf = new Map(letters.map((letter) => [letter.id, letter]));
  const paragraphOf = new Map(
    letters.flatMap(({ id, paragraphs }) => paragraphs.map((one) => [`${id}#${one.number}`, one])),
  );
  const states = new WeakMap<PreparedQuery, QueryState>();
  const places = comparison
    ? sources.map(({ text, section, beside, letter }) => ({
        own: comparison.placesOf(`${text} ${section} ${beside}`),
        letter: comparison.placesOf(letter),
      }))
    : [];
  const scoreSentencesOf = createSentenceScorer(parts);

  function stateOf(query: PreparedQuery): QueryState {
    const state = states.get(query);
    if (!state) throw new RangeError('Cannot search: the query was prepared by another index');
    return state;
  }

  function paragraphAt(letterId: string, number: number): Paragraph {
    const paragraph = paragraphOf.get(`${letterId}#${number}`);
    if (!paragraph) throw new RangeError(`No paragraph ${number} in letter "${letterId}"`);
    return paragraph;
  }

  async function prepare(question: string): Promise<PreparedQuery> {
    const doubtful = doubtfulWords(question, parts);
    const tokensOfWord = await tokensOf(question, doubtful);
    const corrections = new Map(
      [...doubtful].filter(([typed]) => !isRightAsTyped(typed, tokensOfWord.get(typed))),
    );
    const read = readQuestion(question, corrections, parts);
    const [vector = new Float32Array(embedder.dimensions)] =
      read.text.trim() === '' ? [] : await embedder.embed([read.text], 'question');
    const ids = plainWords(read.text).flatMap(
      (word) => tokensOfWord.get(word) ?? comparison?.tokens.tokensOf.get(word) ?? [],
    );
    const measures = measureTerms(read.terms, { ...parts, tokensOfWord });
    const query: PreparedQuery = {
      text: question,
      terms: measures.map(({ evidence }) => evidence),
      corrections: read.corrections,
    };
    states.set(query, { ...read, vector, measures, tokens: comparison?.prepare(ids) ?? null });
    return query;
  }

  /** Tokens of the words that the letters lack, corrected forms included; empty without a token table. */
  async function tokensOf(
    question: string,
    doubtful: ReadonlyMap<string, string>,
  ): Promise<Map<string, readonly number[]>> {
    const known = comparison?.tokens.tokensOf;
    if (!known) return new Map();
    const words = new Set([...plainWords(question), ...[...doubtful.keys()].flatMap(plainWords)]);
    const foreign = [...words].filter((word) => !known.has(word));
    const tokens = foreign.length === 0 ? [] : await embedder.tokenise(foreign);
    return new Map(foreign.map((word, at) => [word, tokens[at] ?? []]));
  }

  function search(query: PreparedQuery, { limit, filters = {} }: SearchOptions): Hit[] {
    const state = stateOf(query);
    if (query.text.trim() === '') return [];
    const lexicalScores = lexical.scores(state);
    const cosines = vectors.similarities(state.vector);
    const allowed = sources.flatMap(({ passage }, at) =>
      passes(letterOf.get(passage.letterId), filters) ? [at] : [],
    );
    const dense = ranksOf([...allowed].sort(byScore(cosines)));
    const word = ranksOf(
      allowed.filter((at) => (lexicalScores[at] ?? 0) > 0).sort(byScore(lexicalScores)),
    );
    const first = lexicalScores.map(
      (score, at) => score + (COSINE_WEIGHT + LATE_WEIGHT) * (cosines[at] ?? 0),
    );
    const candidates = [...allowed].sort(byScore(first)).slice(0, Math.max(limit, RESCORED));
    const late = new Map(candidates.map((at) => [at, lateOf(state, at)]));
    const own = new Float32Array(sources.length);
    for (const at of candidates) {
      const cosine = cosines[at] ?? 0;
      own[at] =
        (lexicalScores[at] ?? 0) + COSINE_WEIGHT * cosine + LATE_WEIGHT * (late.get(at) ?? cosine);
    }
    const fused = withNeighbours(own);
    const order = candidates.sort(byScore(fused)).slice(0, limit);
    return order.flatMap((at) => {
      const source = sources[at];
      const letter = source && letterOf.get(source.passage.letterId);
      if (!source || !letter) return [];
      return {
        passage: source.passage,
        letter,
        paragraph: paragraphAt(letter.id, source.passage.paragraphNumber),
        lexicalScore: lexicalScores[at] ?? 0,
        cosineSimilarity: cosines[at] ?? 0,
        lateInteraction: late.get(at) ?? null,
        fusedScore: fused[at] ?? 0,
        ranks: { dense: dense.get(at) ?? null, lexical: word.get(at) ?? null },
      };
    });
  }

  /** A passage amid others that fit is likelier the one: letters treat a subject in a row of paragraphs. */
  function withNeighbours(own: Float32Array): Float32Array {
    const letterAt = (at: number): string | undefined => sources[at]?.passage.letterId;
    return own.map((score, at) => {
      const before = letterAt(at - 1) === letterAt(at) ? (own[at - 1] ?? 0) : 0;
      const after = letterAt(at + 1) === letterAt(at) ? (own[at + 1] ?? 0) : 0;
      return score + (NEIGHBOUR_WEIGHT * (before + after)) / 2;
    });
  }

  function lateOf(state: QueryState, at: number): number | null {
    const place = places[at];
    if (!state.tokens || !place) return null;
    return lateInteraction(state.tokens, place.own, {
      places: place.letter,
      weight: LETTER_TOKEN_WEIGHT,
    });
  }

  const sentences = new Map<string, readonly Sentence[]>();
  function sentencesOf(letterId: string, paragraphNumber: number): readonly Sentence[] {
    const paragraph = paragraphAt(letterId, paragraphNumber);
    const earlier = sentences.get(paragraph.id);
    if (earlier) return earlier;
    const split = splitSentences(paragraph.text);
    sentences.set(paragraph.id, split);
    return split;
  }

  function scoreSentences(
    query: PreparedQuery,
    letterId: string,
    paragraphNumber: number,
  ): readonly SentenceScore[] {
    const paragraph = paragraphAt(letterId, paragraphNumber);
    return scoreSentencesOf(stateOf(query), paragraph, sentencesOf(letterId, paragraphNumber));
  }

  return {
    letters,
    fingerprint: parts.fingerprint,
    passageCount: sources.length,
    modelName: embedder.name,
    storeName: parts.storeName,
    abbreviations: vocabulary.abbreviations,
    prepare,
    search,
    sentencesOf,
    scoreSentences,
    close: () => embedder.close(),
  };
}

function isRightAsTyped(word: string, tokens: readonly number[] | undefined): boolean {
  if (!tokens || tokens.length === 0) return false;
  return tokens.length === 1 || word.length / tokens.length >= MIN_CHARS_PER_TOKEN;
}

function passes(letter: Letter | undefined, filters: SearchFilters): boolean {
  if (!letter) return false;
  if (filters.letters && filters.letters.length > 0 && !filters.letters.includes(letter.id))
    return false;
  if (filters.kinds && filters.kinds.length > 0 && !filters.kinds.includes(letter.kind))
    return false;
  if (filters.from === undefined && filters.to === undefined) return true;
  if (letter.date === null) return false;
  return (filters.from ?? '') <= letter.date && letter.date <= (filters.to ?? '9999');
}

/** Best first; ties keep the order of the passages. */
function byScore(scores: Float32Array): (a: number, b: number) => number {
  return (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
}

function ranksOf(order: readonly number[]): Map<number, number> {
  return new Map(order.map((at, rank) => [at, rank + 1]));
}
