/**
 * Every commitment of the collection with the passages of later letters that come back to it. Built
 * from the letters alone; says only what stands in them, never that something was or was not done.
 */
import type { CommitmentKind } from '../corpus/commitment.ts';
import type { DayInterval } from '../corpus/day-interval.ts';
import { findCommitments } from '../corpus/find-commitments.ts';
import type { Letter } from '../corpus/letter.ts';
import { createWordReader } from './comparable-words.ts';
import { linkCommitments } from './link-commitments.ts';
import { placeIn, type TextPlace } from './text-place.ts';

/** A passage of a later letter that comes back to a commitment. */
export type CommitmentMention = {
  readonly place: TextPlace;
  /** How surely it is about this commitment, 0..1. */
  readonly confidence: number;
  readonly isDoubtful: boolean;
};

/** `no-later-letter`: nothing could come back to it, as no dated letter follows or its own has no date. */
export type CommitmentState = 'mentioned' | 'not-found-again' | 'no-later-letter';

export type LedgerCommitment = {
  /** `<letterId>-p<paragraph>-<n>`, n counting from 1 within the paragraph. */
  readonly id: string;
  readonly letter: Letter;
  readonly kind: CommitmentKind;
  /** The promising sentence, list entry or table cell. */
  readonly sentence: TextPlace;
  /** The clause that is promised, within `sentence`. */
  readonly what: TextPlace;
  readonly who: TextPlace | null;
  readonly addressee: TextPlace | null;
  /** `place` may lie outside `sentence`; null bounds where the text gives none. */
  readonly due: (DayInterval & { readonly place: TextPlace }) | null;
  readonly state: CommitmentState;
  /** In order of date. */
  readonly mentions: readonly CommitmentMention[];
};

/** A commitment as its own letter has it. */
export type UnlinkedCommitment = Omit<LedgerCommitment, 'state' | 'mentions'>;

/**
 * By letter in the order given, then in reading order. Runs in steps, so that many letters leave room
 * for other work: every `yield` is a place to rest.
 *
 * @param abbreviations - as printed -> full form, learned from the same letters
 */
export function* buildCommitments(
  letters: readonly Letter[],
  abbreviations: ReadonlyMap<string, string>,
): Generator<undefined, LedgerCommitment[]> {
  const found: UnlinkedCommitment[] = [];
  for (const letter of letters) {
    found.push(...commitmentsIn(letter));
    yield;
  }
  const mentions = yield* linkCommitments(found, letters, createWordReader(abbreviations));
  const newest = letters.reduce((day, { date }) => (date !== null && date > day ? date : day), '');
  return found.map((one, at): LedgerCommitment => {
    const own = mentions[at] ?? [];
    const { date } = one.letter;
    const hasLater = date !== null && date < newest;
    const state = own.length > 0 ? 'mentioned' : hasLater ? 'not-found-again' : 'no-later-letter';
    return { ...one, state, mentions: own };
  });
}

function commitmentsIn(letter: Letter): UnlinkedCommitment[] {
  const counts = new Map<number, number>();
  return findCommitments(letter).map(({ kind, sentence, what, who, addressee, due }) => {
    const { paragraphNumber } = sentence;
    const n = (counts.get(paragraphNumber) ?? 0) + 1;
    counts.set(paragraphNumber, n);
    return {
      id: `${letter.id}-p${paragraphNumber}-${n}`,
      letter,
      kind,
      sentence: placeIn(letter, sentence),
      what: placeIn(letter, what),
      who: who && placeIn(letter, who),
      addressee: addressee && placeIn(letter, addressee),
      due: due && { from: due.from, to: due.to, place: placeIn(letter, due.span) },
    };
  });
}
