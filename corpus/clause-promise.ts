/** What one clause promises, and the choice among its moments. */
import type { Clause } from './clauses.ts';
import type { CommitmentKind } from './commitment.ts';
import type { Moment } from './find-moments.ts';
import type { SentenceSpan } from './split-sentences.ts';

/** Offsets in the sentence. */
export type ClausePromise = {
  readonly kind: CommitmentKind;
  readonly moment: Moment | null;
  readonly who: SentenceSpan | null;
  readonly addressee: SentenceSpan | null;
  /** Told again: it was promised before. */
  readonly isRetold: boolean;
  /** The clause that promises, with the words it hangs on. */
  readonly clause: SentenceSpan;
};

/** Best first: the calendar, then a piece's custom, an event, a vague word; near the verb when equal. */
export function nearest(moments: readonly Moment[], verbAt: number): Moment | null {
  const rank = ['dated', 'budget', 'event', 'vague'];
  const [best] = [...moments].sort(
    (a, b) =>
      rank.indexOf(a.kind) - rank.indexOf(b.kind) ||
      Math.abs(a.start - verbAt) - Math.abs(b.start - verbAt),
  );
  return best ?? null;
}

/** The clause in its sentence, from the words it hangs on. */
export const rangeOf = ({ start, end, leansOn }: Clause): SentenceSpan => ({
  start: leansOn === '' ? start : 0,
  end,
});
