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
import { standTogether } from './written-apart.ts';

export type TermMatcher = {
  /** What a sentence, told by its row, holds of each term; null for most of a large collection, which hold nothing. */
  match(row: number): SentenceMatches | null;
};

/** Ways to hold a term: all slots of one of them. */
type Wanted = {
  readonly itself: readonly (readonly number[])[];
  readonly alternatives: readonly (readonly number[])[];
  readonly standIns: readonly (readonly number[])[];
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
  const wanted = distinct.map(({ term, standIns }): Wanted => {
    const own = term.stems.map((stem) => [stem]);
    return {
      itself: slots.phrasesOf([...own, ...term.fullForms]),
      alternatives: slots.phrasesOf(term.alternatives),
      standIns: slots.phrasesOf(standIns),
    };
  });
  const placeOf = measures.map((measure) => distinct.indexOf(measure));

  const zeros = wanted.map(() => 0);
  const none = wanted.map(() => false);
  const nowhere = wanted.map(() => Number.NaN);
  /** What a row of words holds so far, before any of it is held. */
  const nothing = (): GrowingMatches => ({
    termMatches: [...zeros],
    kinMatches: [...zeros],
    insideWords: [...none],
    groupHeld: none,
    halvesAt: null,
  });

  /** All words of a full form are the word itself wherever they stand; another phrase is one only when together. */
  function matchByStem(
    { itself }: Wanted,
    others: readonly (readonly number[])[],
    row: number,
  ): number {
    if (itself.some(slots.holdsAll)) return 1;
    const isHeld = others.some(
      (phrase) =>
        slots.holdsAll(phrase) && (phrase.length === 1 || slots.standInOrder(row, phrase)),
    );
    return isHeld ? THESAURUS_SIMILARITY : 0;
  }

  function matchDistinct(row: number): SentenceMatches | null {
    let growing: GrowingMatches | null = null;
    if (slots.hold(row)) {
      const termMatches = wanted.map((term) => matchByStem(term, term.alternatives, row));
      growing = {
        ...nothing(),
        termMatches,
        groupHeld: termMatches.map((match) => match > 0),
        kinMatches: wanted.map((term) => matchByStem(term, term.standIns, row)),
      };
    }
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) {
      const kin = kinOf(numbers[at] as number);
      if (kin.length === 0) continue;
      growing ??= nothing();
      addKin(growing, kin);
      for (const { term, half } of kin) {
        if (half === null) continue;
        growing.halvesAt ??= { first: [...nowhere], last: [...nowhere] };
        addHalf(growing.kinMatches, growing.halvesAt, { term, half, at });
      }
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
        groupHeld: placeOf.map((place) => matches.groupHeld[place] ?? false),
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

type GrowingMatches = {
  termMatches: number[];
  kinMatches: number[];
  insideWords: boolean[];
  groupHeld: readonly boolean[];
  /** By term the place in the row of the last word seen that is a half of it, NaN for none; null before any. */
  halvesAt: HalvesAt | null;
};

type HalvesAt = { readonly first: number[]; readonly last: number[] };

/** A compound written apart is nearly the word itself. */
const WRITTEN_APART_SIMILARITY = 0.95;

function addHalf(
  kinMatches: number[],
  halvesAt: HalvesAt,
  {
    term,
    half,
    at,
  }: { readonly term: number; readonly half: 'first' | 'last'; readonly at: number },
): void {
  halvesAt[half][term] = at;
  if (standTogether(halvesAt.first[term] as number, halvesAt.last[term] as number))
    kinMatches[term] = Math.max(kinMatches[term] as number, WRITTEN_APART_SIMILARITY);
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

type Slots = {
  /** Phrases as slots; those with a stem of no letter are left out, and so are empty ones. */
  phrasesOf(phrases: readonly (readonly string[])[]): number[][];
  /** Marks what a row of words holds, and nothing else; false when that is nothing. */
  hold(row: number): boolean;
  /** Whether the row that was marked holds every slot. */
  holdsAll(phrase: readonly number[]): boolean;
  /** Whether a row has the slots of a phrase in their order, each near the one before. */
  standInOrder(row: number, phrase: readonly number[]): boolean;
};

/** Words from one of a phrase to the next, at most: "uitbreiding van de EU" has three steps. */
const MOST_STEPS = 3;

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
    holdsAll(phrase) {
      for (const slot of phrase) if (held[slot] === 0) return false;
      return true;
    },
    standInOrder(row, phrase) {
      let next = 0;
      let last = starts[row] as number;
      const end = starts[row + 1] as number;
      for (let at = last; at < end; at += 1) {
        const slots = slotsOf(numbers[at] as number);
        if (next > 0 && at - last > MOST_STEPS) next = 0;
        if (slots.includes(phrase[next] as number)) next += 1;
        else if (slots.includes(phrase[0] as number)) next = 1;
        else continue;
        last = at;
        if (next === phrase.length) return true;
      }
      return false;
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
