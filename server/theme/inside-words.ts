/**
 * Whether a word of a theme stands inside words that no rule could split: "schaduwvlootschepen". Each word
 * of the letters is looked into once for a theme, however many sentences hold it.
 */
import type { Paragraph } from '../../corpus/letter.ts';
import { dutchStem } from '../../index/dutch-stem.ts';
import { foldText } from '../../index/fold-text.ts';
import type { SearchIndex, TermEvidence } from '../../index/search-index.ts';

/** `whole`: the word stands inside a longer one; `head`: only its last part stands there, "informatie" for "desinformatie". */
export type InsideWord = 'whole' | 'head' | null;

/** The n-th sentence of a paragraph. */
export type SentencePlace = {
  readonly letterId: string;
  readonly paragraph: Paragraph;
  readonly at: number;
};

/** Stems shorter than this are found inside too many other words. */
const MIN_INSIDE_CHARS = 7;
/** Words long enough to be the last part of a compound. */
const LONG_WORD = /\p{L}{6,}/gu;
/** A stem with a hyphen or point in it never stands in one run of letters. */
const HOLDS_MARK = /[^\p{L}\p{N}]/u;

export type InsideReader = (place: SentencePlace, term: TermEvidence) => InsideWord;

type Words = readonly string[];

/** Makes a reader for one theme. */
export function createInsideReader(index: SearchIndex): InsideReader {
  const readers = new Map<TermEvidence, (place: SentencePlace, words: Words) => InsideWord>();
  let last: { readonly paragraph: Paragraph; readonly words: readonly Words[] } | null = null;
  return (place, term) => {
    const { letterId, paragraph, at } = place;
    // The sentences of a paragraph come one after the other.
    if (last?.paragraph !== paragraph) {
      last = { paragraph, words: index.sentenceWords(letterId, paragraph.number) };
    }
    let read = readers.get(term);
    if (read === undefined) {
      read = readerOf(index, term);
      readers.set(term, read);
    }
    return read(place, last.words[at] ?? []);
  };
}

function readerOf(
  index: SearchIndex,
  term: TermEvidence,
): (place: SentencePlace, words: Words) => InsideWord {
  const stem = dutchStem(term.word);
  const isLong = stem.length >= MIN_INSIDE_CHARS;
  const isMarked = isLong && HOLDS_MARK.test(stem);
  const known = new Map<string, InsideWord>();
  const ofWord = (word: string): InsideWord => {
    if (isLong && word.includes(stem)) return 'whole';
    const runs = word.match(LONG_WORD) ?? [];
    return runs.some((run) => term.word.length > run.length && term.word.endsWith(run))
      ? 'head'
      : null;
  };
  return (place, words) => {
    if (isMarked && foldText(printedAt(index, place)).includes(stem)) return 'whole';
    let inside: InsideWord = null;
    for (const word of words) {
      let ofThis = known.get(word);
      if (ofThis === undefined) {
        ofThis = ofWord(word);
        known.set(word, ofThis);
      }
      if (ofThis === 'whole') return 'whole';
      inside = ofThis ?? inside;
    }
    return inside;
  };
}

function printedAt(index: SearchIndex, { letterId, paragraph, at }: SentencePlace): string {
  const sentence = index.sentencesOf(letterId, paragraph.number)[at];
  return sentence === undefined ? '' : paragraph.text.slice(sentence.start, sentence.end);
}
