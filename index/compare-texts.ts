/**
 * Lays two texts beside each other and finds the runs of words they share, wherever they stand: greedy
 * string tiling (Wise, 1993), which copes with changed order where a longest common subsequence does not.
 */
import type { ComparableWord } from './comparable-words.ts';

/** Words `later[at .. at + length)` equal `earlier[earlierAt .. earlierAt + length)` by stem. */
export type SharedRun = {
  readonly laterAt: number;
  readonly earlierAt: number;
  readonly length: number;
};

/** One run of shared words, offsets in the texts that the words were read from. */
export type SharedWords = {
  readonly earlier: { readonly start: number; readonly end: number };
  readonly later: { readonly start: number; readonly end: number };
};

export type Comparison = {
  /** In order of the later text; no word of either text is in two of them. */
  readonly runs: readonly SharedRun[];
  /** Weighted share of the later text's words that the runs hold, 0..1; 0 for an empty text. */
  readonly similarity: number;
  /** Words of the longest run, 0 when nothing is shared. */
  readonly longestRun: number;
  /** Content words held by the runs; a written-out abbreviation counts once. */
  readonly sharedContentWords: number;
};

/** A function word counts, but says less than a word about the subject. */
const FUNCTION_WORD_WEIGHT = 0.3;
/** Shorter runs are chance, unless they are one word about the subject. */
const MIN_RUN_WORDS = 2;

export const weightOf = ({ isContent }: ComparableWord): number =>
  isContent ? 1 : FUNCTION_WORD_WEIGHT;

/** Finds the shared runs, longest first taken; ties go to the earliest place in the later text. */
export function compareTexts(
  later: readonly ComparableWord[],
  earlier: readonly ComparableWord[],
): Comparison {
  const usedLater = new Set<number>();
  const usedEarlier = new Set<number>();
  const runs: SharedRun[] = [];
  for (const run of commonRuns(later, earlier)) {
    // What a longer run took is cut off; the rest of the run may still stand.
    for (const part of freeParts(run, usedLater, usedEarlier)) {
      const isWord = part.length === 1 && later[part.laterAt]?.isContent === true;
      if (part.length < MIN_RUN_WORDS && !isWord) continue;
      for (let at = 0; at < part.length; at += 1) {
        usedLater.add(part.laterAt + at);
        usedEarlier.add(part.earlierAt + at);
      }
      runs.push(part);
    }
  }
  runs.sort((a, b) => a.laterAt - b.laterAt);
  const total = later.reduce((sum, word) => sum + weightOf(word), 0);
  const held = later.filter((_, at) => usedLater.has(at));
  return {
    runs,
    similarity: total === 0 ? 0 : held.reduce((sum, word) => sum + weightOf(word), 0) / total,
    longestRun: Math.max(0, ...runs.map(({ length }) => length)),
    sharedContentWords: new Set(held.filter(({ isContent }) => isContent).map(({ start }) => start))
      .size,
  };
}

/** The runs of a comparison as places in both texts, in their order. */
export function sharedWords(
  runs: readonly SharedRun[],
  later: readonly ComparableWord[],
  earlier: readonly ComparableWord[],
): SharedWords[] {
  return runs.flatMap(({ laterAt, earlierAt, length }): SharedWords[] => {
    const [laterFirst, laterLast] = [later[laterAt], later[laterAt + length - 1]];
    const [earlierFirst, earlierLast] = [earlier[earlierAt], earlier[earlierAt + length - 1]];
    if (!laterFirst || !laterLast || !earlierFirst || !earlierLast) return [];
    return [
      {
        earlier: { start: earlierFirst.start, end: earlierLast.end },
        later: { start: laterFirst.start, end: laterLast.end },
      },
    ];
  });
}

/** Every maximal common run, longest first. */
function commonRuns(
  later: readonly ComparableWord[],
  earlier: readonly ComparableWord[],
): SharedRun[] {
  const placesOf = new Map<string, number[]>();
  for (const [at, { stem }] of earlier.entries()) {
    const places = placesOf.get(stem);
    if (places) places.push(at);
    else placesOf.set(stem, [at]);
  }
  const runs: SharedRun[] = [];
  for (const [laterAt, { stem }] of later.entries()) {
    for (const earlierAt of placesOf.get(stem) ?? []) {
      const before = later[laterAt - 1];
      if (before !== undefined && before.stem === earlier[earlierAt - 1]?.stem) continue;
      let length = 1;
      while (
        laterAt + length < later.length &&
        later[laterAt + length]?.stem === earlier[earlierAt + length]?.stem
      ) {
        length += 1;
      }
      runs.push({ laterAt, earlierAt, length });
    }
  }
  return runs.sort(
    (a, b) => b.length - a.length || a.laterAt - b.laterAt || a.earlierAt - b.earlierAt,
  );
}

function freeParts(
  run: SharedRun,
  usedLater: ReadonlySet<number>,
  usedEarlier: ReadonlySet<number>,
): SharedRun[] {
  const parts: SharedRun[] = [];
  let from = 0;
  for (let at = 0; at <= run.length; at += 1) {
    const isFree =
      at < run.length && !usedLater.has(run.laterAt + at) && !usedEarlier.has(run.earlierAt + at);
    if (isFree) continue;
    if (at > from) {
      parts.push({
        laterAt: run.laterAt + from,
        earlierAt: run.earlierAt + from,
        length: at - from,
      });
    }
    from = at + 1;
  }
  return parts;
}
