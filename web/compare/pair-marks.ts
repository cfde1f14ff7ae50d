/**
 * Which characters of a pair are marked: what changed in weight, and words that the other sentence does not
 * have. Works on offsets alone; what does not fit its paragraph marks nothing, as a wrong mark is worse than none.
 */
import type { SentencePair } from '../../server/contract.ts';
import type { Range } from '../reader/mark-quotes.ts';
import { rangesOf } from '../recommendations/aligned-text.ts';

export type Side = 'earlier' | 'later';

export type PairMarking = Range & {
  readonly layer: 'change' | 'other-words';
};

/**
 * How near two sentences are: the same characters, the same words in another spelling or with another mark
 * between them, the same statement, or only the same subject.
 */
export type Relation = 'same' | 'respelled' | 'reworded' | 'same-subject';

export function relationOf(pair: SentencePair): Relation {
  if (textOf(pair, 'earlier') === textOf(pair, 'later')) return 'same';
  if (pair.words.length === 0) return 'same-subject';
  const marked = [...pairMarkings(pair, 'earlier'), ...pairMarkings(pair, 'later')];
  return marked.length === 0 ? 'respelled' : 'reworded';
}

/** The quoted characters of one side, white space as one space. */
function textOf(pair: SentencePair, side: Side): string {
  return pair[side].quotes.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' ');
}

/** The markings of one side, in order; words are told apart only where both say the same. */
export function pairMarkings(pair: SentencePair, side: Side): PairMarking[] {
  const quoted = rangesOf(pair[side]);
  const first = quoted?.[0];
  const last = quoted?.at(-1);
  if (first === undefined || last === undefined) return [];
  const sentence = { start: first.start, end: last.end };
  const { text } = pair[side].paragraph;
  const changes = pair.changes
    .filter((change) => {
      const { start, end } = change.at[side];
      return isWithin({ start, end }, sentence) && text.slice(start, end) === change[side];
    })
    .map(({ at }): PairMarking => ({ ...at[side], layer: 'change' }));
  const words = otherWords(pair, side, sentence)
    .flatMap((range) => without(range, changes))
    .flatMap((range) => withoutEdges(text, range))
    .map((range): PairMarking => ({ ...range, layer: 'other-words' }));
  return [...changes, ...words].toSorted((a, b) => a.start - b.start);
}

/** What lies between the shared runs; nothing where one of them does not fit. */
function otherWords({ words }: SentencePair, side: Side, sentence: Range): Range[] {
  const shared = words.map((run) => run[side]);
  if (shared.length === 0 || !shared.every((run) => isWithin(run, sentence))) return [];
  return without(sentence, shared);
}

/** The parts of a range that none of the others covers. */
function without(range: Range, others: readonly Range[]): Range[] {
  const left: Range[] = [];
  let from = range.start;
  for (const { start, end } of others.toSorted((a, b) => a.start - b.start)) {
    if (start > from) left.push({ start: from, end: Math.min(start, range.end) });
    from = Math.max(from, end);
  }
  if (from < range.end) left.push({ start: from, end: range.end });
  return left.filter(({ start, end }) => start < end);
}

/** Without the spaces and marks around it; nothing where it holds no letter or figure. */
function withoutEdges(text: string, { start, end }: Range): Range[] {
  const words = text.slice(start, end);
  const from = words.search(/[\p{L}\p{N}]/u);
  if (from === -1) return [];
  return [{ start: start + from, end: start + words.search(/[^\p{L}\p{N}%]*$/u) }];
}

function isWithin(range: Range, sentence: Range): boolean {
  return sentence.start <= range.start && range.start < range.end && range.end <= sentence.end;
}
