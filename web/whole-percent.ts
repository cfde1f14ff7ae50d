/** A share as readers see it. */

/** 0..1 to whole percents; a share that is not nothing is never 0, and one that is not all never 100. */
export function wholePercent(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(100 * share)));
}
