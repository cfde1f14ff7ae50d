/**
 * Whether a word of a theme stands inside words that no rule could split: "schaduwvlootschepen". Each word
 * of the letters is looked into once for a theme, however many sentences hold it.
 */
import { dutchStem } from '../../index/dutch-stem.ts';
import { foldText } from '../../index/fold-text.ts';
import type { TermEvidence } from '../../index/search-index.ts';

/** `whole`: the word stands inside a longer one; `head`: only its last part stands there, "informatie" for "desinformatie". */
export type InsideWord = 'whole' | 'head' | null;

/** A sentence by its distinct folded words and as printed. */
export type WordsOfSentence = { readonly words: readonly string[]; readonly printed: string };

/** Stems shorter than this are found inside too many other words. */
const MIN_INSIDE_CHARS = 7;
/** Words long enough to be the last part of a compound. */
const LONG_WORD = /\p{L}{6,}/gu;
/** A stem with a hyphen or point in it never stands in one run of letters. */
const HOLDS_MARK = /[^\p{L}\p{N}]/u;

export type InsideReader = (sentence: WordsOfSentence, term: TermEvidence) => InsideWord;

/** Makes a reader for one theme. */
export function createInsideReader(): InsideReader {
  const readers = new Map<TermEvidence, (sentence: WordsOfSentence) => InsideWord>();
  return (sentence, term) => {
    const read = readers.get(term) ?? readerOf(term);
    readers.set(term, read);
    return read(sentence);
  };
}

function readerOf(term: TermEvidence): (sentence: WordsOfSentence) => InsideWord {
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
  return ({ words, printed }) => {
    if (isMarked && foldText(printed).includes(stem)) return 'whole';
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
