import { describe, expect, it } from 'vitest';
import { readText } from './letters.ts';

const BODY = 'Hiermee heb ik uw Kamer voldoende geïnformeerd over de regeling.\n\nHoogachtend,\n\n';

function signed(text: string): string[] {
  return readText(BODY + text).signatories.map(({ name, office }) => `${office}: ${name}`);
}

describe('readLetter() finds who signed', () => {
  it.each<[string, readonly string[], string]>([
    [
      'de minister van Volksgezondheid,\nWelzijn en Sport,\n\n\nV. Oorbeeld',
      ['de minister van Volksgezondheid, Welzijn en Sport: V. Oorbeeld'],
      'lower case, a comma at the end of the first line',
    ],
    [
      'De staatssecretaris van Landbouw, Visserij,\nVoedselzekerheid en Natuur,\nP. Roefman',
      ['De staatssecretaris van Landbouw, Visserij, Voedselzekerheid en Natuur: P. Roefman'],
      'a list that wraps, no blank line',
    ],
    [
      'De minister van Financiën\n\n\nE. Voorbeeld',
      ['De minister van Financiën: E. Voorbeeld'],
      'no comma behind the office',
    ],
    [
      'Jo Voorbeeld\nMinister van Defensie',
      ['Minister van Defensie: Jo Voorbeeld'],
      'the name first',
    ],
    [
      'Mede namens de staatssecretaris van Defensie,\n\nA.B. Model',
      ['Mede namens de staatssecretaris van Defensie: A.B. Model'],
      'on behalf of another',
    ],
    [
      'De minister van             De minister van Defensie,\nBuitenlandse Zaken,\n\n\n\nA. Model                    B. van den Voorbeeld',
      [
        'De minister van Buitenlandse Zaken: A. Model',
        'De minister van Defensie: B. van den Voorbeeld',
      ],
      'side by side, one of two lines',
    ],
    [
      'De minister van Defensie heeft gelijk,\nzegt men.\n\nA. Model',
      [],
      'a sentence about an office',
    ],
    ['De minister van Defensie\n\nMeer Europa\n\nDe tekst gaat hier verder.', [], 'headings'],
  ])('%j', (text, expected) => {
    expect(signed(text)).toEqual(expected);
  });

  it('leaves the closing words outside the last recommendation', () => {
    const letter = readText(
      `Aanbeveling 1: Meet meer.\n\nDat doe ik.\n\nAanbeveling 2: Leer meer.\n\nDat ook.\n\n${BODY}De minister van Defensie,\n\nA. Model`,
    );
    const closing = letter.paragraphs.slice(-3);
    expect(closing.map(({ section }) => section)).toEqual([[], [], []]);
  });
});
