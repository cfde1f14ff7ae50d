/**
 * How well a sentence holds each term of a question. What the terms look for is looked up once; a sentence
 * then costs a look at each of its words.
 */
import { createListsByNumber } from './lists-by-number.ts';
import { type NumberRows, numbersIn, rowAt } from './number-rows.ts';
import type { SentenceMatches } from './search-index.ts';
import type { TextRows } from './sentence-table.ts';
import { type TermMeasure, THESAURUS_SIMILARITY } from './term-evidence.ts';
import type { TextReader } from './text-reader.ts';
import { createKinReader, type Kinship } from './word-kin.ts';
import type { WordTermRows } from './word-terms.ts';

export type TermMatcher = {
  /** What a sentence, told by its row, holds of each term; null for most of a large collection, which hold nothing. */
  match(row: number): SentenceMatches | null;
};

/** Ways to hold a term: all slots of one of them. */
type Wanted = {
  readonly itself: readonly (readonly number[])[];
  readonly alternatives: readonly (readonly number[])[];
};

/** Makes a matcher for the terms of one question. */
export function createTermMatcher(
  measures: readonly TermMeasure[],
  { sentences, reader, stems }: MatcherSources,
): TermMatcher {
  const slots = createSlots(sentences.words, stems);
  // A word said twice has one measure, and is matched once.
  const distinct = [...new Set(measures)];
  const kinOf = createKinReader(distinct, reader.plainWords);
  const { starts, numbers } = sentences.plain;
  const wanted = distinct.map(({ term }): Wanted => {
    const own = term.stems.map((stem) => [stem]);
    return {
      itself: slots.phrasesOf([...own, ...term.fullForms]),
      alternatives: slots.phrasesOf(term.alternatives),
    };
  });
  const placeOf = measures.map((measure) => distinct.indexOf(measure));

  const zeros = wanted.map(() => 0);
  const noneInside = wanted.map(() => false);

  function matchDistinct(row: number): SentenceMatches | null {
    let growing: GrowingMatches | null = null;
    if (slots.hold(row)) {
      const termMatches = wanted.map((term) => matchByStem(term, slots.held));
      growing = { termMatches, kinMatches: [...termMatches], insideWords: [...noneInside] };
    }
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) {
      const kin = kinOf(numbers[at] as number);
      if (kin.length === 0) continue;
      growing ??= { termMatches: [...zeros], kinMatches: [...zeros], insideWords: [...noneInside] };
      addKin(growing, kin);
    }
    return growing;
  }

  return {
    match(row) {
      const matches = matchDistinct(row);
      if (matches === null || distinct.length === measures.length) return matches;
      return {
        termMatches: placeOf.map((place) => matches.termMatches[place] ?? 0),
        kinMatches: placeOf.map((place) => matches.kinMatches[place] ?? 0),
        insideWords: placeOf.map((place) => matches.insideWords[place] ?? false),
      };
    },
  };
}

export type MatcherSources = {
  readonly sentences: TextRows;
  readonly reader: TextReader;
  /** Of the words of the sentences. */
  readonly stems: WordTermRows;
};

type GrowingMatches = { termMatches: number[]; kinMatches: number[]; insideWords: boolean[] };

function matchByStem({ itself, alternatives }: Wanted, held: Uint8Array): number {
  if (holdsOne(itself, held)) return 1;
  return holdsOne(alternatives, held) ? THESAURUS_SIMILARITY : 0;
}

/** A word that is only near counts at most as much as one of the thesaurus. */
function addKin(
  { termMatches, kinMatches, insideWords }: GrowingMatches,
  kin: readonly Kinship[],
): void {
  for (const { term, similarity, kinship, inside } of kin) {
    const near = Math.min(similarity, THESAURUS_SIMILARITY);
    if (near > (termMatches[term] as number)) termMatches[term] = near;
    const built = Math.min(kinship, THESAURUS_SIMILARITY);
    if (built > (kinMatches[term] as number)) kinMatches[term] = built;
    if (inside) insideWords[term] = true;
  }
}

function holdsOne(phrases: readonly (readonly number[])[], held: Uint8Array): boolean {
  for (const phrase of phrases) {
    let isHeld = true;
    for (const slot of phrase) isHeld &&= held[slot] === 1;
    if (isHeld) return true;
  }
  return false;
}

type Slots = {
  /** Phrases as slots; those with a stem of no letter are left out, and so are empty ones. */
  phrasesOf(phrases: readonly (readonly string[])[]): number[][];
  /** Marks what a row of words holds, and nothing else; false when that is nothing. */
  hold(row: number): boolean;
  /** 1 for each slot that is held. */
  readonly held: Uint8Array;
};

/** Gives each stem that a question looks for a small number of its own, its slot. */
function createSlots({ starts, numbers }: NumberRows, { rows, numberOf }: WordTermRows): Slots {
  const slotOf = new Map<number, number>();
  const slotsOf = createListsByNumber(rows.starts.length - 1, (word) =>
    Array.from(numbersIn(rowAt(rows, word))).flatMap((stem) => slotOf.get(stem) ?? []),
  );
  let held = new Uint8Array(0);
  let isMarked = false;

  function slotFor(stem: string): number | null {
    const number = numberOf(stem);
    if (number === undefined) return null;
    const slot = slotOf.get(number) ?? slotOf.size;
    slotOf.set(number, slot);
    return slot;
  }

  return {
    get held() {
      return held;
    },
    phrasesOf(phrases) {
      const found = phrases
        .map((phrase) => phrase.map(slotFor))
        .filter((phrase): phrase is number[] => phrase.length > 0 && !phrase.includes(null));
      held = new Uint8Array(slotOf.size);
      return found;
    },
    hold(row) {
      if (isMarked) held.fill(0);
      isMarked = false;
      const end = starts[row + 1] as number;
      for (let at = starts[row] as number; at < end; at += 1) {
        for (const slot of slotsOf(numbers[at] as number)) {
          held[slot] = 1;
          isMarked = true;
        }
      }
      return isMarked;
    },
  };
}
