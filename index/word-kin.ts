/**
 * What each word of the letters has to do with the terms of one question: near in meaning, or one inside the
 * other. Worked out when a sentence first shows the word; most words have nothing to do with any term.
 */
import { dutchStem } from './dutch-stem.ts';
import { createListsByNumber } from './lists-by-number.ts';
import { type TermMeasure, THESAURUS_SIMILARITY } from './term-evidence.ts';
import { MIN_COMPARED_CHARS } from './word-neighbours.ts';
import { beginsWithPart, formsInside, sharesPartOnly, standsAtSeam } from './word-parts.ts';
import type { Halves } from './written-apart.ts';

/** Below this cosine two words have nothing to do with each other; measured on random pairs. */
const MIN_WORD_SIMILARITY = 0.4;
/** A word that has only a part of the term is at most this near. */
const PART_SIMILARITY = 0.55;

/** One term that a word has to do with. */
export type Kinship = {
  /** Place of the term among those given. */
  readonly term: number;
  /** 0.4..1, or 0 for a word that is not near. */
  readonly similarity: number;
  /**
   * The same by how words are built, 0..1: more for a word that begins with the same rare part, less for one that
   * has only a part of the term, nothing where the term is too short to be near anything but itself.
   */
  readonly kinship: number;
  /** Whether the term stands inside the word. */
  readonly inside: boolean;
  /** Which of the two words of a compound this is. */
  readonly half: 'first' | 'last' | null;
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
  const terms = measures.map(({ term, similarities, firstPart, halves, evidence }) => ({
    word: term.word,
    formsInside: formsInside(term.word),
    similarities,
    firstPart,
    halves,
    // The model reads short words and abbreviations letter by letter.
    isOnlyItself:
      evidence.passages > 0 && (term.isAbbreviation || term.word.length < MIN_COMPARED_CHARS),
  }));
  function findKin(number: number): readonly Kinship[] {
    const word = words[number] ?? '';
    const found: Kinship[] = [];
    for (const [at, term] of terms.entries()) {
      const nearness = term.similarities?.of(number) ?? 0;
      const similarity = nearness < MIN_WORD_SIMILARITY ? 0 : nearness;
      const half = term.halves === null ? null : halfOf(word, term.halves);
      const kinship = kinshipOf(word, { similarity, half }, term);
      const inside = term.formsInside.some((form) => standsAtSeam(word, form));
      if (similarity > 0 || kinship > 0 || inside || half !== null)
        found.push({ term: at, similarity, kinship, inside, half });
    }
    return found;
  }

  return createListsByNumber(words.length, findKin);
}

function halfOf(word: string, { first, last }: Halves): Kinship['half'] {
  const stem = dutchStem(word);
  if (stem === first) return 'first';
  return stem === last ? 'last' : null;
}

type KinTerm = {
  readonly word: string;
  readonly firstPart: string | null;
  readonly isOnlyItself: boolean;
};

function kinshipOf(
  word: string,
  { similarity, half }: { readonly similarity: number; readonly half: Kinship['half'] },
  { word: wanted, firstPart, isOnlyItself }: KinTerm,
): number {
  if (firstPart !== null && beginsWithPart(word, firstPart)) return THESAURUS_SIMILARITY;
  if (isOnlyItself) return 0;
  const isPart = half !== null || sharesPartOnly(wanted, word);
  return isPart ? Math.min(similarity, PART_SIMILARITY) : similarity;
}
