import { describe, expect, it } from 'vitest';
import { readText } from './letters.ts';

function texts(source: string): string[] {
  return readText(source).paragraphs.map(({ text }) => text);
}

describe('readLetter() cleans conversion marks and nothing else', () => {
  it.each([
    ['De [bookmark: _Hlk1]stand is goed.', 'De stand is goed.', 'bookmark'],
    ['De 18^e economie.', '18e economie', 'raised letter in markdown'],
    ['In de *Coalition of the Willing* nu.', 'In de Coalition of the Willing nu.', 'italic'],
    ['Wij **versterken** de EU.', 'Wij versterken de EU.', 'bold'],
    ['Het is 5 * 3 en 2*4 en a*b*c.', 'Het is 5 * 3 en 2*4 en a*b*c.', 'literal asterisks'],
    ['De naam net_op_land en _ los.', 'De naam net_op_land en _ los.', 'literal underscores'],
    ['Een * losse ster.', 'Een * losse ster.', 'a lone asterisk'],
    ['Een <script>alert(1)</script> staat hier.', '<script>alert(1)</script>', 'markup stays text'],
    [
      'Een vlak van 10 m² en 10³ kg.',
      'Een vlak van 10 m² en 10³ kg.',
      'raised digits that are units',
    ],
    [
      'De kosten be\u00addragen 5\u00a0mln.\u200b',
      'De kosten bedragen 5 mln.',
      'invisible characters',
    ],
    ['De 3^ is los en 4 ^ 5 ook.', 'De 3^ is los en 4 ^ 5 ook.', 'carets in prose'],
  ])('"%s": %s', (source, expected) => {
    expect(texts(source).join('\n')).toContain(expected);
  });
});

describe('readLetter() with footnotes', () => {
  it('takes a text with brackets in it, wherever it stands', () => {
    const letter = readText(
      'Een zin.[footnoteRef:1] [1: Zie [bijlage 2]\nen verder.] Nog een zin.',
    );
    expect(letter.paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Een zin. Nog een zin.'],
      ['footnote', 'Zie [bijlage 2] en verder.'],
    ]);
    expect(letter.paragraphs[0]?.footnotes).toEqual([
      { mark: '1', text: 'Zie [bijlage 2] en verder.', at: 8, paragraphNumber: 2 },
    ]);
  });

  it('notes a bracket that never closes and loses no word', () => {
    const letter = readText('Een zin.[footnoteRef:1] [1: Zie bijlage 2\n\nDe tweede alinea.');
    expect(letter.notes.map(({ code }) => code)).toContain('footnote-unclosed');
    expect(letter.paragraphs.map(({ text }) => text)).toEqual([
      'Een zin.',
      'Zie bijlage 2',
      'De tweede alinea.',
    ]);
  });

  it('notes a mark whose text is missing', () => {
    const letter = readText('Een zin.[footnoteRef:9] En nog een.');
    expect(letter.notes.map(({ code }) => code)).toEqual(['footnote-without-text']);
    expect(letter.paragraphs[0]?.text).toBe('Een zin. En nog een.');
  });
});

describe('readLetter() takes metadata from the head only', () => {
  it.each<[string, string | null, string]>([
    [
      'Den Haag, 8 maart 2022\n\nOp 1 mei 2020 is dit besloten door de Kamer en ons.',
      '2022-03-08',
      'place and date',
    ],
    [
      'Datum 9 mei 2023\n\nOp 1 mei 2020 is dit besloten door de Kamer en ons.',
      '2023-05-09',
      'label',
    ],
    [
      'Datum\n9 mei 2023\n\nOp 1 mei 2020 is dit besloten door de Kamer en ons.',
      '2023-05-09',
      'value on the next line',
    ],
    [
      'Op 1 mei 2020 is dit besloten door de Kamer en ons samen.',
      null,
      'a date in the text is not the letter’s',
    ],
  ])('date of "%s"', (source, date) => {
    expect(readText(source).date).toBe(date);
  });

  it('lets a file name supply a number, with a note', () => {
    const letter = readText(
      'Een brief zonder kop over de stand van zaken van nu.',
      'kst-36600-V-7.txt',
    );
    expect(letter.dossiers).toEqual([{ dossier: '36600-V', number: 7 }]);
    expect(letter.notes.map(({ code }) => code)).toEqual(['number-from-file-name']);
  });

  it('notes a file name that contradicts the text', () => {
    const letter = readText(
      '31271 Beleidsdoorlichting\nNr. 42 Brief\n\nDe tekst van deze brief.',
      'kst-31271-41.txt',
    );
    expect(letter.dossiers).toEqual([{ dossier: '31271', number: 42 }]);
    expect(letter.notes.map(({ code }) => code)).toEqual(['number-differs']);
  });

  it('takes no number from a reference in the text', () => {
    expect(readText('Zie 31271, nr. 42 voor de stand van zaken in deze kwestie.').dossiers).toEqual(
      [],
    );
  });
});

describe('readLetter() makes ids that are safe in a URL and a path', () => {
  it.each([
    ['kst-36800-V-103.txt', 'kst-36800-V-103'],
    ['Brief aan Kamer (definitief).TXT', 'Brief-aan-Kamer-definitief'],
    ['geïntegreerd.txt', 'geintegreerd'],
    ['..%2F..%2Fetc.txt', '2F.-2Fetc'],
    ['💥.txt', 'brief'],
  ])('%s becomes %s', (name, id) => {
    expect(readText('De tekst van deze brief.', name).id).toBe(id);
  });
});
