import { describe, expect, test } from 'vitest';
import { MAX_QUESTION_CHARS as SERVER_LIMIT } from '../../server/contract.ts';
import { MAX_QUESTION_CHARS } from '../../web/chat/question-field.ts';
import { ALL_COMMITMENTS } from '../../web/commitments/commitments-state.ts';
import { dutchDate, yearRange } from '../../web/dutch-date.ts';
import { letterColours, newestFirst } from '../../web/letter-order.ts';
import { findMatches } from '../../web/reader/find-in-letter.ts';
import { routeOf } from '../../web/router.ts';
import { collectionLine, coverageLine } from '../../web/text-nl.ts';
import { letterHead } from './wire-builders.ts';

describe('routeOf()', () => {
  test.each([
    ['/', { page: 'chat', question: null }],
    ['/?q=Wat%20nu%3F', { page: 'chat', question: 'Wat nu?' }],
    ['/brieven/', { page: 'letters' }],
    ['/letters/kst-31271-42#p12', { page: 'letter', letterId: 'kst-31271-42', paragraph: 12 }],
    ['/letters/een%20brief', { page: 'letter', letterId: 'een brief', paragraph: null }],
    ['/letters/kst-31271-42#p0', { page: 'letter', letterId: 'kst-31271-42', paragraph: null }],
    [
      '/toezeggingen/#kst-1-p2-1',
      { page: 'commitments', state: { ...ALL_COMMITMENTS, marked: 'kst-1-p2-1' } },
    ],
    ['/themas', { page: 'themes', state: { theme: '', letter: null, year: null } }],
    [
      '/themas?thema=%20cyber%20%20dreiging&brief=kst-31271-42',
      { page: 'themes', state: { theme: 'cyber dreiging', letter: 'kst-31271-42', year: null } },
    ],
    ['/letters/%E0%A4%A', { page: 'unknown' }],
    ['/iets/anders', { page: 'unknown' }],
  ])('reads %s', (address, route) => {
    expect(routeOf(new URL(address, 'http://127.0.0.1:3000'))).toEqual(route);
  });
});

describe('letters', () => {
  const letters = [
    letterHead({ id: 'b', date: '2024-06-10' }),
    letterHead({ id: 'zonder', date: null }),
    letterHead({ id: 'c', date: '2026-05-18' }),
    letterHead({ id: 'a', date: '2022-03-08' }),
  ];
  test('stand newest first, undated last', () => {
    expect(newestFirst(letters).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'zonder']);
  });
  test('keep their colour when a newer letter is added', () => {
    const before = letterColours(letters.filter(({ date }) => date !== null));
    const after = letterColours([...letters, letterHead({ id: 'd', date: '2027-01-01' })]);
    for (const [id, colour] of before) expect(after.get(id)).toBe(colour);
  });
  test('are summed up with their years', () => {
    expect(collectionLine(letters)).toBe('4 brieven, 2022–2026');
    expect(collectionLine([letterHead({ date: null })])).toBe('1 brief');
  });
});

describe('sentences', () => {
  test.each([
    [
      { letters: 5, withHits: 2, from: '2022-03-08', to: '2026-05-18' },
      'Doorzocht: 5 brieven, 2022–2026; in 2 gevonden',
    ],
    [
      { letters: 1, withHits: 0, from: '2024-01-01', to: '2024-12-31' },
      'Doorzocht: 1 brief, 2024; in geen enkele gevonden',
    ],
    [{ letters: 2, withHits: 1, from: null, to: null }, 'Doorzocht: 2 brieven; in 1 gevonden'],
  ])('coverageLine() reads as Dutch', (coverage, line) => {
    expect(coverageLine(coverage)).toBe(line);
  });
  test('dates are written as in a letter', () => {
    expect(dutchDate('2026-05-18')).toBe('18 mei 2026');
    expect(dutchDate('onbekend')).toBe('onbekend');
    expect(yearRange('2022-01-01', null)).toBe('2022');
  });
});

describe('findMatches()', () => {
  const text = 'De coördinatie van coordinatie: één  plan.';
  test.each([
    ['accents and case do not matter', 'COÖRDINATIE', ['coördinatie', 'coordinatie']],
    ['white space fits any white space', 'een plan', ['één  plan']],
    ['signs are taken literally', 'plan.', ['plan.']],
    ['one character finds nothing', 'e', []],
    ['nothing finds nothing', ' ', []],
  ])('%s', (_why, needle, found) => {
    expect(findMatches(text, needle).map(({ start, end }) => text.slice(start, end))).toEqual(
      found,
    );
  });
});

test('the question field and the server agree on the longest question', () => {
  expect(MAX_QUESTION_CHARS).toBe(SERVER_LIMIT);
});
