/**
 * What each word of the letters has to do with the terms of one question: near in meaning, or one inside the
 * other. Worked out when a sentence first shows the word; most words have nothing to do with any term.
 */
import { dutchStem } from './dutch-stem.ts';
import { createListsByNumber } from './lists-by-number.ts';
import type { InsideWord } from './search-index.ts';
import { type TermMeasure, THESAURUS_SIMILARITY } from './term-evidence.ts';
import { beginsWithPart, sharesPartOnly } from './word-parts.ts';

/** Below this cosine two words have nothing to do with each other; measured on random pairs. */
const MIN_WORD_SIMILARITY = 0.4;
/** A word that has only a part of the term is at most this near. */
const PART_SIMILARITY = 0.55;
/** Stems shorter than this are found inside too many other words. */
const MIN_INSIDE_CHARS = 7;
/** Runs of letters long enough to be the last part of a compound. */
const LONG_RUN = /\p{L}{6,}/gu;

/** One term that a word has to do with. */
export type Kinship = {
  /** Place of the term among those given. */
  readonly term: number;
  /** 0.4..1, or 0 for a word that is not near. */
  readonly similarity: number;
  readonly inside: InsideWord;
};

/** Gives the kin of a word by its number; the same array each time. */
export type KinReader = (word: number) => readonly Kinship[];

/**
 * @param words - of the letters, by number
 */
export function createKinReader(
  measures: readonly TermMeasure[],
  words: readonly string[],
): KinReader {
  const terms = measures.map(({ term, similarities, firstPart }) => ({
    word: term.word,
    stem: dutchStem(term.word),
    similarities,
    firstPart,
  }));
  function findKin(number: number): readonly Kinship[] {
    const word = words[number] ?? '';
    const runs = word.match(LONG_RUN) ?? [];
    const found: Kinship[] = [];
    for (const [at, term] of terms.entries()) {
      const similarity = similarityOf(word, number, term);
      const inside = insideOf(word, runs, term);
      if (similarity > 0 || inside !== null) found.push({ term: at, similarity, inside });
    }
    return found;
  }

  return createListsByNumber(words.length, findKin);
}

type KinTerm = {
  readonly word: string;
  readonly stem: string;
  readonly similarities: TermMeasure['similarities'];
  readonly firstPart: string | null;
};

function similarityOf(
  word: string,
  number: number,
  { word: wanted, similarities, firstPart }: KinTerm,
): number {
  if (firstPart !== null && beginsWithPart(word, firstPart)) return THESAURUS_SIMILARITY;
  const nearness = similarities === null ? 0 : similarities.of(number);
  if (nearness < MIN_WORD_SIMILARITY) return 0;
  return nearness > PART_SIMILARITY && sharesPartOnly(wanted, word) ? PART_SIMILARITY : nearness;
}

function insideOf(
  word: string,
  runs: readonly string[],
  { stem, word: wanted }: Pick<KinTerm, 'stem' | 'word'>,
): InsideWord {
  if (stem.length >= MIN_INSIDE_CHARS && word.includes(stem)) return 'whole';
  for (const run of runs) if (wanted.length > run.length && wanted.endsWith(run)) return 'head';
  return null;
}
