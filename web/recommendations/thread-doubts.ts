/** The notes of a thread that a reader has to know of before relying on it. */
import type { Recommendation } from '../../server/contract.ts';

/** Notes without those that the time line says itself: a letter without a date stands there as such. */
export function doubtsOf({ notes }: Recommendation): Recommendation['notes'] {
  return notes.filter(({ code }) => code !== 'undated');
}
