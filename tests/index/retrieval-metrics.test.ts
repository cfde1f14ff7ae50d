import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { meanOf, parseQuestions, scoreQuestion } from '../eval/retrieval-metrics.ts';

const question = { id: 'q', question: '?' };

describe('scoreQuestion()', () => {
  it.each([
    ['every gold first', [['a'], ['b']], ['a', 'b', 'c'], { recallAt5: 1, reciprocalRank: 1 }],
    [
      'a gold over two paragraphs counts at the first of them',
      [['b', 'c']],
      ['a', 'c', 'b'],
      { goldRanks: [2], reciprocalRank: 0.5 },
    ],
    ['half found', [['a'], ['z']], ['a', 'b'], { recallAt5: 0.5, recallAt10: 0.5 }],
    ['nothing found', [['z']], ['a'], { recallAt10: 0, reciprocalRank: 0, goldRanks: [null] }],
    [
      'more gold than k: five of seven is all that five places hold',
      'abcdefg'.split('').map((id) => [id]),
      'abcdefg'.split(''),
      { recallAt5: 1 },
    ],
  ])('%s', (_, golds, ranked, expected) => {
    expect(scoreQuestion(question, golds, ranked)).toMatchObject(expected);
  });

  it('meanOf() of no questions is 0', () => {
    expect(meanOf([])).toEqual({ questions: 0, recallAt5: 0, recallAt10: 0, reciprocalRank: 0 });
  });

  it('reads the development set', async () => {
    expect(parseQuestions(await readFile('tests/eval/questions.jsonl', 'utf8'))).toHaveLength(106);
  });
});
