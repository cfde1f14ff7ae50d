/**
 * Every commitment of the collection with the passages of later letters that come back to it. Built
 * from the letters alone; says only what stands in them, never that something was or was not done.
 */
import type { CommitmentKind } from '../corpus/commitment.ts';
import type { DayInterval } from '../corpus/day-interval.ts';
import { findCommitments } from '../corpus/find-commitments.ts';
import type { Letter } from '../corpus/letter.ts';
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

/** By letter in the order given, then in reading order. */
export function buildCommitments(letters: readonly Letter[]): LedgerCommitment[] {
  return letters.flatMap((letter) => {
    const counts = new Map<number, number>();
    return findCommitments(letter).map((found): LedgerCommitment => {
      const { paragraphNumber } = found.sentence;
      const n = (counts.get(paragraphNumber) ?? 0) + 1;
      counts.set(paragraphNumber, n);
      return {
        id: `${letter.id}-p${paragraphNumber}-${n}`,
        letter,
        kind: found.kind,
        sentence: placeIn(letter, found.sentence),
        what: placeIn(letter, found.what),
        who: found.who && placeIn(letter, found.who),
        addressee: found.addressee && placeIn(letter, found.addressee),
        due: found.due && {
          from: found.due.from,
          to: found.due.to,
          place: placeIn(letter, found.due.span),
        },
        state: 'no-later-letter',
        mentions: [],
      };
    });
  });
}
