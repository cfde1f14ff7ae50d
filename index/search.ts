/**
 * The SearchIndex itself: prepares a question once, then ranks passages and scores sentences with it.
 * How passages are ordered is in rank-passages.ts, how sentences are scored in score-sentences.ts.
 */
import type { Letter } from '../corpus/letter.ts';
import type { CorpusVocabulary } from './corpus-vocabulary.ts';
import type { Embedder } from './embedder.ts';
import { plainWords } from './fold-text.ts';
import type { LexicalIndex } from './lexical-index.ts';
import type { PassageTexts } from './passage-texts.ts';
import { createPassageRanker, type RankableQuestion, type RankedPassage } from './rank-passages.ts';
import {
  doubtfulWords,
  type QuestionReader,
  type ReadQuestion,
  readQuestion,
} from './read-question.ts';
import { createRecent } from './recent.ts';
import { createSentenceScorer } from './score-sentences.ts';
import type {
  Hit,
  PreparedQuery,
  SearchFilters,
  SearchIndex,
  SearchOptions,
} from './search-index.ts';
import type { SentenceTable } from './sentence-table.ts';
import type { PassageSource } from './split-passages.ts';
import { measureTerms, type TermMeasure } from './term-evidence.ts';
import { createTermMatcher, type TermMatcher } from './term-matcher.ts';
import type { TextReader } from './text-reader.ts';
import type { TokenComparison } from './token-comparison.ts';
import type { VectorReader } from './vector-store.ts';
import type { WordNeighbours } from './word-neighbours.ts';
import type { WordTermRows } from './word-terms.ts';

/**
 * Letters per token from which a word counts as one of the language: the model's pieces of real words
 * are long ("spend-ing"), those of typing errors are crumbs ("int-ervie-u-w-s").
 */
const LONG_WORD_CHARS = 9;
const MIN_CHARS_PER_TOKEN = 3.1;

/** Questions kept prepared, with their scores of all passages. */
const RECENT_QUESTIONS = 16;

/** What a prepared query carries for this folder only. */
export type QueryState = ReadQuestion &
  RankableQuestion & { readonly measures: readonly TermMeasure[]; readonly matcher: TermMatcher };

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
  readonly reader: TextReader;
  readonly stems: WordTermRows;
  readonly passages: PassageTexts;
  readonly sentences: SentenceTable;
};

