import { describe, expect, it } from 'vitest';
import { readText } from './letters.ts';

/** What follows an opening line, table rows as their cells with "*" before a header row. */
const read = (...lines: readonly string[]) =>
  readText(`Hieronder staat hoe de zaken ervoor staan.\n\n${lines.join('\n')}`)
    .paragraphs.slice(1)
    .map(({ kind, text, isHeaderRow }) =>
      kind === 'table-row'
        ? `${isHeaderRow ? '*' : ''}${text.split('\t').join(' ¦ ')}`
        : `${kind}: ${text}`,
    );

describe('readLetter() reads tables whose cells stand apart by bars', () => {
  it('needs no bars at the ends of a row, and takes the first row for the header', () => {
    expect(
      read(
        'Advies | Stand van zaken',
        '1. Meet het grondwater elke maand. | Loopt: er zijn veertig putten geslagen.',
        '2. Betrek de boeren. | Afgerond.',
        'Waterberging',
        'De provincies wijzen voor het einde van het jaar gebieden aan.',
      ),
    ).toEqual([
      '*Advies ¦ Stand van zaken',
      '1. Meet het grondwater elke maand. ¦ Loopt: er zijn veertig putten geslagen.',
      '2. Betrek de boeren. ¦ Afgerond.',
      'heading: Waterberging',
      'text: De provincies wijzen voor het einde van het jaar gebieden aan.',
    ]);
  });

  it('keeps an empty cell, a label on a line of its own and a cell that goes on below', () => {
    expect(
      read(
        'Waterschap | 2022 | 2023',
        'Noord',
        'Vechtstromen | | 14',
        'Noorderzijlvest | 9 |',
        'Zuid',
        'Limburg, met de beken die in de zomer | 3 | wordt nog',
        'geteld',
      ),
    ).toEqual([
      '*Waterschap ¦ 2022 ¦ 2023',
      'Noord ¦  ¦ ',
      'Vechtstromen ¦  ¦ 14',
      'Noorderzijlvest ¦ 9 ¦ ',
      'Zuid ¦  ¦ ',
      'Limburg, met de beken die in de zomer ¦ 3 ¦ wordt nog geteld',
    ]);
  });

  it('reads on over blank lines between the rows and over a rule', () => {
    expect(read('Post | 2024', '--- | ---', '', 'Dijken | 12,5', '', 'Gemalen | 3,1')).toEqual([
      '*Post ¦ 2024',
      'Dijken ¦ 12,5',
      'Gemalen ¦ 3,1',
    ]);
  });

  it('takes a bar within one line of text for text', () => {
    expect(
      read('De keuze is dijken | duinen en die valt in de zomer.', 'Daarna volgt meer.'),
    ).toEqual([
      'text: De keuze is dijken | duinen en die valt in de zomer.',
      'text: Daarna volgt meer.',
    ]);
  });
});

describe('readLetter() reads tables whose cells stand a fixed number of spaces apart', () => {
  it('places figures by their gaps, not by their place on the line', () => {
    expect(
      read(
        'Uitgaven waterveiligheid (bedragen x € 1 mln.)',
        'Onderdeel    2022    2023    2024',
        'Dijken langs de grote rivieren    2,5    10,0    15,0',
        'Gemalen    3,1    3,4    3,4',
        'Proef met een nieuwe kering    0,2        0,4',
        'Vaarwegen',
        'De betonning van de vaarwegen wordt dit jaar vernieuwd.',
      ),
    ).toEqual([
      'text: Uitgaven waterveiligheid (bedragen x € 1 mln.)',
      '*Onderdeel ¦ 2022 ¦ 2023 ¦ 2024',
      'Dijken langs de grote rivieren ¦ 2,5 ¦ 10,0 ¦ 15,0',
      'Gemalen ¦ 3,1 ¦ 3,4 ¦ 3,4',
      'Proef met een nieuwe kering ¦ 0,2 ¦  ¦ 0,4',
      'heading: Vaarwegen',
      'text: De betonning van de vaarwegen wordt dit jaar vernieuwd.',
    ]);
  });

  it('reads numbered rows of two columns', () => {
    expect(
      read(
        'Aanbeveling    Status',
        '1. Meet elke maand.    Afgerond: er zijn veertig putten.',
        '2. Betrek de boeren bij elk besluit.    Onderhanden: de eerste gesprekken zijn gevoerd.',
      )[2],
    ).toBe(
      '2. Betrek de boeren bij elk besluit. ¦ Onderhanden: de eerste gesprekken zijn gevoerd.',
    );
  });

  it('takes no labels with values for a table', () => {
    expect(read('Plaats    Utrecht', 'Tijd    tien uur', 'Zaal    Blauw').join()).not.toContain(
      '¦',
    );
  });
});

describe('readLetter() reads tables with tabs between the cells', () => {
  it('keeps empty cells in their column, on top, in the middle and at the start of a row', () => {
    expect(
      read(
        '\t2023\t2024\t2025',
        'Dijken\t1\t\t3',
        'Gemalen\t\t5',
        'Waarvan onderhoud',
        'klein\t2\t2\t2',
        'Vaarwegen',
        'De betonning wordt vernieuwd.',
      ),
    ).toEqual([
      '* ¦ 2023 ¦ 2024 ¦ 2025',
      'Dijken ¦ 1 ¦  ¦ 3',
      'Gemalen ¦  ¦ 5 ¦ ',
      'Waarvan onderhoud ¦  ¦  ¦ ',
      'klein ¦ 2 ¦ 2 ¦ 2',
      'heading: Vaarwegen',
      'text: De betonning wordt vernieuwd.',
    ]);
  });

  it('takes several tabs for one where a row needs them to reach its column', () => {
    expect(read('Post\t2023\t2024', 'Dijken langs de rivieren\t1\t2', 'Gemalen\t\t\t5\t6')).toEqual(
      ['*Post ¦ 2023 ¦ 2024', 'Dijken langs de rivieren ¦ 1 ¦ 2', 'Gemalen ¦ 5 ¦ 6'],
    );
  });
});

describe('readLetter() reads columns that stand above each other', () => {
  it('leaves the heading right under them out of the table', () => {
    expect(
      read(
        'Post                2024       2025',
        'Isolatie           1.250      1.400',
        'Meetnet              310        320',
        'Vaarwegen',
        'De betonning van de vaarwegen wordt dit jaar in alle provincies vernieuwd.',
      ).slice(3),
    ).toEqual([
      'heading: Vaarwegen',
      'text: De betonning van de vaarwegen wordt dit jaar in alle provincies vernieuwd.',
    ]);
  });
});
