import { describe, expect, it } from 'vitest';
import { LetterReadError } from '../../corpus/letter-read-error.ts';
import { readLetter } from '../../corpus/read-letter.ts';
import { brokenRuns, readText } from './letters.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function errorOf(name: string, bytes: Uint8Array): LetterReadError {
  try {
    readLetter({ name, bytes });
  } catch (error) {
    if (error instanceof LetterReadError) return error;
    throw error;
  }
  throw new Error(`"${name}" was read without an error`);
}

describe('readLetter() refuses what is no letter, and says what to do', () => {
  it.each([
    ['leeg.txt', new Uint8Array(), 'empty-letter'],
    ['wit.txt', encode(' \n\t\r\n\u00a0\f'), 'empty-letter'],
    ['merken.txt', encode('[bookmark: _a]\n\u200b'), 'empty-letter'],
    ['beeld.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'not-text'],
    ['utf16-zonder-merk.txt', Uint8Array.of(0x41, 0, 0x42, 0, 0x43, 0), 'not-text'],
    ['pdf.txt', encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>'), 'not-text'],
    ['rtf.txt', encode('{\\rtf1\\ansi De brief \\par Tekst}'), 'not-text'],
    ['word.txt', encode('PK\u0003\u0004 word/document.xml'), 'not-text'],
    ['html.txt', encode('<!DOCTYPE html>\n<html><body>Tekst</body></html>'), 'not-text'],
    ['xml.txt', encode('\n<?xml version="1.0"?><al>Tekst</al>'), 'not-text'],
    ['groot.txt', new Uint8Array(20 * 1024 * 1024 + 1).fill(97), 'too-large'],
    ['brief.docx', encode('tekst'), 'unsupported-format'],
  ])('%s', (name, bytes, code) => {
    const error = errorOf(name, bytes);
    expect(error.code).toBe(code);
    expect(error.message).toContain(`"${name}"`);
    expect(error.message).toMatch(/; /u);
  });
});

describe('readLetter() reads other encodings', () => {
  const text = 'De coördinatie kost € 5 mln. volgens het kabinet.';
  const utf16 = (isLittle: boolean) => {
    const view = new DataView(new ArrayBuffer(2 + text.length * 2));
    view.setUint16(0, 0xfeff, isLittle);
    for (let at = 0; at < text.length; at += 1)
      view.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
    return new Uint8Array(view.buffer);
  };
  it.each([
    ['UTF-8 with a byte order mark', encode(`\ufeff${text}`), []],
    ['UTF-16 little-endian', utf16(true), []],
    ['UTF-16 big-endian', utf16(false), []],
    [
      'Windows-1252',
      Uint8Array.from(text, (sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0))),
      ['encoding-guessed'],
    ],
  ])('%s', (_, bytes, codes) => {
    const letter = readLetter({ name: 'brief.txt', bytes });
    expect(letter.paragraphs.map((paragraph) => paragraph.text)).toEqual([text]);
    expect(letter.notes.map(({ code }) => code)).toEqual(codes);
  });
});

describe('readLetter() keeps what there is of a letter that is cut off', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'only a letterhead',
      'Ministerie van Financiën\n\nDatum 2 mei 2024\nBetreft Regeling\n\nGeachte voorzitter,',
      ['text'],
      ['no-text'],
    ],
    ['only a signature', 'De minister van Financiën,\n\nE. Voorbeeld', ['signature'], ['no-text']],
    [
      'only a table',
      '\tPost\n\t2024\n\t2025\n\n\tIsolatie\n\t1.250\n\t1.400',
      ['table-row', 'table-row'],
      [],
    ],
    ['only a heading', 'Stand van zaken', ['text'], []],
    ['lost characters', 'De co\ufffdrdinatie kost veel geld.', ['text'], ['lost-characters']],
  ])('%s', (_, source, kinds, codes) => {
    const letter = readText(source);
    expect(letter.paragraphs.map(({ kind }) => kind)).toEqual(kinds);
    expect(letter.notes.map(({ code }) => code)).toEqual(codes);
  });
});

