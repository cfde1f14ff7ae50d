/** What one letter promises: types only. `find-commitments.ts` reads them. */
import type { DayInterval } from './day-interval.ts';
import type { LetterSpan } from './recommendation-mention.ts';

/** `inform`: the Kamer will hear something; `act`: something will be done, with a moment printed. */
export type CommitmentKind = 'inform' | 'act';

export type CommitmentDue = DayInterval & {
  /** As printed; may lie outside the promise, in a head above it or in a table column. */
  readonly span: LetterSpan;
};

export type Commitment = {
  readonly kind: CommitmentKind;
  /** The promising sentence, list entry or table cell. */
  readonly sentence: LetterSpan;
  /** The clause that is promised, within the sentence. */
  readonly what: LetterSpan;
  /** Who promises, as printed; null where nobody is named. */
  readonly who: LetterSpan | null;
  /** Whom it is promised to, as printed; null where nobody is named. */
  readonly addressee: LetterSpan | null;
  readonly due: CommitmentDue | null;
};
