import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../corpus/letter.ts';
import { checkSum, readFigureRow } from '../../../server/briefing/figure-row.ts';
import { buildLetter } from '../../support/build-letter.ts';

/** A letter with one row of a table: header -> cell. */
function rowOf(cells: Readonly<Record<string, string>>) {
  const text = Object.values(cells).join('\t');
  let at = 0;
  const placed = Object.entries(cells).map(([header, cell]): Cell => {
    const start = at;
    at += cell.length + 1;
    return { header: header === '' ? null : header, start, end: start + cell.length };
  });
  const letter = buildLetter('tabel', [{ text, kind: 'table-row', cells: placed, table: 1 }]);
  const [paragraph] = letter.paragraphs;
  if (paragraph === undefined) throw new Error('A letter has a paragraph');
  return readFigureRow(letter, paragraph);
}

describe('readFigureRow()', () => {
  it('reads label, years and total', () => {
    const row = rowOf({
      '': 'Artikel 4',
      'In 2020': '1.000',
      'In 2021': '2.500,5',
      Totaal: '3.500,5',
    });
    expect(row?.label.start).toBe(0);
    expect(row?.years.map(({ header }) => header)).toEqual(['In 2020', 'In 2021']);
    expect(row?.total?.header).toBe('Totaal');
  });

  it('gives nothing for a row without figures under years', () => {
    expect(rowOf({ '': 'Artikel 4', Status: 'Onderhanden' })).toBeNull();
  });
});

describe('checkSum()', () => {
  it('is silent where the printed total is the sum of the years', () => {
    const row = rowOf({
      '': 'Artikel 4',
      'In 2020': '1.000',
      'In 2021': '2.500,5',
      Totaal: '3.500,5',
    });
    expect(row && checkSum(row)).toBeNull();
  });

  it('gives the sum where it is not', () => {
    const row = rowOf({ '': 'Artikel 4', 'In 2020': '1.000', 'In 2021': '2.000', Totaal: '3.100' });
    expect(row && checkSum(row)).toEqual({ sum: 3000 });
  });

  it('is silent where no total is printed', () => {
    const row = rowOf({ '': 'Artikel 4', 'In 2020': '1.000', 'In 2021': '2.000', Totaal: '' });
    expect(row && checkSum(row)).toBeNull();
  });
});