describe('readLetter() stays linear in long files', () => {
  // A pattern that backtracks would take hours here and run into the test's time limit.
  it.each([
    ['one line of 5 MB', 'woord ', 5_000_000],
    ['spaces', ' ', 200_000],
    ['dashes', '-', 200_000],
    ['open brackets', '[', 200_000],
    ['asterisks', '*a ', 200_000],
    ['empty lines', '\n', 100_000],
    ['cells', '\tcel\n', 100_000],
    ['columns', 'a    b    c\n', 400_000],
    ['columns that fit nowhere', 'a    b    c\n b c   d    e\n  fff   g\n', 400_000],
    ['one line with gaps', 'a  b   ', 2_000_000],
    ['one list of numbers', '31 271, nrs. 1, 2, 3, 4 ', 2_000_000],
    ['notes of one page', 'x1 y\n1 noot\n', 200_000],
    ['labels', 'Kenmerk\n', 100_000],
  ])(
    '%s',
    (_, unit, size) => {
      const letter = readText(`De brief. ${unit.repeat(size / unit.length)} Einde.`);
      expect(letter.paragraphs.at(-1)?.text.endsWith('Einde.')).toBe(true);
    },
    20_000,
  );
});

/** Repeatable numbers in [0, 1): Marsaglia's xorshift. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

describe('readLetter() on random text', () => {
  const pieces = [
    '\n',
    '\n\n',
    '\t',
    ' ',
    '  ',
    '    ',
    '\r\n',
    '\f',
    '\u00a0',
    '\u00ad',
    'Nr. 4',
    '31 271 V ',
    'De minister van X,',
    'A. Jansen',
    'Den Haag, 1 mei 2024',
    'Datum',
    'Onze referentie',
    '1. ',
    'a) ',
    '• ',
    '- ',
    '|',
    '|---|',
    '**',
    '*',
    '_',
    '^',
    '[footnoteRef:1]',
    '[1: noot',
    ']',
    '¹',
    '² ',
    '[^1]',
    '[^1]: ',
    '# ',
    'Aanbeveling 1: ',
    'Kop',
    'een zin die eindigt.',
    'en verder',
    'woord-',
    'Pagina 1 van 2',
    'Tweede Kamer, vergaderjaar 2021–2022, 35 925 V, nr. 84 2',
    '\ufdd0',
    '\ufdd1',
    '💥',
    '\ud800',
    '[bookmark: a]',
    'Geachte voorzitter,',
    'Hoogachtend,',
    'DE MINISTER VAN X,',
    'II. Kop',
    'ii) ',
    'woord1 ',
    '1 noot',
    'Kenmerk\n2025-1\n2500 EA DEN HAAG\nUw kenmerk\n1',
    'Kop    2024    2025',
    'Tabel 1: Uitgaven',
    '15 januari 2021',
  ];

  it('never throws anything but LetterReadError, and runs always slice back', () => {
    const random = randomFrom(20240312);
    for (let round = 0; round < 400; round += 1) {
      const length = 1 + Math.floor(random() * 60);
      const drawn = Array.from(
        { length },
        () => pieces[Math.floor(random() * pieces.length)] ?? '',
      );
      // Lone surrogates do not survive encoding, so the source is what was decoded.
      const source = new TextDecoder().decode(encode(drawn.join('')));
      try {
        const letter = readText(source);
        expect(brokenRuns(letter, source)).toEqual([]);
        expect(
          letter.paragraphs.every(({ text }) => text !== '' && !/[\ufdd0-\ufdef]/u.test(text)),
        ).toBe(true);
        for (const { text, cells } of letter.paragraphs) {
          for (const cell of cells ?? [])
            expect(cell.start <= cell.end && cell.end <= text.length).toBe(true);
        }
      } catch (error) {
        if (!(error instanceof LetterReadError)) throw error;
      }
    }
  });
});
