import { describe, expect, it } from 'vitest';
import { readText } from './letters.ts';

const BODY = 'In deze brief gaat het kabinet in op de stand van zaken van de regeling.';

function titleOf(...parts: readonly string[]): string {
  return readText(parts.join('\n\n'), 'bestand-7.txt').title;
}

describe('readLetter() writes a title in capitals as the letter writes its words', () => {
  it('takes the office from the signature', () => {
    const title = titleOf(
      '39 550 IX\nVaststelling van de begroting',
      'Nr. 8\nBRIEF VAN DE MINISTER VAN FINANCIËN',
      'Den Haag, 6 mei 2026',
      BODY,
      'De minister van Financiën,\nT. Estpersoon',
    );
    expect(title).toBe('Vaststelling van de begroting: brief van de minister van Financiën');
  });

  it.each([
    [
      'Betreft: VOORTGANG AANPAK WEIDEVOGELS',
      'Voortgang aanpak weidevogels',
      'words that stand nowhere else',
    ],
    [
      'Betreft: INZET VAN DE NAVO IN FRIESLAND EN DE EU',
      'Inzet van de NAVO in Friesland en de EU',
      'names and abbreviations of the text',
    ],
    [
      'Betreft: BRIEF VAN DE STAATSSECRETARIS VAN DEFENSIE (X)',
      'Brief van de staatssecretaris van Defensie (X)',
      'a ministry and a chapter',
    ],
    ['Betreft: Inzet NAVO', 'Inzet NAVO', 'an abbreviation is no title in capitals'],
  ])('"%s" is "%s": %s', (subject, expected) => {
    const text = 'De inzet van de NAVO in Friesland is in de EU besproken door het kabinet.';
    expect(titleOf(subject, 'Geachte voorzitter,', text)).toBe(expected);
  });
});

describe('readLetter() takes the title of a text without a head from its first lines', () => {
  it.each<[readonly string[], string, string]>([
    [
      ['Voortgangsrapportage lerarentekort', '1. Inleiding', BODY],
      'Voortgangsrapportage lerarentekort',
      'above the first chapter',
    ],
    [
      ['Rapport Zorg: evaluatie 2016-2020', '15 januari 2021', BODY],
      'Rapport Zorg: evaluatie 2016-2020',
      'above a date',
    ],
    [
      ['Periodieke rapportage', 'Water en bodem 2015–2022', 'Inleiding', BODY],
      'Periodieke rapportage: Water en bodem 2015–2022',
      'a name of its kind and a line below',
    ],
    [['# Monitor Ruimte', '## Stand', BODY, '## Vervolg', BODY], 'Monitor Ruimte', 'markdown'],
    [['Notitie over havens', BODY], 'Notitie over havens', 'names its kind'],
    [['1. Inleiding', BODY, '2. Vervolg', BODY], 'Bestand 7', 'a chapter is no title'],
    [['Inleiding', 'Aanleiding', BODY], 'Bestand 7', 'nor is an introduction'],
    [['Stand van de bruggen', BODY, 'Vervolg', BODY], 'Bestand 7', 'nor one heading of several'],
    [[BODY, BODY], 'Bestand 7', 'text alone'],
  ])('%j is "%s": %s', (parts, expected) => {
    expect(titleOf(...parts)).toBe(expected);
  });

  it('leaves the title out of the path above each paragraph', () => {
    const letter = readText(['# Monitor Ruimte', '## Stand', BODY].join('\n\n'));
    expect(letter.paragraphs.at(-1)?.section).toEqual(['Stand']);
  });

  it('reads the day that stands alone below it', () => {
    const letter = readText(['Rapport Zorg op afstand', '15 januari 2021', BODY].join('\n\n'));
    expect(letter.date).toBe('2021-01-15');
    expect(letter.paragraphs.map(({ kind }) => kind)).toEqual(['heading', 'text', 'text']);
  });

  it('reads the place and day at the end', () => {
    const letter = readText(
      [
        BODY,
        'Op 1 mei 2020 is dit besloten.',
        '’s-Gravenhage, 12 maart 2019',
        'De minister van Defensie,\nA. Bijleveld',
      ].join('\n\n'),
    );
    expect(letter.date).toBe('2019-03-12');
  });
});
