/**
 * Sets the sentences of an earlier and a later letter side by side: which say the same, which say it
 * differently, which stand alone.
 */
import { createWordReader, type WordReader } from '../../index/comparable-words.ts';
import { compareTexts, type SharedWords, sharedWords } from '../../index/compare-texts.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Place } from '../answer/answer-parts.ts';
import { type Change, findChanges, sharedAround } from './find-changes.ts';
import type { Likeness, Move } from './moved-positions.ts';
import { areOfOneRole } from './same-subject.ts';
import {
  type Rarity,
  type Readied,
  readAll,
  similarityOf,
  weightOf,
  wordsShared,
} from './sentence-likeness.ts';
import { sharesMoreThanNames } from './shared-names.ts';

export type SentencePair = {
  readonly earlier: Place;
  readonly later: Place;
  /** 0..1; 1 is word for word the same. */
  readonly similarity: number;
  /** Spans are offsets in the paragraphs. */
  readonly changes: readonly Change[];
  /** Offsets in the paragraphs; empty below SAME_STATEMENT, where next to nothing is shared. */
  readonly words: readonly SharedWords[];
};

export type PairedSentences = {
  /** Pairs without a change of weight, in the order of the later letter. */
  readonly both: readonly SentencePair[];
  /** Pairs with one, in the order of the later letter. */
  readonly changed: readonly SentencePair[];
  /** In reading order. */
  readonly onlyEarlier: readonly Place[];
  readonly onlyLater: readonly Place[];
};

/** Similarity from which two sentences say the same in other words, rather than treat the same subject. */
const SAME_STATEMENT = 0.58;
/** Less alike, two decisions are one only if the words beside them say so. */
const ALIKE_WHATEVER_IS_DECIDED = 0.5;
/** Candidates for each sentence that are compared by meaning. */
const CANDIDATES = 12;

/** Similarities from which things hold, 0..1; lower for sentences that are known to treat one theme. */
export type PairingLevels = {
  /** Two sentences are a pair. */
  readonly pair: number;
  /** Less alike they are one still if they share so much of their words, or if they are a position that moved. */
  readonly words: number;
  /** Least for either; of two sentences with different shares, amounts or stages it makes one position. */
  readonly position: number;
  /** Verbs of two stages are one decision, not two subjects. */
  readonly verb: number;
  /** A number or date that differs is the news; below, the sentences count different things. */
  readonly number: number;
};

/**
 * @param rarity - inverse frequency of a stem among the sentences of both letters
 * @param moves - positions that moved, found without words in common; they take their sentences first
 */
export function pairSentences(
  index: SearchIndex,
  { earlier, later }: { readonly earlier: readonly Place[]; readonly later: readonly Place[] },
  {
    rarity,
    levels,
    moves,
  }: {
    readonly rarity: Rarity;
    readonly levels: PairingLevels;
    readonly moves?: (likeness: Likeness) => readonly Move[];
  },
): PairedSentences {
  const before = readAll(index, earlier, rarity);
  const after = readAll(index, later, rarity);
  const reader = createWordReader(index.abbreviations);
  const moved = moves ? movedPairs(before, after, rarity, moves) : [];
  const isMoved = new Set(moved.flatMap(({ from, to, isNorm }) => (isNorm ? [from] : [from, to])));
  const pairs = assign(
    candidatePairs(
      before.filter((one) => !isMoved.has(one)),
      after.filter((one) => !isMoved.has(one)),
      rarity,
    ),
    levels,
    ({ from: { place: from }, to: { place: to } }) =>
      sharesMoreThanNames(reader, from, to) && areOfOneRole('percentage', textOf(from), textOf(to)),
  );
  const paired: SentencePair[] = pairs.map(({ from, to, similarity }) => ({
    earlier: from.place,
    later: to.place,
    similarity,
    changes: changesIn(from.place, to.place, similarity, levels),
    words: similarity < SAME_STATEMENT ? [] : wordsInBoth(reader, from.place, to.place),
  }));
  for (const { from, to, similarity, changes } of moved) {
    paired.push({
      earlier: from.place,
      later: to.place,
      similarity,
      changes: inParagraphs(changes, from.place, to.place),
      words: similarity < SAME_STATEMENT ? [] : wordsInBoth(reader, from.place, to.place),
    });
  }
  paired.sort((a, b) => inReadingOrder(a.later, b.later));
  const used = new Set([...moved, ...pairs].flatMap(({ from, to }) => [from, to]));
  return {
    both: paired.filter(({ changes }) => changes.length === 0),
    changed: paired.filter(({ changes }) => changes.length > 0),
    onlyEarlier: before
      .filter((one) => !used.has(one))
      .map(({ place }) => place)
      .sort(inReadingOrder),
    onlyLater: after
      .filter((one) => !used.has(one))
      .map(({ place }) => place)
      .sort(inReadingOrder),
  };
}

export function inReadingOrder(a: Place, b: Place): number {
  return a.paragraph.number - b.paragraph.number || a.start - b.start;
}

type CandidatePair = {
  readonly from: Readied;
  readonly to: Readied;
  /** Cosine of the shared words, rare ones most, 0..1. */
  readonly words: number;
  readonly similarity: number;
};

