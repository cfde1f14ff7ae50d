import { describe, expect, it } from 'vitest';
import { findTableCell, readFigure } from '../../../server/answer/table-cell.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { namedIn, row } from '../../support/figure-table.ts';

const HEADERS = ['Programma', '2020', '2021', '2022', 'Totaal'];
const BUDGET = buildLetter('begroting', [
  'Uitgaven in duizenden euro.',
  row(HEADERS, HEADERS, true),
  row(HEADERS, ['Dijken 1.1', '12.500', '9.750', '14.001', '36.251']),
  row(HEADERS, ['Duinen 1.2', '3,5', '3,25', '4', '10,75']),
  row(HEADERS, ['Havens 1.3', '', '88', '', '88']),
  row(HEADERS, ['Totaal', '12.503', '9.841', '14.005', '36.349']),
]);

function ask(question: string) {
  const found = findTableCell(question, [BUDGET], namedIn(question));
  if (found === null) return null;
  const { paragraph, start, end } = found.place;
  return { cell: paragraph.text.slice(start, end), column: found.column, row: found.rowLabel };
}

describe('findTableCell()', () => {
  it.each([
    ['Hoeveel ging er in 2021 naar dijken 1.1?', '9.750', '2021', 'row and column'],
    ['Wat was duinen 1.2 in 2020?', '3,5', '2020', 'another row, a decimal comma'],
    [
      'Wanneer was het bedrag voor dijken 1.1 het hoogst? hoogste',
      '14.001',
      '2022',
      'highest, the total left out',
    ],
    ['Wat was het laagste bedrag voor duinen 1.2?', '3,25', '2021', 'lowest, compared as numbers'],
    ['Wat was alles samen in 2022?', '14.005', '2022', 'the row of totals, asked for'],
    ['Totaal dijken 1.1 over 2020–2022', '36.251', 'Totaal', 'all years of the row together'],
    ['Hoeveel ging er van 2020 tot en met 2022 naar dijken 1.1?', '36.251', 'Totaal', 'in words'],
    ['Wat is het totaal van duinen 1.2?', '10,75', 'Totaal', 'no year named'],
    ['Wat was in 2021 het totaal voor dijken 1.1?', '9.750', '2021', 'one year of a named row'],
    ['Hoogste bedrag voor dijken 1.1 tussen 2020 en 2021?', '12.500', '2020', 'within a range'],
  ])('reads from %j the cell %s under %s (%s)', (question, cell, column) => {
    expect(ask(question)).toMatchObject({ cell, column });
  });

  it.each([
    ['Hoeveel ging er in 2021 naar 1.4?', 'article 1.4 is not there and is not 1.1'],
    ['Hoeveel ging er naar dijken 1.1?', 'a row without a column'],
    ['Hoeveel ging er in 2021 om?', 'a column without a row'],
    ['Hoeveel ging er in 2019 naar dijken 1.1?', 'a year without a column'],
    ['Hoeveel ging er in 2020 naar havens 1.3?', 'the cell is empty'],
    ['Totaal dijken 1.1 over 2020–2021', 'no sum of these years is printed'],
    ['Totaal dijken 1.1 over 2015–2022', 'the table begins later'],
    ['Wie kreeg in 2021 het meest?', 'no kind of row asked for'],
    ['Welke gemeente kreeg in 2021 het meest?', 'rows of another kind'],
    ['Wat zijn duinen?', 'no figure asked for'],
  ])('reads nothing from %j (%s)', (question) => {
    expect(ask(question)).toBeNull();
  });

  it.each([
    ['Welk artikel kreeg in 2021 het meest?', 'Art. 2', '9'],
    ['Welk artikel kreeg in 2020 het minst?', 'Art. 2', '7'],
  ])('compares the rows of a column for %j', (question, label, cell) => {
    const rows = buildLetter('artikelen', [
      row(HEADERS, ['Art. 1', '8', '5', '1', '14']),
      row(HEADERS, ['Art. 2', '7', '9', '1', '17']),
      row(HEADERS, ['Totaal', '15', '14', '2', '31']),
    ]);
    const found = findTableCell(question, [rows], namedIn(question));
    expect(found?.rowLabel).toBe(label);
    expect(found?.place.paragraph.text.slice(found.place.start, found.place.end)).toBe(cell);
  });

  it('finds nothing in letters without tables', () => {
    const plain = buildLetter('tekst', ['In 2021 ging er 9.750 naar dijken 1.1.']);
    expect(findTableCell('dijken 1.1 in 2021', [plain], namedIn('dijken 1.1 in 2021'))).toBeNull();
  });

  it('quotes the cell without the white space around it', () => {
    const spaced = buildLetter('ruim', [row(HEADERS, ['Dijken 1.1', ' 7 ', ' 8 ', ' 9 ', ' 24 '])]);
    const found = findTableCell('dijken 1.1 2021', [spaced], namedIn('dijken 1.1 2021'));
    expect(found?.place.paragraph.text.slice(found.place.start, found.place.end)).toBe('8');
  });
});

describe('readFigure()', () => {
  it.each([
    ['66.151', 66_151, 'thousands points'],
    ['3,5', 3.5, 'decimal comma'],
    ['€ 1.234,50', 1234.5, 'both, with a sign'],
    ['-12', -12, 'below zero'],
    ['12%', 12, 'a share'],
    ['n.v.t.', Number.NaN, 'words'],
    ['', Number.NaN, 'nothing'],
    ['1.23', Number.NaN, 'a point that parts no thousands: an article, not a figure'],
  ])('reads %j as %d (%s)', (printed, figure) => {
    expect(readFigure(printed)).toEqual(figure);
  });
});
