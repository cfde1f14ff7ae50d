/**
 * What a follow-up repeats of everything earlier in its thread and what it adds, sentence by sentence.
 * Text alignment only: the same texts give the same answer, and every pair shows both passages.
 */

import { splitSentences } from '../corpus/split-sentences.ts';
import type { ComparableWord, WordReader } from './comparable-words.ts';
import {
  type Comparison,
  compareTexts,
  type SharedWords,
  sharedWords,
  weightOf,
} from './compare-texts.ts';
import { type DroppedName, findDropped } from './dropped-names.ts';
import { countedFrom, isTelling } from './standard-phrases.ts';
import type { TextPlace } from './text-place.ts';

export type ReusedSentence = {
  /** A sentence, or a part of a long enumeration. */
  readonly later: TextPlace;
  readonly earlier: TextPlace;
  /** Weighted share of the later words that stand in the earlier sentence, REUSED_BOUND..1. */
  readonly similarity: number;
  /** In order of the later text. */
  readonly words: readonly SharedWords[];
};

export type Change = {
  readonly reused: readonly ReusedSentence[];
  readonly added: readonly TextPlace[];
  readonly dropped: readonly DroppedName[];
  /** Words in shared runs of reused sentences, of all words that count, 0..1; 0 when none count. */
  readonly reusedShare: number;
};

export type ChangeInput = {
  /** What the newest follow-up says, statuses left out. */
  readonly later: readonly TextPlace[];
  /** What was said before, oldest first. */
  readonly earlier: readonly TextPlace[];
  /** Of `earlier`, what the cabinet said: what it names and the follow-up does not is dropped. */
  readonly promised: readonly TextPlace[];
  /** The advice: quoting it is neither old nor new. */
  readonly advice: TextPlace;
};

/**
 * From this share on a sentence counts as reused. On the hand-read letters reused sentences lie at
 * 0.57 and above, new ones at 0.42 and below (tests/fixtures/recommendations/reused-sentences.json).
 */
const REUSED_BOUND = 0.5;
const MIN_SHARED_CONTENT_WORDS = 3;
const MIN_LONGEST_RUN = 3;
const QUOTES_ADVICE_BOUND = 0.8;
/** Parts of a long enumeration are compared one by one; fewer commas are no enumeration. */
const MIN_PARTS = 3;
/** Earlier sentences laid beside one later sentence: those that share most of its rare words. */
const MAX_CANDIDATES = 6;
/** Similarities this close are one: then the oldest passage is where the words come from. */
const SAME_SIMILARITY = 0.02;

type EarlierSentence = { readonly place: TextPlace; readonly words: readonly ComparableWord[] };

/** Compares a follow-up with all before it. `earlier` without text gives everything as added. */
export function measureChange(input: ChangeInput, reader: WordReader): Change {
  const adviceWords = wordsAt(input.advice, reader);
  const sentences = input.earlier
    .flatMap((place) => sentencePlaces(place))
    .map((place) => ({ place, words: wordsAt(place, reader) }));
  const find = findEarlier(sentences);
  const reused: ReusedSentence[] = [];
  const added: TextPlace[] = [];
  let countedWords = 0;
  let reusedWords = 0;
  for (const sentence of input.later.flatMap((place) => sentencePlaces(place))) {
    const counted = countedPlace(sentence);
    if (counted === null) continue;
    const words = wordsAt(counted, reader);
    const quotesAdvice = compareTexts(words, adviceWords).similarity >= QUOTES_ADVICE_BOUND;
    if (!isTelling(words) || quotesAdvice) continue;
    countedWords += words.length;
    const pairs = reusedIn({ sentence, counted, words }, find, reader);
    for (const pair of pairs) {
      reused.push(pair.reused);
      reusedWords += pair.sharedWords;
    }
    if (!coversMost(pairs, words)) added.push(...notReused(sentence, pairs));
  }
  return {
    reused,
    added,
    dropped: findDropped(input, reader),
    reusedShare: countedWords === 0 ? 0 : reusedWords / countedWords,
  };
}

const wordsAt = ({ paragraph, start, end }: TextPlace, reader: WordReader) =>
  reader.read(paragraph.text, start, end);

function sentencePlaces(place: TextPlace): TextPlace[] {
  return splitSentences(place.paragraph.text.slice(place.start, place.end)).map(
    ({ start, end }) => ({ ...place, start: place.start + start, end: place.start + end }),
  );
}

function countedPlace(sentence: TextPlace): TextPlace | null {
  const from = countedFrom(sentence.paragraph.text.slice(sentence.start, sentence.end));
  return from === null ? null : { ...sentence, start: sentence.start + from };
}

type Found = { readonly sentence: EarlierSentence; readonly comparison: Comparison };

