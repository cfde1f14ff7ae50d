import { expect, test } from 'vitest';
import { byScore, ranksAmong, selectBest } from '../../index/select-best.ts';

/** Many ties on purpose: a full sort puts them by place. */
const scores = Float32Array.from({ length: 500 }, (_, at) => ((at * 7919) % 23) / 23);
const places = [...scores.keys()].filter((at) => at % 3 !== 0);
const sorted = [...places].sort(byScore(scores));

test.each([0, 1, 40, 333, 1000])('selectBest() gives the first %i of a full sort', (count) => {
  expect(selectBest(places, scores, count)).toEqual(sorted.slice(0, count));
});

test('ranksAmong() gives the ranks of a full sort, whatever the order asked', () => {
  const wanted = places.filter((at) => at % 5 === 0).reverse();
  const ranks = ranksAmong(places, scores, wanted);
  for (const at of wanted) expect(ranks.get(at)).toBe(sorted.indexOf(at) + 1);
});
