/**
 * Every sentence of the letters as rows of word numbers. Read once when the index is opened, so that the
 * first question is answered as fast as the next; passages are runs of these rows.
 */
import type { Letter } from '../corpus/letter.ts';
import { splitSentences } from '../corpus/split-sentences.ts';
import { meantWords } from './complete-ellipsis.ts';
import { foldText } from './fold-text.ts';
import { createRowWriter, type NumberRows, withExtra } from './number-rows.ts';
import { withoutOfficeTitles } from './office-titles.ts';
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
  /** The row of a sentence without the fields of office titles: its own row where it prints none. */
  rowWithoutTitles(row: number): number;
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
  const shortened = new Map<number, string>();
  const halved = new Map<number, string>();
  let firstRow = 0;
  for (const { id, paragraphs } of letters) {
    const ofParagraphs: ParagraphSentences[] = [];
    for (const { text } of paragraphs) {
      const sentences = splitSentences(text);
      for (const [at, { start, end }] of sentences.entries()) {
        const printed = text.slice(start, end);
        rows.add(plainSentence(printed));
        if (printed.includes('- ')) halved.set(firstRow + at, printed);
        const left = withoutOfficeTitles(printed);
        if (left !== printed) shortened.set(firstRow + at, left);
      }
      ofParagraphs.push({ firstRow, sentences });
      firstRow += sentences.length;
    }
    ofLetter.set(id, ofParagraphs);
  }
  // The shortened sentences follow all others, so that the rows of a paragraph stay together.
  const shortRow = new Map([...shortened.keys()].map((row, at) => [row, firstRow + at]));
  for (const left of shortened.values()) rows.add(plainSentence(left));
  const { words, plain } = rows.finish();
  return {
    words: withExtra(words, wordsMeant(halved, reader)),
    plain,
    rowWithoutTitles: (row) => shortRow.get(row) ?? row,
    sentencesOf(letterId, paragraphNumber) {
      const found = ofLetter.get(letterId)?.[paragraphNumber - 1];
      if (!found) throw new RangeError(`No paragraph ${paragraphNumber} in letter "${letterId}"`);
      return found;
    },
  };
}

const plainSentence = (printed: string): string =>
  FOLDED_MARK.test(printed) ? foldText(printed) : printed;

/** For each sentence with words printed by halves the numbers of the words meant. */
function wordsMeant(
  halved: ReadonlyMap<number, string>,
  reader: TextReader,
): Map<number, readonly number[]> {
  const printed = new Set(reader.plainWords);
  const extra = new Map<number, readonly number[]>();
  for (const [row, sentence] of halved) {
    const meant = meantWords(sentence, (word) => printed.has(word));
    if (meant.length > 0) extra.set(row, reader.read(meant.join(' ')).words);
  }
  return extra;
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
