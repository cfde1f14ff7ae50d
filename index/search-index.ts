/**
 * What the index offers to the layer above: types only. `open-index.ts` makes one of these from
 * INDEX_DIR; the server and the answer composers see nothing else of this folder.
 */
import type { Letter, LetterKind, Paragraph } from '../corpus/letter.ts';
import type { SentenceSpan } from '../corpus/split-sentences.ts';

/** One sentence of a paragraph: `paragraph.text.slice(start, end)`; a table cell is a sentence of its own or several. */
export type Sentence = SentenceSpan;

/**
 * What is searched: a paragraph, or a run of whole sentences of a long one.
 * `paragraph.text.slice(start, end)`; passages of a paragraph are in order and cover it.
 */
export type Passage = {
  /** `<letterId>#<number>` for a whole paragraph, `<letterId>#<number>/<part>` (from 1) otherwise. */
  readonly id: string;
  readonly letterId: string;
  readonly paragraphNumber: number;
  readonly start: number;
  readonly end: number;
};

export type SearchFilters = {
  /** Letter ids; empty or absent is all. */
  readonly letters?: readonly string[];
  readonly kinds?: readonly LetterKind[];
  /** ISO days, inclusive; a letter without a date fails a date filter. */
  readonly from?: string;
  readonly to?: string;
};

/** One passage found. Scores are comparable between questions; ranks count from 1, null when unranked there or not asked for. */
export type Hit = {
  readonly passage: Passage;
  readonly letter: Letter;
  readonly paragraph: Paragraph;
  /** BM25 divided by what a perfect match of every question term would give, 0..1. */
  readonly lexicalScore: number;
  /** Cosine of question and passage, -1..1. */
  readonly cosineSimilarity: number;
  /** Weighted mean over question tokens of their best cosine in the passage, -1..1; null beyond the rescored candidates or with a model that has no token table. */
  readonly lateInteraction: number | null;
  /** The order of the results. */
  readonly fusedScore: number;
  readonly ranks: { readonly dense: number | null; readonly lexical: number | null };
};

/** What became of one content word of a question. */
export type TermEvidence = {
  /** As typed, lower case. */
  readonly typed: string;
  /** After correction against the words of the corpus; equals `typed` when nothing was corrected. */
  readonly word: string;
  /** Shared by the words of one name, as "Verenigde Naties"; null for a word by itself. */
  readonly name: number | null;
  /** For a word that no passage holds: whether longer words of the letters have it inside. */
  readonly standsInside: boolean;
  /** Number of passages that hold it by stem, compound part or abbreviation. */
  readonly passages: number;
  /** Of a compound: number of passages that hold both words it is made of, together or not; 0 for another word. */
  readonly passagesWithHalves: number;
  /** Inverse document frequency of it, > 0; the maximum for a word that occurs nowhere. */
  readonly idf: number;
  /** Best cosine between this word and any word of the corpus, 0..1; 1 when it occurs, at least 0.9 when a word of its thesaurus group does. */
  readonly nearestSimilarity: number;
  readonly nearestWord: string | null;
  /** The same without words that have only a part of it, as "coalitieakkoord" has of "zorgakkoord", 0..1. */
  readonly kinSimilarity: number;
};

/** A question prepared once, then used for search and for scoring sentences. Opaque above index/. */
export type PreparedQuery = {
  readonly text: string;
  readonly terms: readonly TermEvidence[];
  /** Corrections made: typed -> word. */
  readonly corrections: readonly { readonly typed: string; readonly word: string }[];
};

export type SentenceScore = {
  /** idf-weighted share of the question's content words that the sentence holds, 0..1. */
  readonly lexicalScore: number;
  /** -1..1; 0 with a model that has no token table. */
  readonly lateInteraction: number;
  /**
   * How well the sentence holds each of `query.terms`, in their order, 0..1: 1 by stem, compound part or
   * abbreviation, 0.9 by a word of the same thesaurus group, less by near meaning of a word vector, 0 not at all.
   */
  readonly termMatches: readonly number[];
};

/** What a sentence holds of each of `query.terms`, in their order. */
export type SentenceMatches = Pick<SentenceScore, 'termMatches'> & {
  /**
   * The same, stricter: 0.9 also for a word that begins with the term's rare first part, little for a word that has
   * only its last part, and nothing near a short word that the letters print; 0.95 for a compound written apart,
   * as "uitbreiding van de EU" is for "EU-uitbreiding".
   */
  readonly kinMatches: readonly number[];
  /** Which of `query.terms` stand inside longer words of the sentence that no rule could split. */
  readonly insideWords: readonly boolean[];
  /** Which of `query.terms` it holds themselves or by any word of their thesaurus group, related ones included. */
  readonly groupHeld: readonly boolean[];
};

/** What one sentence is compared with another by. */
export type SentenceFeatures = {
  /** Distinct stems of its content words and, at less weight, of compound parts: a stem has one number in an index. */
  readonly stems: { readonly numbers: Int32Array; readonly weights: Float64Array };
  /** Unit length; null with a model that has no token table. */
  readonly vector: Float32Array | null;
};

/** One of the sentences of a paragraph, the first is 0. */
export type SentencePlace = {
  readonly letterId: string;
  readonly paragraphNumber: number;
  readonly at: number;
  readonly titles?: OfficeTitles;
};

/** Whether the fields that titles of offices name count as words of a sentence; see office-titles.ts. */
export type OfficeTitles = 'counted' | 'left-out';

export type SearchOptions = {
  readonly limit: number;
  readonly filters?: SearchFilters;
  /** False leaves the ranks of the hits null, which spares time when there are thousands; true by default. */
  readonly withRanks?: boolean;
};

export interface SearchIndex {
  readonly letters: readonly Letter[];
  /** Changes when anything that shaped the index changes: "sha256:…". */
  readonly fingerprint: string;
  readonly passageCount: number;
  readonly modelName: string;
  readonly storeName: string;

  /**
   * Corrects typing errors, expands abbreviations, adds the Dutch alternatives of the thesaurus
   * (`thesaurus/thesaurus.ts`; it bridges English and everyday words) at a lower weight, embeds.
   * An empty question gives no terms.
   */
  prepare(question: string): Promise<PreparedQuery>;
  /** Best first, at most `limit`; ties by passage order. Same query, same result. */
  search(query: PreparedQuery, options: SearchOptions): Hit[];
  /** Sentences of a paragraph, in order, covering all its words. */
  sentencesOf(letterId: string, paragraphNumber: number): readonly Sentence[];
  /** Scores each sentence of a paragraph against the question, in the order of `sentencesOf`; titles count unless told. */
  scoreSentences(
    query: PreparedQuery,
    letterId: string,
    paragraphNumber: number,
    titles?: OfficeTitles,
  ): readonly SentenceScore[];
  /**
   * What each sentence of a paragraph holds of the question's terms, in the order of `sentencesOf`: the cheap part
   * of its score. Null for a sentence that holds nothing of any.
   */
  matchSentences(
    query: PreparedQuery,
    letterId: string,
    paragraphNumber: number,
    titles?: OfficeTitles,
  ): readonly (SentenceMatches | null)[];
  /** Late interaction of one sentence, the costly part of its score. */
  lateInteraction(query: PreparedQuery, sentence: SentencePlace): number;
  /** What each sentence of a paragraph is compared by, in the order of `sentencesOf`. */
  sentenceFeatures(letterId: string, paragraphNumber: number): readonly SentenceFeatures[];
  /** Full form and abbreviation learned from the letters: "IOB" -> "Internationaal Onderzoek en Beleidsevaluatie". */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Stops the model process and closes files. */
  close(): Promise<void>;
}
