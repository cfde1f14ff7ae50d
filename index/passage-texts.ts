/**
 * What each passage says, as rows of word numbers: its own words are sentences that were read already, and
 * what stands beside it (section, headers, letter) is shared by many passages and read once.
 */
import type { NumberRange } from './number-rows.ts';
import {
  createTextWriter,
  type ParagraphSentences,
  type SentenceTable,
  type TextRows,
} from './sentence-table.ts';
import type { PassageSource } from './split-passages.ts';
import type { TextReader } from './text-reader.ts';

export const SHARED_FIELDS = ['section', 'beside', 'letter'] as const;
export type SharedField = (typeof SHARED_FIELDS)[number];

export type PassageTexts = {
  readonly count: number;
  /** The sentences of the letters. */
  readonly sentences: TextRows;
  /** Passage n is sentences `firstRows[n]` up to `lastRows[n]`, the last not counted. */
  readonly firstRows: Int32Array;
  readonly lastRows: Int32Array;
  /** The texts that passages share, each once. */
  readonly shared: TextRows;
  /** For each passage the row of its text among those. */
  readonly sharedRows: Readonly<Record<SharedField, Int32Array>>;
};

/** Passages keep their order. */
export function readPassageTexts(
  sources: readonly PassageSource[],
  sentences: SentenceTable,
  reader: TextReader,
): PassageTexts {
  const count = sources.length;
  const firstRows = new Int32Array(count);
  const lastRows = new Int32Array(count);
  const sharedRows = {
    section: new Int32Array(count),
    beside: new Int32Array(count),
    letter: new Int32Array(count),
  };
  const shared = createTextWriter(reader);
  const rowOf = new Map<string, number>();
  for (const [at, source] of sources.entries()) {
    const { letterId, paragraphNumber, start, end } = source.passage;
    const own = rowsWithin(sentences.sentencesOf(letterId, paragraphNumber), start, end);
    firstRows[at] = own.first;
    lastRows[at] = own.last;
    for (const field of SHARED_FIELDS) {
      const row = rowOf.get(source[field]) ?? rowOf.size;
      if (row === rowOf.size) {
        rowOf.set(source[field], row);
        shared.add(source[field]);
      }
      sharedRows[field][at] = row;
    }
  }
  return { count, sentences, firstRows, lastRows, shared: shared.finish(), sharedRows };
}

/** A passage is whole sentences of its paragraph. */
function rowsWithin(
  { firstRow, sentences }: ParagraphSentences,
  start: number,
  end: number,
): { readonly first: number; readonly last: number } {
  const before = sentences.filter((sentence) => sentence.start < start).length;
  const within = sentences.filter((sentence) => sentence.start >= start && sentence.start < end);
  return { first: firstRow + before, last: firstRow + before + within.length };
}

/** A passage's own words among those of all sentences. */
export function ownRange(
  { sentences, firstRows, lastRows }: PassageTexts,
  kind: keyof TextRows,
  passage: number,
): NumberRange {
  const { starts, numbers } = sentences[kind];
  return {
    numbers,
    start: starts[firstRows[passage] ?? 0] ?? 0,
    end: starts[lastRows[passage] ?? 0] ?? 0,
  };
}
