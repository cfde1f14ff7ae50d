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
  const values = new Float32Array(places.length);
  for (let nth = 0; nth < values.length; nth += 1)
    values[nth] = scores[places[nth] as number] as number;
  const least = count === 0 ? Number.POSITIVE_INFINITY : nthLargest(values, count);
  return places
    .filter((at) => (scores[at] as number) >= least)
    .sort(byScore(scores))
    .slice(0, count);
}

/** The n-th largest of some values, n from 1; their order is lost (Hoare's quickselect, the middle as pivot). */
function nthLargest(values: Float32Array, nth: number): number {
  const wanted = values.length - nth;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while ((values[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left] as number;
      values[left] = values[right] as number;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted] as number;
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
  const ordered = Int32Array.from([...wanted].sort(byScore(scores)));
  const values = Float32Array.from(ordered, (at) => scores[at] ?? 0);
  const before = new Int32Array(ordered.length + 1);
  for (let nth = 0; nth < places.length; nth += 1) {
    const at = places[nth] as number;
    const first = firstBehind(ordered, values, at, scores[at] as number);
    before[first] = (before[first] as number) + 1;
  }
  const ranks = new Map<number, number>();
  let count = 0;
  for (const [index, at] of ordered.entries()) {
    count += before[index] ?? 0;
    ranks.set(at, count + 1);
  }
  return ranks;
}

/** Index of the first of the ordered places that a full sort puts behind the given one; itself not counted. */
function firstBehind(ordered: Int32Array, values: Float32Array, at: number, score: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle] as number;
    if (value > score || (value === score && (ordered[middle] as number) <= at)) low = middle + 1;
    else high = middle;
  }
  return low;
}
