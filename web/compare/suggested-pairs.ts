/** Pairs of letters that are worth laying side by side, before anyone has chosen: the same kind, one after the other. */
import type { LetterHead } from '../../server/contract.ts';

const MAX_PAIRS = 3;

export type LetterPair = { readonly earlier: LetterHead; readonly later: LetterHead };

/** Letters of no kind of their own need have nothing in common. */
const ANY_KIND = 'kamerbrief';

/**
 * The two newest letters of each kind that has two with a date; where no kind has, the two newest of all.
 *
 * @param newestFirst - undated last
 * @returns newest first; empty when fewer than two letters have a date
 */
export function suggestedPairs(newestFirst: readonly LetterHead[]): LetterPair[] {
  const dated = newestFirst.filter(({ date }) => date !== null);
  const kinds = new Set(dated.map(({ kind }) => kind).filter((kind) => kind !== ANY_KIND));
  const pairs = [...kinds].flatMap((kind) => pairOf(dated.filter((one) => one.kind === kind)));
  return (pairs.length > 0 ? pairs : pairOf(dated)).slice(0, MAX_PAIRS);
}

function pairOf([later, earlier]: readonly LetterHead[]): LetterPair[] {
  return later === undefined || earlier === undefined ? [] : [{ earlier, later }];
}
