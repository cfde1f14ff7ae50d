/**
 * How well a sentence holds each term of a question. What the terms look for is looked up once; a sentence
 * then costs a look at each of its stems, and at its words only for terms that it does not hold by stem.
 */
import type { SentenceTable } from './sentence-table.ts';
import { type TermMeasure, THESAURUS_SIMILARITY } from './term-evidence.ts';
import type { TermReader } from './term-reader.ts';

/** Below this cosine two words have nothing to do with each other; measured on random pairs. */
const MIN_WORD_SIMILARITY = 0.4;

export type TermMatcher = {
  /**
   * Matches of a sentence, told by its row, in the order of the terms, 0..1: 1 by the word itself, 0.9 by
   * its thesaurus group, less by nearness of meaning.
   */
  match(row: number): number[];
};

/** Ways to hold a term: all slots of one of them. */
type Wanted = {
  readonly itself: readonly (readonly number[])[];
  readonly alternatives: readonly (readonly number[])[];
  readonly similarities: TermMeasure['similarities'];
};

/** Makes a matcher for the terms of one question. */
export function createTermMatcher(
  measures: readonly TermMeasure[],
  sentences: Pick<SentenceTable, 'words' | 'stems'>,
  stems: Pick<TermReader, 'count' | 'numberOf'>,
): TermMatcher {
  const slots = createSlots(sentences.stems, stems);
  // A word said twice has one measure, and is matched once.
  const distinct = [...new Set(measures)];
  const wanted = distinct.map(({ term, similarities }): Wanted => {
    const own = term.stems.map((stem) => [stem]);
    return {
      itself: slots.phrasesOf([...own, ...term.fullForms]),
      alternatives: slots.phrasesOf(term.alternatives),
      similarities,
    };
  });
  const placeOf = measures.map((measure) => distinct.indexOf(measure));

  function matchOf({ itself, alternatives, similarities }: Wanted, row: number): number {
    if (holdsOne(itself, slots.held)) return 1;
    if (holdsOne(alternatives, slots.held)) return THESAURUS_SIMILARITY;
    const best = similarities === null ? 0 : similarities.bestIn(sentences.words, row);
    return best < MIN_WORD_SIMILARITY ? 0 : Math.min(best, THESAURUS_SIMILARITY);
  }

  return {
    match(row) {
      slots.hold(row);
      const matches = wanted.map((term) => matchOf(term, row));
      return wanted.length === measures.length
        ? matches
        : placeOf.map((place) => matches[place] ?? 0);
    },
  };
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
