import { describe, expect, test } from 'vitest';
import type { ComparisonGroup, SentencePair } from '../../server/contract.ts';
import {
  type CompareState,
  comparePath,
  compareStateOf,
  isComplete,
} from '../../web/compare/compare-state.ts';
import { pairMarkings, relationOf } from '../../web/compare/pair-marks.ts';
import { countAll } from '../../web/compare/sentence-counts.ts';
import { sideNames } from '../../web/compare/side-names.ts';
import { suggestedPairs } from '../../web/compare/suggested-pairs.ts';
import { citation, letterHead, pairOf } from './wire-builders.ts';

const stateOf = (address: string): CompareState =>
  compareStateOf(new URL(address, 'http://127.0.0.1:3000'));

describe('compareStateOf() and comparePath()', () => {
  test.each<[string, CompareState]>([
    ['/vergelijken', { from: null, to: null, theme: '' }],
    ['/vergelijken?van=kst-1', { from: 'kst-1', to: null, theme: '' }],
    [
      '/vergelijken?van=kst-1&naar=kst-2&thema=R%26D+en+%E2%80%9Cplan%E2%80%9D',
      { from: 'kst-1', to: 'kst-2', theme: 'R&D en “plan”' },
    ],
  ])('read and write %s alike', (address, state) => {
    expect(stateOf(address)).toEqual(state);
    expect(stateOf(comparePath(state))).toEqual(state);
  });

  test('read empty values as not given, and only two different letters as complete', () => {
    expect(stateOf('/vergelijken?van=&naar=%20&thema=%20')).toEqual(stateOf('/vergelijken'));
    expect(isComplete(stateOf('/vergelijken?van=a&naar=a'))).toBe(false);
    expect(isComplete(stateOf('/vergelijken?van=a'))).toBe(false);
    expect(isComplete(stateOf('/vergelijken?van=a&naar=b'))).toBe(true);
  });
});

describe('pairMarkings()', () => {
  const marked = (pair: SentencePair, side: 'earlier' | 'later') =>
    pairMarkings(pair, side).map(
      ({ start, end, layer }) => `${layer}: ${pair[side].paragraph.text.slice(start, end)}`,
    );

  test('marks what changed, and the words that the other sentence does not have', () => {
    const pair = pairOf('Er is € 40 miljoen voor nieuw bos.', 'Er is nu € 25 miljoen voor bos.', {
      shared: ['Er is', 'miljoen voor', 'bos'],
      changes: [{ kind: 'amount', earlier: '€ 40 miljoen', later: '€ 25 miljoen' }],
    });
    expect(marked(pair, 'earlier')).toEqual(['change: € 40 miljoen', 'other-words: nieuw']);
    expect(marked(pair, 'later')).toEqual(['other-words: nu', 'change: € 25 miljoen']);
  });

  test('marks no marks between words, and no words of sentences that only treat the same subject', () => {
    const respelled = pairOf('Een plan, met geld.', 'Een plan – met geld', {
      shared: ['Een plan', 'met geld'],
    });
    expect(marked(respelled, 'earlier')).toEqual([]);
    const subject = pairOf('De haven groeit.', 'De haven krimpt hard.', { shared: [] });
    expect(marked(subject, 'later')).toEqual([]);
  });

  test('marks nothing where offsets do not give back the words', () => {
    const pair = pairOf('Er is € 40 miljoen.', 'Er is € 25 miljoen.', {
      shared: [],
      changes: [{ kind: 'amount', earlier: '€ 40', later: '€ 25' }],
    });
    const shifted = {
      ...pair,
      changes: pair.changes.map((change) => ({
        ...change,
        at: { ...change.at, earlier: { start: 0, end: 4 } },
      })),
    };
    expect(marked(shifted, 'earlier')).toEqual([]);
    expect(marked(shifted, 'later')).toEqual(['change: € 25']);
  });
});

describe('relationOf()', () => {
  test.each([
    ['Een plan volgt.', 'Een plan  volgt.', ['Een plan volgt'], 'same'],
    ['Een plan, volgt.', 'Een plan volgt', ['Een plan', 'volgt'], 'respelled'],
    ['Een plan volgt.', 'Een plan volgt later.', ['Een plan volgt'], 'reworded'],
    ['Een plan volgt.', 'Plannen maken wij.', [], 'same-subject'],
  ] as const)('%j beside %j is %s', (earlier, later, shared, relation) => {
    expect(relationOf(pairOf(earlier, later, { shared: [...shared] }))).toBe(relation);
  });
});

describe('countAll()', () => {
  test('counts sentences, also where one citation quotes several', () => {
    const words = 'Eén zin. Nog een zin.';
    const two = {
      ...citation(1, words, 'Eén zin.'),
      quotes: [
        { start: 0, end: 8, text: 'Eén zin.' },
        { start: 9, end: 21, text: 'Nog een zin.' },
      ],
    };
    const group: ComparisonGroup = {
      section: '',
      both: [pairOf('a b', 'a b', { shared: ['a b'] })],
      changed: [],
      onlyEarlier: [],
      onlyLater: [two],
    };
    expect(countAll({ groups: [group, group] })).toEqual({
      changed: 0,
      both: 2,
      onlyEarlier: 0,
      onlyLater: 4,
    });
    expect(countAll({ groups: [] }).both).toBe(0);
  });
});

describe('sideNames()', () => {
  test('calls letters by their date, and by title where that does not tell them apart', () => {
    const old = letterHead({ id: 'a', date: '2024-01-01', title: 'Oud' });
    expect(sideNames(old, letterHead({ date: '2026-05-18' }))).toEqual({
      earlier: '1 januari 2024',
      later: '18 mei 2026',
    });
    expect(sideNames(old, letterHead({ date: '2024-01-01', title: 'Nieuw' }))).toEqual({
      earlier: '„Oud”',
      later: '„Nieuw”',
    });
    expect(sideNames(letterHead({ date: null, title: 'Los' }), old).earlier).toBe('„Los”');
  });
});

describe('suggestedPairs()', () => {
  const letter = (id: string, date: string | null, kind: 'beleidsbrief' | 'kamerbrief') =>
    letterHead({ id, date, kind });
  const ids = (letters: Parameters<typeof suggestedPairs>[0]) =>
    suggestedPairs(letters).map(({ earlier, later }) => [earlier.id, later.id]);

  test('takes the two newest of a kind, before those of no kind of their own', () => {
    expect(
      ids([
        letter('d', '2026-01-01', 'kamerbrief'),
        letter('c', '2025-01-01', 'beleidsbrief'),
        letter('b', '2024-01-01', 'beleidsbrief'),
        letter('a', '2023-01-01', 'beleidsbrief'),
      ]),
    ).toEqual([['b', 'c']]);
  });

  test('takes the two newest of all where no kind has two, and none without two dates', () => {
    expect(
      ids([letter('b', '2026-01-01', 'kamerbrief'), letter('a', '2024-01-01', 'kamerbrief')]),
    ).toEqual([['a', 'b']]);
    expect(ids([letter('b', '2026-01-01', 'kamerbrief'), letter('a', null, 'kamerbrief')])).toEqual(
      [],
    );
  });
});
