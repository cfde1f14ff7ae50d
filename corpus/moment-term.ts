/** What a way of naming a moment consists of: types only. */
import type { DayInterval } from './day-interval.ts';

type Groups = Readonly<Record<string, string | undefined>>;

export type Seen = {
  /** ISO day of the letter; without one nothing is known of "volgend jaar". */
  readonly letterDay: string | null;
  /** Which side of the stretch is meant by the preposition before it. */
  readonly side: 'within' | 'before' | 'after';
};

export type TermMeaning = DayInterval & {
  /** The side is counted in: "voor de zomer" is no day before 1 June but up to the recess. */
  readonly hasSide?: true;
  /** It hangs on something that has no date. */
  readonly isEvent?: true;
};

export type MomentTerm = {
  /** Where none of these stands, in lower case, there is no such moment: most sentences are done by that. */
  readonly hints: readonly string[];
  /** Source with named groups of its own. */
  readonly pattern: string;
  /** Whether it is a moment without a preposition: "Q2", "juni 2026" with its year, "2026" never. */
  readonly standsAlone: 'always' | 'with-year' | 'never';
  /** Null for a day that does not exist. */
  readonly resolve: (groups: Groups, seen: Seen) => TermMeaning | null;
};
