import { describe, expect, it } from 'vitest';
import { findFigureSeries } from '../../../server/answer/figure-series.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { namedIn, row } from '../../support/figure-table.ts';

const HEADERS = ['Programma', '2020', '2021', '2022', 'Totaal'];
const BUDGET = buildLetter('begroting', [
  'Uitgaven in duizenden euro.',
  row(HEADERS, HEADERS, true),
  row(HEADERS, ['Dijken 1.1', '12.500', '9.750', '14.001', '36.251']),
  row(HEADERS, ['Duinen 1.2', '3,5', '', '4', '7,5']),
  row(HEADERS, ['Totaal', '12.503', '9.750', '14.005', '']),
]);

/** Label, then what stands under each column: a figure as printed, or null. */
function ask(question: string) {
  const found = findFigureSeries(question, [BUDGET], namedIn(question));
  if (found === null) return null;
  return {
    columns: found.columns,
    rows: found.rows.map(({ label, places }) => [
      label,
      ...places.map((place) => (place ? place.paragraph.text.slice(place.start, place.end) : null)),
    ]),
    lacksTotal: found.lacksTotal,
    absentYears: found.absentYears,
  };
}

describe('findFigureSeries()', () => {
  it.each([
    ['Wat ging er in 2020 en 2022 naar dijken 1.1?', ['2020', '2022'], ['12.500', '14.001']],
    ['Dijken 1.1 van 2021 tot en met 2022', ['2021', '2022'], ['9.750', '14.001']],
    ['Hoeveel ging er tussen 2020 en 2021 naar dijken 1.1?', ['2020', '2021'], ['12.500', '9.750']],
    ['Dijken 1.1 sinds 2021', ['2021', '2022'], ['9.750', '14.001']],
    [
      'Hoeveel krijgen dijken 1.1 per jaar?',
      ['2020', '2021', '2022'],
      ['12.500', '9.750', '14.001'],
    ],
    [
      'Is het geld voor dijken 1.1 gestegen tussen 2020 en 2022?',
      ['2020', '2021', '2022'],
      ['12.500', '9.750', '14.001'],
    ],
  ])('gives every year that %j asks for', (question, columns, figures) => {
    expect(ask(question)).toEqual({
      columns,
      rows: [['Dijken 1.1', ...figures]],
      lacksTotal: false,
      absentYears: [],
    });
  });

  it('gives every row that is named, and leaves an empty cell empty', () => {
    expect(ask('Wat ging er in 2021 naar dijken 1.1 en duinen 1.2?')).toMatchObject({
      columns: ['2021'],
      rows: [
        ['Dijken 1.1', '9.750'],
        ['Duinen 1.2', null],
      ],
    });
  });

  it('says that a total of part of the years is not printed, and makes none up', () => {
    expect(ask('Totaal dijken 1.1 over 2020–2021')).toMatchObject({
      columns: ['2020', '2021'],
      lacksTotal: true,
    });
  });

  it('gives the printed totals of several rows over all years', () => {
    expect(ask('Totaal dijken 1.1 en duinen 1.2 over 2020-2022')).toMatchObject({
      columns: ['Totaal'],
      rows: [
        ['Dijken 1.1', '36.251'],
        ['Duinen 1.2', '7,5'],
      ],
      lacksTotal: false,
    });
  });

  it('names the years that the table does not have', () => {
    expect(ask('Dijken 1.1 van 2018 tot en met 2021')).toMatchObject({
      columns: ['2020', '2021'],
      absentYears: [2018, 2019],
    });
  });

  it('takes the row of totals where no other is named', () => {
    expect(ask('Hoeveel was het totaal in 2021 en 2022?')).toMatchObject({
      rows: [['Totaal', '9.750', '14.005']],
    });
  });

  it.each([
    ['Hoeveel ging er in 2021 naar dijken 1.1?', 'one cell'],
    ['Totaal dijken 1.1 over 2020–2022', 'one printed total'],
    ['Wanneer tussen 2020 en 2022 kregen dijken 1.1 het meest?', 'one of them is the answer'],
    ['Wat is er veranderd tussen 2020 en 2022?', 'no row is named'],
    ['Hoeveel ging er in 2010 en 2011 naar dijken 1.1?', 'none of these years is there'],
  ])('leaves %j alone (%s)', (question) => {
    expect(ask(question)).toBeNull();
  });
});
