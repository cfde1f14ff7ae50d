/**
 * How well a sentence holds each term of a question. What the terms look for is looked up once; a sentence
 * then costs a look at each of its stems, and at its words only for terms that it does not hold by stem.
 */
import type { NumberedWords } from './numbered-words.ts';
import type { InsideWord } from './search-index.ts';
import type { SentenceTable } from './sentence-table.ts';
import { type TermMeasure, THESAURUS_SIMILARITY } from './term-evidence.ts';
import type { TermReader } from './term-reader.ts';
import { createKinReader } from './word-kin.ts';

/** In the order of the terms; see `SentenceScore`. */
export type SentenceMatches = {
  readonly termMatches: readonly number[];
  readonly insideWords: readonly InsideWord[];
};

export type TermMatcher = {
  /** What a sentence, told by its row, holds of each term. */
  match(row: number): SentenceMatches;
};

/** Ways to hold a term: all slots of one of them. */
type Wanted = {
  readonly itself: readonly (readonly number[])[];
  readonly alternatives: readonly (readonly number[])[];
};

/** Makes a matcher for the terms of one question. */
export function createTermMatcher(
  measures: readonly TermMeasure[],
  { sentences, stems, words }: MatcherSources,
): TermMatcher {
  const slots = createSlots(sentences.stems, stems);
  // A word said twice has one measure, and is matched once.
  const distinct = [...new Set(measures)];
  const kinOf = createKinReader(distinct, words.words);
  const { starts, numbers } = sentences.words;
  const wanted = distinct.map(({ term }): Wanted => {
    const own = term.stems.map((stem) => [stem]);
    return {
      itself: slots.phrasesOf([...own, ...term.fullForms]),
      alternatives: slots.phrasesOf(term.alternatives),
    };
  });
  const placeOf = measures.map((measure) => distinct.indexOf(measure));

  function matchDistinct(row: number): SentenceMatches {
    slots.hold(row);
    const termMatches: number[] = [];
    const insideWords: InsideWord[] = [];
    for (const { itself, alternatives } of wanted) {
      const isHeld = holdsOne(itself, slots.held);
      const hasKin = !isHeld && holdsOne(alternatives, slots.held);
      termMatches.push(isHeld ? 1 : hasKin ? THESAURUS_SIMILARITY : 0);
      insideWords.push(null);
    }
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at += 1) {
      for (const { term, similarity, inside } of kinOf(numbers[at] as number)) {
        const near = Math.min(similarity, THESAURUS_SIMILARITY);
        if (near > (termMatches[term] as number)) termMatches[term] = near;
        if (insideWords[term] !== 'whole') insideWords[term] = inside ?? insideWords[term] ?? null;
      }
    }
    return { termMatches, insideWords };
  }

  return {
    match(row) {
      const matches = matchDistinct(row);
      if (distinct.length === measures.length) return matches;
      return {
        termMatches: placeOf.map((place) => matches.termMatches[place] ?? 0),
        insideWords: placeOf.map((place) => matches.insideWords[place] ?? null),
      };
    },
  };
}

type MatcherSources = {
  readonly sentences: Pick<SentenceTable, 'words' | 'stems'>;
  readonly stems: Pick<TermReader, 'count' | 'numberOf'>;
  readonly words: NumberedWords;
};

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
  /** Marks what a row of stems holds, and nothing else. */
  hold(row: number): void;
  /** 1 for each slot that is held. */
  readonly held: Uint8Array;
};

/** Gives each stem that a question looks for a small number of its own. */
function createSlots(
  { starts, numbers }: SentenceTable['stems'],
  { count, numberOf }: Pick<TermReader, 'count' | 'numberOf'>,
): Slots {
  const slotOf = new Int32Array(count);
  const stemsWanted: number[] = [];
  const slots = { held: new Uint8Array(1) };

  function slotFor(stem: string): number | null {
    const number = numberOf(stem);
    if (number === undefined) return null;
    const known = slotOf[number] as number;
    if (known > 0) return known;
    stemsWanted.push(number);
    slotOf[number] = stemsWanted.length;
    return stemsWanted.length;
  }

  return {
    get held() {
      return slots.held;
    },
    phrasesOf(phrases) {
      const found = phrases
        .map((phrase) => phrase.map(slotFor))
        .filter((phrase): phrase is number[] => phrase.length > 0 && !phrase.includes(null));
      slots.held = new Uint8Array(stemsWanted.length + 1);
      return found;
    },
    hold(row) {
      const { held } = slots;
      held.fill(0);
      const end = starts[row + 1] as number;
      // Stems that nobody looks for all mark slot 0, which belongs to none.
      for (let at = starts[row] as number; at < end; at += 1)
        held[slotOf[numbers[at] as number] as number] = 1;
    },
  };
}
