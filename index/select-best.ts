/**
 * The best of many scores, and the ranks of a few, without sorting them all: a large collection has
 * ten thousands of passages and a question wants some hundreds. The results are those of a full sort,
 * best first, ties by place.
 */

/** Orders places by score, best first; ties keep the order of the places. */
export function byScore(scores: Float32Array): (a: number, b: number) => number {
  return (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
}

/**
 * @param places - ascending
 * @returns the first `count` of the places sorted by score
 */
export function selectBest(
  places: readonly number[],
  scores: Float32Array,
  count: number,
): number[] {
  if (places.length <= count) return [...places].sort(byScore(scores));
  const values = Float32Array.from(places, (at) => scores[at] ?? 0).sort();
  const least = values[values.length - count] ?? 0;
  return places
    .filter((at) => (scores[at] ?? 0) >= least)
    .sort(byScore(scores))
    .slice(0, count);
}

/**
 * Ranks of some places among all, from 1: one more than the places that a full sort would put before.
 *
 * @param wanted - a subset of `places`, in any order
 */
export function ranksAmong(
  places: readonly number[],
  scores: Float32Array,
  wanted: readonly number[],
): Map<number, number> {
  const compare = byScore(scores);
  const ordered = [...wanted].sort(compare);
  const before = new Int32Array(ordered.length + 1);
  for (const at of places) {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(ordered[middle] ?? 0, at) <= 0) low = middle + 1;
      else high = middle;
    }
    before[low] = (before[low] ?? 0) + 1;
  }
  const ranks = new Map<number, number>();
  let count = 0;
  for (const [index, at] of ordered.entries()) {
    count += before[index] ?? 0;
    ranks.set(at, count + 1);
  }
  return ranks;
}
