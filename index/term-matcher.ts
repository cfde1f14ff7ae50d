/**
 * How well a sentence holds each term of a question. What the terms look for is looked up once; a sentence
 * then costs a look at each of its stems, and at its words only for terms that it does not hold by stem.
 */
import { type TermMeasure, THESAURUS_SIMILARITY } from './term-evidence.ts';
import type { TermReader } from './term-reader.ts';

/** Below this cosine two words have nothing to do with each other; measured on random pairs. */
const MIN_WORD_SIMILARITY = 0.4;

export type TermMatcher = {
  /**
   * Matches in the order of the terms, 0..1: 1 by the word itself, 0.9 by its thesaurus group, less by
   * nearness of meaning.
   *
   * @param stems - distinct stems of a sentence
   * @param words - its distinct words
   */
  match(stems: Int32Array, words: Int32Array): number[];
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
  stems: Pick<TermReader, 'count' | 'numberOf'>,
): TermMatcher {
  const slots = createSlots(stems);
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
  return {
    match(stemRow, words) {
      const held = slots.heldBy(stemRow);
      const matches = wanted.map((term) => matchOf(term, held, words));
      return placeOf.map((place) => matches[place] ?? 0);
    },
  };
}

function matchOf(
  { itself, alternatives, similarities }: Wanted,
  held: Uint8Array,
  words: Int32Array,
): number {
  if (itself.some((phrase) => holdsAll(phrase, held))) return 1;
  if (alternatives.some((phrase) => holdsAll(phrase, held))) return THESAURUS_SIMILARITY;
  if (!similarities) return 0;
  let best = 0;
  for (let at = 0; at < words.length; at += 1) {
    const similarity = similarities.of(words[at] as number);
    if (similarity > best) best = similarity;
  }
  return best < MIN_WORD_SIMILARITY ? 0 : Math.min(best, THESAURUS_SIMILARITY);
}

function holdsAll(phrase: readonly number[], held: Uint8Array): boolean {
  for (let at = 0; at < phrase.length; at += 1) if (held[phrase[at] as number] === 0) return false;
  return true;
}

type Slots = {
  /** Phrases as slots; those with a stem of no letter are left out, and so are empty ones. */
  phrasesOf(phrases: readonly (readonly string[])[]): number[][];
  /** 1 for each slot whose stem is among the given; the same array each time. */
  heldBy(stems: Int32Array): Uint8Array;
};

/** Gives each stem that a question looks for a small number of its own. */
function createSlots({ count, numberOf }: Pick<TermReader, 'count' | 'numberOf'>): Slots {
  const slotOf = new Int32Array(count).fill(-1);
  let held = new Uint8Array(0);
  let used = 0;

  function slotFor(stem: string): number | null {
    const number = numberOf(stem);
    if (number === undefined) return null;
    if (slotOf[number] === -1) {
      slotOf[number] = used;
      used += 1;
    }
    return slotOf[number] as number;
  }

  return {
    phrasesOf: (phrases) =>
      phrases
        .map((phrase) => phrase.map(slotFor))
        .filter((slots): slots is number[] => slots.length > 0 && !slots.includes(null)),
    heldBy(stems) {
      if (held.length < used) held = new Uint8Array(used);
      held.fill(0);
      for (let at = 0; at < stems.length; at += 1) {
        const slot = slotOf[stems[at] as number] as number;
        if (slot >= 0) held[slot] = 1;
      }
      return held;
    },
  };
}
