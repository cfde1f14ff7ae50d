/**
 * Every sentence of the letters as rows of numbers: its distinct words, and its distinct stems. Read once
 * when the index is opened, so that the first question is answered as fast as the next.
 */
import type { Letter } from '../corpus/letter.ts';
import { splitSentences } from '../corpus/split-sentences.ts';
import { foldText } from './fold-text.ts';
import { createRowWriter, type NumberRows } from './number-rows.ts';
import type { NumberedWords } from './numbered-words.ts';
import type { Sentence } from './search-index.ts';
import type { TermReader } from './term-reader.ts';

export type SentenceTable = {
  /** For each sentence, in the order of the letters, its distinct words. */
  readonly words: NumberRows;
  /** For each sentence the distinct stems of its content words and their parts. */
  readonly stems: NumberRows;
  /** The row of a paragraph's first sentence, and its sentences; a paragraph is told by letter and number. */
  sentencesOf(letterId: string, paragraphNumber: number): ParagraphSentences;
};

export type ParagraphSentences = {
  readonly firstRow: number;
  /** Offsets in the paragraph's text. */
  readonly sentences: readonly Sentence[];
};

/** What folding changes besides case: the words of such a sentence are read from its folded form. */
const FOLDED_MARK = /[‘`´\p{Mn}]/u;

/** A sentence as its words are read. */
export function plainSentence(printed: string): string {
  return FOLDED_MARK.test(printed) ? foldText(printed) : printed;
}

/** Reads all paragraphs of all letters. */
export function createSentenceTable(
  letters: readonly Letter[],
  words: NumberedWords,
  stems: TermReader,
): SentenceTable {
  const wordRows = createRowWriter();
  const stemRows = createRowWriter();
  const ofLetter = new Map<string, ParagraphSentences[]>();
  let firstRow = 0;
  for (const { id, paragraphs } of letters) {
    const ofParagraphs: ParagraphSentences[] = [];
    for (const { text } of paragraphs) {
      const sentences = splitSentences(text);
      for (const { start, end } of sentences) {
        const sentence = plainSentence(text.slice(start, end));
        wordRows.add([...new Set(words.read(sentence))]);
        stemRows.add(stems.read(sentence).numbers);
      }
      ofParagraphs.push({ firstRow, sentences });
      firstRow += sentences.length;
    }
    ofLetter.set(id, ofParagraphs);
  }
  return {
    words: wordRows.finish(),
    stems: stemRows.finish(),
    sentencesOf(letterId, paragraphNumber) {
      const found = ofLetter.get(letterId)?.[paragraphNumber - 1];
      if (!found) throw new RangeError(`No paragraph ${paragraphNumber} in letter "${letterId}"`);
      return found;
    },
  };
}