/** Pairs that share words, found over an inverted list; the likeliest compared by meaning too. */
function candidatePairs(
  before: readonly Readied[],
  after: readonly Readied[],
  rarity: Rarity,
): CandidatePair[] {
  const holding = new Map<number, { readonly one: Readied; readonly weight: number }[]>();
  for (const one of before) {
    const { numbers, weights } = one.features.stems;
    for (const [at, stem] of numbers.entries()) {
      const weight = weightOf(weights[at] ?? 0);
      const list = holding.get(stem);
      if (list) list.push({ one, weight });
      else holding.set(stem, [{ one, weight }]);
    }
  }
  return after.flatMap((to) => {
    const products = new Map<Readied, number>();
    const { numbers, weights } = to.features.stems;
    for (const [at, stem] of numbers.entries()) {
      const worth = weightOf(weights[at] ?? 0) * rarity(stem) ** 2;
      for (const { one, weight: other } of holding.get(stem) ?? []) {
        products.set(one, (products.get(one) ?? 0) + worth * other);
      }
    }
    return [...products]
      .map(([from, product]) => ({ from, words: product / (from.norm * to.norm) }))
      .sort((a, b) => b.words - a.words)
      .slice(0, CANDIDATES)
      .map(({ from, words }) => ({ from, to, words, similarity: similarityOf(from, to, words) }));
  });
}

/** Each sentence in one pair at most, the most alike first. */
function assign(
  candidates: readonly CandidatePair[],
  levels: PairingLevels,
  isPair: (pair: CandidatePair) => boolean,
): CandidatePair[] {
  const taken = new Set<Readied>();
  const pairs: CandidatePair[] = [];
  const ranked = candidates
    .filter(
      ({ from, to, words, similarity }) =>
        similarity >= levels.pair ||
        (similarity >= levels.position &&
          (words >= levels.words || isMovedPosition(from.place, to.place))),
    )
    .sort(
      (a, b) =>
        b.similarity - a.similarity ||
        inReadingOrder(a.to.place, b.to.place) ||
        inReadingOrder(a.from.place, b.from.place),
    );
  for (const pair of ranked) {
    if (taken.has(pair.from) || taken.has(pair.to) || !isPair(pair)) continue;
    taken.add(pair.from).add(pair.to);
    pairs.push(pair);
  }
  return pairs;
}

const textOf = ({ paragraph, start, end }: Place): string => paragraph.text.slice(start, end);

function isMovedPosition(earlier: Place, later: Place): boolean {
  return findChanges(textOf(earlier), textOf(later)).some(
    ({ kind, ...change }) =>
      kind === 'amount' ||
      kind === 'percentage' ||
      (kind === 'verb' &&
        sharedAround(textOf(earlier), change.earlier, textOf(later), change.later) > 0),
  );
}

function changesIn(
  earlier: Place,
  later: Place,
  similarity: number,
  levels: PairingLevels,
): Change[] {
  const found = findChanges(textOf(earlier), textOf(later))
    .filter(
      ({ kind, ...change }) =>
        kind !== 'verb' ||
        similarity >= ALIKE_WHATEVER_IS_DECIDED ||
        (similarity >= levels.verb &&
          sharedAround(textOf(earlier), change.earlier, textOf(later), change.later) > 0),
    )
    .filter(({ kind }) => (kind !== 'number' && kind !== 'date') || similarity >= levels.number);
  return inParagraphs(found, earlier, later);
}

/** Changes with offsets in the sentences, as offsets in their paragraphs. */
const inParagraphs = (changes: readonly Change[], earlier: Place, later: Place): Change[] =>
  changes.map((change) => ({
    kind: change.kind,
    earlier: {
      start: earlier.start + change.earlier.start,
      end: earlier.start + change.earlier.end,
    },
    later: { start: later.start + change.later.start, end: later.start + change.later.end },
  }));

type MovedPair = {
  readonly from: Readied;
  readonly to: Readied;
  readonly similarity: number;
  readonly changes: readonly Change[];
  readonly isNorm: boolean;
};

function movedPairs(
  before: readonly Readied[],
  after: readonly Readied[],
  rarity: Rarity,
  moves: (likeness: Likeness) => readonly Move[],
): MovedPair[] {
  const readied = new Map([...before, ...after].map((one) => [one.place, one]));
  const likeness = (earlier: Place, later: Place): number => {
    const [from, to] = [readied.get(earlier), readied.get(later)];
    return from && to ? similarityOf(from, to, wordsShared(from, to, rarity)) : 0;
  };
  return moves(likeness).flatMap((move): MovedPair[] => {
    const [from, to] = [readied.get(move.earlier), readied.get(move.later)];
    if (from === undefined || to === undefined) return [];
    const similarity = likeness(move.earlier, move.later);
    return [{ from, to, similarity, changes: move.changes, isNorm: move.isNorm }];
  });
}

function wordsInBoth(reader: WordReader, earlier: Place, later: Place): SharedWords[] {
  const before = reader.read(earlier.paragraph.text, earlier.start, earlier.end);
  const after = reader.read(later.paragraph.text, later.start, later.end);
  return sharedWords(compareTexts(after, before).runs, after, before);
}
