import { describe, expect, test } from 'vitest';
import { shortDay } from '../../web/dutch-date.ts';
import { quarterOf, sumByPeriod, yearOf } from '../../web/themes/line-points.ts';
import { letterLabel, periodName, yearLabel } from '../../web/themes/line-words.ts';
import { createThemeSources } from '../../web/themes/theme-sources.ts';
import { themePath, themeStateOf } from '../../web/themes/theme-state.ts';
import { placeInYears, spreadApart, topShare, yearsOf } from '../../web/themes/time-scale.ts';
import { themeLetter } from './wire-builders.ts';

const at = (address: string): URL => new URL(address, 'http://127.0.0.1:3000');

describe('the address of a theme', () => {
  test.each([
    ['/themas?thema=cyber&brief=kst-1', 'its letter'],
    ['/themas?thema=a%26b+%3D+c&jaar=2024', 'signs in it'],
    ['/themas?thema=x&jaar=zonder-datum', 'letters without a date'],
    ['/themas', 'the map'],
  ])('%s is read and written alike: %s', (address) => {
    expect(themePath(themeStateOf(at(address)))).toBe(address);
  });

  test.each([
    [
      '/themas?jaar=2024&brief=kst-1',
      { theme: '', letter: null, year: null },
      'no theme, nothing open',
    ],
    ['/themas?thema=x&jaar=24', { theme: 'x', letter: null, year: null }, 'a year that is none'],
    ['/themas?q=x', { theme: 'x', letter: null, year: null }, 'the name that other addresses use'],
    ['/themas?thema=%20a%0A%20b%20', { theme: 'a b', letter: null, year: null }, 'white space'],
  ])('%s gives %j: %s', (address, state) => {
    expect(themeStateOf(at(address))).toEqual(state);
  });
});

describe('places on the line', () => {
  test('placeInYears() runs from the start of the first year to the end of the last', () => {
    const years = { first: 2022, last: 2025 };
    expect(placeInYears('2022-01-01', years)).toBe(0);
    expect(placeInYears('2024-01-01', years)).toBe(0.5);
    const [june, december] = [placeInYears('2025-06-30', years), placeInYears('2025-12-31', years)];
    expect(june > 0.75 && june < december && december < 1).toBe(true);
  });

  test.each([
    [[10, 50, 90], 20, [10, 50, 90], 'nothing is moved that has room'],
    [[50, 51, 52], 20, [50, 70, 90], 'neighbours are pushed on'],
    [[98, 99, 100], 20, [60, 80, 100], 'and back from the end'],
    [[0, 0, 0, 0, 0], 50, [0, 25, 50, 75, 100], 'the gap shrinks where there is no room'],
    [[120], 20, [100], 'one stays within bounds'],
    [[], 20, [], 'none'],
  ])('spreadApart(%j, %i) gives %j: %s', (wanted, gap, places) => {
    expect(spreadApart(wanted, gap, [0, 100])).toEqual(places);
  });

  test('topShare() is a round share with room for the greatest', () => {
    expect([[], [0], [0.06], [0.2, 0.21], [1]].map(topShare)).toEqual([0.05, 0.05, 0.1, 0.3, 1]);
  });

  test('yearsOf() needs a day', () => {
    expect(yearsOf([])).toBeNull();
    expect(yearsOf(['2024-01-01', '2022-12-31'])).toEqual({ first: 2022, last: 2024 });
  });
});

describe('figures of a period', () => {
  const letters = [
    themeLetter({ id: 'a', date: '2024-01-31' }, [
      ['Een.', 'strong'],
      ['Twee.', 'passing'],
    ]),
    themeLetter({ id: 'b', date: '2024-03-31' }, []),
    themeLetter({ id: 'c', date: '2024-04-01' }, [['Drie.', 'passing']]),
    themeLetter({ id: 'd', date: null }, []),
  ];

  test('count all letters, and the share is the mean with the silent ones', () => {
    expect(sumByPeriod(letters, quarterOf)).toEqual([
      {
        period: '2024-1',
        letters: 2,
        speaking: 1,
        count: 2,
        strongCount: 1,
        share: 0.05,
        strongShare: 0.025,
      },
      {
        period: '2024-2',
        letters: 1,
        speaking: 1,
        count: 1,
        strongCount: 0,
        share: 0.05,
        strongShare: 0,
      },
      {
        period: 'zonder-datum',
        letters: 1,
        speaking: 0,
        count: 0,
        strongCount: 0,
        share: 0,
        strongShare: 0,
      },
    ]);
  });

  test('are said in words', () => {
    const [year, undated] = sumByPeriod(letters, yearOf);
    expect(year && yearLabel(year)).toBe('2024: 2 van 3 brieven, 3 alinea’s');
    expect(undated && yearLabel(undated)).toBe('zonder datum: 1 brief, niet teruggevonden');
    expect(periodName('2024-1')).toBe('2024, 1e kwartaal');
    expect(letters.slice(0, 2).map(letterLabel)).toEqual([
      '31 januari 2024, Opvolgingsbrief: 2 alinea’s, 10 % van de brief',
      '31 maart 2024, Opvolgingsbrief: niet teruggevonden',
    ]);
    expect(['2024-03-08', '2024-05-10', '2024-09-01'].map(shortDay)).toEqual([
      '8 mrt',
      '10 mei',
      '1 sep',
    ]);
  });
});

describe('createThemeSources()', () => {
  const first = themeLetter({ id: 'a', date: '2022-01-01' }, [
    ['Een.', 'passing'],
    ['Twee.', 'strong'],
  ]);
  const second = themeLetter({ id: 'b', date: '2024-01-01' }, [['Drie.', 'strong']]);

  test('gives each paragraph one number, on through the letters', () => {
    const sources = createThemeSources([first, second]);
    expect(sources.all().map(({ n, letter, paragraph }) => [n, letter.id, paragraph.text])).toEqual(
      [
        [1, 'a', 'Een.'],
        [2, 'a', 'Twee.'],
        [3, 'b', 'Drie.'],
      ],
    );
    expect(sources.telling(second)?.n).toBe(3);
  });

  test('numbers the telling sentence where its paragraph was not sent', () => {
    const cut = { ...first, passages: first.passages.slice(1) };
    const sources = createThemeSources([cut, second]);
    expect(sources.telling(cut)?.n).toBe(1);
    expect(sources.of(cut).map(({ citation }) => citation.n)).toEqual([2]);
  });

  test('keeps the numbers when a letter comes again with more', () => {
    const cut = { ...first, passages: first.passages.slice(0, 1) };
    const sources = createThemeSources([cut, second]);
    expect(sources.of(first).map(({ citation }) => citation.n)).toEqual([1, 3]);
    expect(sources.telling(second)?.n).toBe(2);
  });

  test('always quotes the telling sentence of a paragraph', () => {
    const [passage] = first.passages;
    if (passage === undefined) throw new Error('no passage');
    const whole = { start: 0, end: 4, text: 'Een.' };
    const other = { ...passage, quotes: [{ start: 0, end: 2, text: 'Ee' }] };
    const sources = createThemeSources([{ ...first, passages: [other] }]);
    expect(sources.of({ ...first, passages: [other] })[0]?.citation.quotes).toContainEqual(whole);
    expect(sources.of(first)[0]?.citation.quotes).toEqual([whole]);
  });
});
