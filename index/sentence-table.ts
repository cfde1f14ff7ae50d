/**
 * Every sentence of the letters as rows of word numbers. Read once when the index is opened, so that the
 * first question is answered as fast as the next; passages are runs of these rows.
 */
import type { Letter } from '../corpus/letter.ts';
import { splitSentences } from '../corpus/split-sentences.ts';
import { foldText } from './fold-text.ts';
import { createRowWriter, type NumberRows } from './number-rows.ts';
import type { Sentence } from './search-index.ts';
import type { TextReader } from './text-reader.ts';

/** Texts as rows: row n holds the words of text n, in order, repeats included. */
export type TextRows = {
  /** Numbers of matched words. */
  readonly words: NumberRows;
  /** Numbers of plain words. */
  readonly plain: NumberRows;
};

export type SentenceTable = TextRows & {
  /** Sentences in the order of the letters; those of a paragraph are rows `firstRow` and on. */
  sentencesOf(letterId: string, paragraphNumber: number): ParagraphSentences;
};

export type ParagraphSentences = {
  readonly firstRow: number;
  /** Offsets in the paragraph's text. */
  readonly sentences: readonly Sentence[];
};

/** What folding changes besides case: the words of such a sentence are read from its folded form. */
const FOLDED_MARK = /[‘`´\p{Mn}]/u;

/** Reads all paragraphs of all letters. */
export function createSentenceTable(letters: readonly Letter[], reader: TextReader): SentenceTable {
  const rows = createTextWriter(reader);
  const ofLetter = new Map<string, ParagraphSentences[]>();
  let firstRow = 0;
  for (const { id, paragraphs } of letters) {
    const ofParagraphs: ParagraphSentences[] = [];
    for (const { text } of paragraphs) {
      const sentences = splitSentences(text);
      for (const { start, end } of sentences) {
        const printed = text.slice(start, end);
        rows.add(FOLDED_MARK.test(printed) ? foldText(printed) : printed);
      }
      ofParagraphs.push({ firstRow, sentences });
      firstRow += sentences.length;
    }
    ofLetter.set(id, ofParagraphs);
  }
  return {
    ...rows.finish(),
    sentencesOf(letterId, paragraphNumber) {
      const found = ofLetter.get(letterId)?.[paragraphNumber - 1];
      if (!found) throw new RangeError(`No paragraph ${paragraphNumber} in letter "${letterId}"`);
      return found;
    },
  };
}

/** Reads texts one after the other into rows. */
export function createTextWriter(reader: TextReader): {
  add(text: string): void;
  finish(): TextRows;
} {
  const words = createRowWriter();
  const plain = createRowWriter();
  return {
    add(text) {
      const read = reader.read(text);
      words.add(read.words);
      plain.add(read.plain);
    },
    finish: () => ({ words: words.finish(), plain: plain.finish() }),
  };
}