/** Makes the index that the layer above sees. */
export function createSearchIndex(parts: SearchParts): SearchIndex {
  const { letters, sources, embedder, comparison, vocabulary, sentences } = parts;
  const letterOf = new Map(letters.map((letter) => [letter.id, letter]));
  const states = new WeakMap<PreparedQuery, QueryState>();
  const ranker = createPassageRanker(parts);
  const scorer = createSentenceScorer(parts);

  function stateOf(query: PreparedQuery): QueryState {
    const state = states.get(query);
    if (!state) throw new RangeError('Cannot search: the query was prepared by another index');
    return state;
  }

  /** One answer asks for the same words several times, of all letters and of each. */
  const recent = createRecent<string, Promise<PreparedQuery>>(RECENT_QUESTIONS);
  function prepare(question: string): Promise<PreparedQuery> {
    return recent.get(question, () =>
      prepareAnew(question).catch((error: unknown) => {
        recent.forget(question);
        throw error;
      }),
    );
  }

  async function prepareAnew(question: string): Promise<PreparedQuery> {
    const doubtful = doubtfulWords(question, parts);
    const tokensOfWord = await tokensOf(question, doubtful);
    const corrections = new Map(
      [...doubtful].filter(
        ([typed, meant]) => !isRightAsTyped(typed, meant, tokensOfWord.get(typed)),
      ),
    );
    const read = readQuestion(question, corrections, parts);
    const ids = plainWords(read.text).flatMap(
      (word) => tokensOfWord.get(word) ?? comparison?.tokens.tokensOf.get(word) ?? [],
    );
    const vector = comparison ? comparison.vectorOf(ids) : await embedQuestion(read.text);
    const measures = measureTerms(read.terms, { ...parts, tokensOfWord });
    const query: PreparedQuery = {
      text: question,
      terms: measures.map(({ evidence }) => evidence),
      corrections: read.corrections,
    };
    states.set(query, {
      ...read,
      vector,
      measures,
      matcher: createTermMatcher(measures, parts),
      tokens: comparison?.prepare(ids) ?? null,
    });
    return query;
  }

  /** Only without a token table: with one, the mean of the question's tokens is the same vector, and no process is asked. */
  async function embedQuestion(text: string): Promise<Float32Array> {
    const [vector] = text.trim() === '' ? [] : await embedder.embed([text], 'question');
    return vector ?? new Float32Array(embedder.dimensions);
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

  const passagesOf = passagesByLetter(sources);
  const everyPassage: readonly number[] = Array.from(sources.keys());
  /** Places of the passages of every letter that passes, ascending. */
  function allowedPassages(filters: SearchFilters): readonly number[] {
    if (Object.keys(filters).length === 0) return everyPassage;
    const named = filters.letters?.length ? new Set(filters.letters) : null;
    const allowed: number[] = [];
    for (const letter of letters) {
      const range = passagesOf.get(letter.id);
      if (!range || (named && !named.has(letter.id)) || !passes(letter, filters)) continue;
      for (let at = range.from; at < range.to; at += 1) allowed.push(at);
    }
    return allowed;
  }

  function search(
    query: PreparedQuery,
    { limit, filters = {}, withRanks = true }: SearchOptions,
  ): Hit[] {
    const state = stateOf(query);
    if (query.text.trim() === '') return [];
    const allowed = allowedPassages(filters);
    return ranker.rank(state, allowed, { limit, withRanks }).flatMap(hitOf);
  }

  function hitOf(ranked: RankedPassage): Hit[] {
    const passage = sources[ranked.at]?.passage;
    const letter = passage && letterOf.get(passage.letterId);
    const paragraph = passage && letter?.paragraphs[passage.paragraphNumber - 1];
    if (!passage || !letter || !paragraph) return [];
    return [
      {
        passage,
        letter,
        paragraph,
        lexicalScore: ranked.lexicalScore,
        cosineSimilarity: ranked.cosineSimilarity,
        lateInteraction: ranked.lateInteraction,
        fusedScore: ranked.fusedScore,
        ranks: ranked.ranks,
      },
    ];
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
    sentencesOf: (letterId, number) => sentences.sentencesOf(letterId, number).sentences,
    scoreSentences: (query, letterId, paragraphNumber, titles = 'counted') =>
      scorer.score(stateOf(query), { letterId, paragraphNumber, titles }),
    matchSentences: (query, letterId, paragraphNumber, titles = 'counted') =>
      scorer.match(stateOf(query), { letterId, paragraphNumber, titles }),
    lateInteraction: (query, sentence) => scorer.late(stateOf(query), sentence),
    sentenceFeatures: scorer.features,
    close: () => embedder.close(),
  };
}

function isRightAsTyped(
  word: string,
  meant: string,
  tokens: readonly number[] | undefined,
): boolean {
  if (!tokens || tokens.length === 0) return false;
  // A long word one slip away from a word of the letters is that word, however well its pieces read.
  if (word.length >= LONG_WORD_CHARS && Math.abs(word.length - meant.length) <= 1) {
    return tokens.length === 1;
  }
  return tokens.length === 1 || word.length / tokens.length >= MIN_CHARS_PER_TOKEN;
}

/** The passages of a letter stand together, in the order of the letters. */
function passagesByLetter(
  sources: readonly PassageSource[],
): Map<string, { readonly from: number; readonly to: number }> {
  const ranges = new Map<string, { from: number; to: number }>();
  for (const [at, { passage }] of sources.entries()) {
    const range = ranges.get(passage.letterId) ?? { from: at, to: at };
    range.to = at + 1;
    ranges.set(passage.letterId, range);
  }
  return ranges;
}

function passes(letter: Letter, filters: SearchFilters): boolean {
  if (filters.kinds && filters.kinds.length > 0 && !filters.kinds.includes(letter.kind))
    return false;
  if (filters.from === undefined && filters.to === undefined) return true;
  if (letter.date === null) return false;
  return (filters.from ?? '') <= letter.date && letter.date <= (filters.to ?? '9999');
}
