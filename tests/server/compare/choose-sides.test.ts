import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseSides } from '../../../server/compare/choose-sides.ts';
import { readSinceYear } from '../../../server/compare/comparison-frame.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

let letters: OpenLetters;

beforeAll(async () => {
  letters = await openLetters('corpus/letters');
});
afterAll(() => letters.close());

describe('readSinceYear()', () => {
  it.each([
    ['Wat is er nieuw sinds 2024 over sancties?', 2024],
    ['Wat veranderde er sinds de brief 2022?', 2022],
    ['What is new since June 2024 on NATO?', 2024],
    ['Hoe is het standpunt tussen 2022 en 2026 veranderd?', null],
  ])('%s → %s', (question, year) => {
    expect(readSinceYear(question)).toBe(year);
  });
});

describe('chooseSides()', () => {
  const sidesOf = async (since: number | null) =>
    (
      await chooseSides(letters.index, 'Nationale Veiligheidsraad', {
        letters: letters.index.letters,
        years: [],
        since,
      })
    )?.map(({ date }) => date?.slice(0, 4));

  it('sets the oldest beside the newest letter that treats the theme', async () => {
    expect(await sidesOf(null)).toEqual(['2022', '2026']);
  });

  it('starts from the newest letter up to the year from which news is asked', async () => {
    expect(await sidesOf(2024)).toEqual(['2024', '2026']);
  });
});