/** Finds the earlier sentence that holds most of the words, through the rare words they share. */
function findEarlier(
  sentences: readonly EarlierSentence[],
): (words: readonly ComparableWord[]) => Found | null {
  const holders = new Map<string, number[]>();
  for (const [at, { words }] of sentences.entries()) {
    for (const stem of new Set(words.filter((word) => word.isContent).map((word) => word.stem))) {
      const places = holders.get(stem);
      if (places) places.push(at);
      else holders.set(stem, [at]);
    }
  }
  return (words) => {
    const votes = new Map<number, number>();
    for (const stem of new Set(words.map((word) => word.stem))) {
      const places = holders.get(stem) ?? [];
      for (const at of places) votes.set(at, (votes.get(at) ?? 0) + 1 / places.length);
    }
    const candidates = [...votes]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MAX_CANDIDATES)
      .sort((a, b) => a[0] - b[0]);
    let best: Found | null = null;
    for (const [at] of candidates) {
      const sentence = sentences[at];
      if (sentence === undefined) continue;
      const comparison = compareTexts(words, sentence.words);
      const lead = comparison.similarity - (best?.comparison.similarity ?? 0);
      if (lead > SAME_SIMILARITY) best = { sentence, comparison };
    }
    return best;
  };
}

type LaterSentence = {
  readonly sentence: TextPlace;
  readonly counted: TextPlace;
  readonly words: readonly ComparableWord[];
};
type Pair = {
  readonly reused: ReusedSentence;
  readonly sharedWords: number;
  readonly weight: number;
};

function reusedIn(
  { sentence, counted, words }: LaterSentence,
  find: (words: readonly ComparableWord[]) => Found | null,
  reader: WordReader,
): Pair[] {
  const whole = find(words);
  if (whole && isReused(whole.comparison)) return [pairOf(sentence, words, whole)];
  const parts = partsOf(counted);
  if (parts.length < MIN_PARTS) return [];
  return parts.flatMap((part) => {
    const partWords = wordsAt(part, reader);
    const found = find(partWords);
    return found && isReused(found.comparison) ? [pairOf(part, partWords, found)] : [];
  });
}

const isReused = ({ similarity, sharedContentWords, longestRun }: Comparison): boolean =>
  similarity >= REUSED_BOUND &&
  sharedContentWords >= MIN_SHARED_CONTENT_WORDS &&
  longestRun >= MIN_LONGEST_RUN;

function partsOf(place: TextPlace): TextPlace[] {
  const parts: TextPlace[] = [];
  const text = place.paragraph.text.slice(place.start, place.end);
  let from = 0;
  for (const match of [...text.matchAll(/[,;]\s+/gu), null]) {
    const to = match?.index ?? text.length;
    parts.push({ ...place, start: place.start + from, end: place.start + to });
    from = to + (match?.[0].length ?? 0);
  }
  return parts;
}

function pairOf(later: TextPlace, words: readonly ComparableWord[], found: Found): Pair {
  const { sentence, comparison } = found;
  const { runs, similarity } = comparison;
  return {
    reused: {
      later,
      earlier: sentence.place,
      similarity,
      words: sharedWords(runs, words, sentence.words),
    },
    sharedWords: runs.reduce((sum, { length }) => sum + length, 0),
    weight: words.reduce((sum, word) => sum + weightOf(word), 0),
  };
}

/** Whether the reused parts make up at least half of a sentence. */
function coversMost(pairs: readonly Pair[], words: readonly ComparableWord[]): boolean {
  const total = words.reduce((sum, word) => sum + weightOf(word), 0);
  return pairs.reduce((sum, { weight }) => sum + weight, 0) >= total / 2;
}

/** What is left of a sentence of which some parts are reused: the runs of parts between them. */
function notReused(sentence: TextPlace, pairs: readonly Pair[]): TextPlace[] {
  const left: TextPlace[] = [];
  let from = sentence.start;
  for (const { reused } of pairs) {
    if (reused.later.start > from) left.push({ ...sentence, start: from, end: reused.later.start });
    from = reused.later.end;
  }
  if (from < sentence.end) left.push({ ...sentence, start: from, end: sentence.end });
  return left.map((place) => withoutEdges(place)).filter(({ start, end }) => end - start > 3);
}

function withoutEdges(place: TextPlace): TextPlace {
  const text = place.paragraph.text.slice(place.start, place.end);
  const lead = /^[\s,;]*/u.exec(text)?.[0].length ?? 0;
  const tail = /[\s,;]*$/u.exec(text)?.[0].length ?? 0;
  return {
    ...place,
    start: place.start + lead,
    end: Math.max(place.start + lead, place.end - tail),
  };
}
