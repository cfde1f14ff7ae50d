import { describe, expect, test } from 'vitest';
import type { LetterKind } from '../../../corpus/letter.ts';
import { chooseWhole } from '../../../server/compare/choose-sides.ts';
import { removeComparisonFrame } from '../../../server/compare/comparison-frame.ts';
import { findChanges } from '../../../server/compare/find-changes.ts';
import { buildLetter } from '../../support/build-letter.ts';

describe('findChanges()', () => {
  test.each([
    ['De norm is 2%.', 'De norm is 3,5% van het bbp.', ['percentage 2%→3,5%'], 'a share'],
    [
      'Hiervoor is € 40 miljoen.',
      'Hiervoor is € 55 miljoen.',
      ['amount € 40 miljoen→€ 55 miljoen'],
      'an amount',
    ],
    ['Klaar eind 2022.', 'Klaar eind 2026.', ['date eind 2022→eind 2026'], 'a moment'],
    [
      'Het kabinet onderzoekt een hof.',
      'Het kabinet heeft besloten tot een hof.',
      ['verb onderzoekt→heeft besloten'],
      'a decision that has come further',
    ],
    [
      'Het kabinet wil een hof.',
      'Het kabinet zal een hof steunen.',
      [],
      'wil and zal are a choice of words',
    ],
    ['De norm is 3,5 %.', 'De norm is 3,5 procent.', [], 'the same share in other signs'],
    [
      'Zie Kamerstuk 36 045, nr. 4.',
      'Zie Kamerstuk 31 271, nr. 7.',
      [],
      'the number of a paper counts nothing',
    ],
    ['Er zijn 60 diensten.', 'Er zijn diensten.', [], 'a number that is gone has no other side'],
    [
      'Hiervoor is € 1.200 mln beschikbaar.',
      'Hiervoor is 1,2 miljard euro beschikbaar.',
      [],
      'the same amount in other signs',
    ],
    [
      'Voor havens is € 5 miljoen en voor wegen € 6 miljoen beschikbaar.',
      'Voor wegen is € 7 miljoen beschikbaar.',
      ['amount € 6 miljoen→€ 7 miljoen'],
      'what stands in the same words changed, not what stands first',
    ],
    ['2. Breid de dienst uit.', '1. Breid de dienst uit.', [], 'the mark of a list counts nothing'],
    [
      'Het kabinet overweegt een fonds.',
      'Het gaat om een fonds van het kabinet.',
      [],
      'het gaat om is no decision',
    ],
  ] as const)('%j → %j gives %j: %s', (earlier, later, expected, _reason) => {
    const told = findChanges(earlier, later).map(
      (one) =>
        `${one.kind} ${earlier.slice(one.earlier.start, one.earlier.end)}→${later.slice(one.later.start, one.later.end)}`,
    );
    expect(told).toEqual(expected);
  });
});

describe('chooseWhole()', () => {
  const letter = (id: string, date: string | null, kind: LetterKind) =>
    buildLetter(id, ['Tekst.'], { date, kind });
  const chosen = (...letters: Parameters<typeof chooseWhole>[0]) =>
    chooseWhole(letters)?.map(({ id }) => id);

  test('takes the oldest, and the newest of its kind', () => {
    expect(
      chosen(
        letter('c', '2026-05-01', 'opvolgingsbrief'),
        letter('a', '2022-01-01', 'beleidsbrief'),
        letter('b', '2026-04-01', 'beleidsbrief'),
      ),
    ).toEqual(['a', 'b']);
  });

  test('takes the newest of all where that kind stands alone, and none without two dates', () => {
    const old = letter('a', '2022-01-01', 'beleidsbrief');
    expect(chosen(old, letter('b', '2024-01-01', 'beleidsreactie'))).toEqual(['a', 'b']);
    expect(chosen(old, letter('b', null, 'beleidsbrief'))).toBeUndefined();
    expect(chosen()).toBeUndefined();
  });
});

describe('removeComparisonFrame()', () => {
  test.each([
    ['Hoe is het standpunt over kernwapens veranderd?', 'kernwapens', 'how it changed'],
    ['Verschil tussen 2022 en 2026 over het postennet', 'postennet', 'between two years'],
    ['Wat was de norm voor havengelden in 2022 en wat is die nu?', 'havengelden', 'then and now'],
    [
      'Hoe verschilt de toon over Peking tussen de brief van Jansen en die van De Vries?',
      'Peking',
      'between two ministers',
    ],
    ['Vergelijk de twee beleidsbrieven', '', 'letters as a whole have no theme'],
    ['Compare the two policy letters', '', 'nor in English'],
    ['Leg de brieven van 2022 en 2026 naast elkaar', '', 'nor said so'],
    ['Vergelijk 31271 nr. 42 met 35925 V, nr. 84', '', 'nor by number'],
    ['Vergelijk de beleidsreactie met de opvolgingsbrief', '', 'nor by kind'],
    ['Verschil tussen de beleidsreactie en de brief over China', 'China', 'a kind is no theme'],
  ])('%j is about %j: %s', (question, theme) => {
    expect(removeComparisonFrame(question, ['Jansen', 'De Vries'])).toBe(theme);
  });
});
