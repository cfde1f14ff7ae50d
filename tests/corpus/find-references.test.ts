import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findReferences, type ReferenceKind } from '../../corpus/find-references.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { indexReferences } from '../../index/reference-index.ts';
import { buildLetter } from '../support/build-letter.ts';
import { LETTERS_FOLDER, readText } from './letters.ts';

type Expected = Record<ReferenceKind, Record<string, string[]>>;

const expected: Expected = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../fixtures/references/expected-references.json'),
    'utf8',
  ),
);

describe('indexReferences() over the five letters', async () => {
  const { letters } = await readCorpus(LETTERS_FOLDER);
  const pieces = indexReferences(letters);

  test.each(['kamerstuk', 'motion', 'treaty', 'law', 'report'] as const)(
    'finds every %s that was found by reading, where it stands, and invents none',
    (kind) => {
      const found = pieces.filter((piece) => piece.kind === kind);
      const namedAs = (name: string) =>
        found.find((piece) => piece.normalised === name || piece.name === name) ??
        found.find((piece) => piece.name.startsWith(name));
      const places = Object.fromEntries(
        Object.keys(expected[kind]).map((name) => [
          name,
          [...new Set(namedAs(name)?.mentions.map(({ paragraph }) => paragraph.id) ?? [])].sort(),
        ]),
      );
      expect(places).toEqual(
        Object.fromEntries(
          Object.entries(expected[kind]).map(([name, ids]) => [name, [...ids].sort()]),
        ),
      );
      expect(found).toHaveLength(Object.keys(expected[kind]).length);
    },
  );

  test('leaves out the number that a letter carries itself', () => {
    const own = letters.flatMap(({ dossiers }) =>
      dossiers.map(({ dossier, number }) => `${dossier} nr. ${number}`),
    );
    expect(pieces.filter(({ normalised }) => own.includes(normalised ?? ''))).toEqual([]);
  });

  test('gives the title that stands between quotation marks before a number', () => {
    const piece = pieces.find(({ normalised }) => normalised === '31865 nr. 267');
    expect(piece?.title).toBe('versterken rijksbrede evaluatiestelsel');
    expect(piece?.url).toBe('https://zoek.officielebekendmakingen.nl/kst-31865-267.html');
  });
});

describe('findReferences()', () => {
  test.each([
    [
      'Conform de motie Piri/Paternotte (21 501-02, nr. 2500).',
      'motion',
      'motie-Piri/Paternotte',
      'without a hyphen',
    ],
    [
      'De motie van de leden Ceder en Kahraman is uitgevoerd.',
      'motion',
      'motie-Ceder en Kahraman',
      'two members',
    ],
    [
      'Een motie over de haven is verworpen.',
      'motion',
      null,
      'a motion without a name is no piece',
    ],
    [
      'Het Verdrag van Istanbul is bekrachtigd.',
      'treaty',
      'Verdrag van Istanbul',
      'a place as name',
    ],
    ['Nieuwe handelsverdragen worden gesloten.', 'treaty', null, 'a kind of treaty'],
    ['De Sanctiewet 1977 wordt herzien.', 'law', 'Sanctiewet 1977', 'a law with its year'],
    ['De Wet open overheid geldt.', 'law', 'Wet open overheid', 'a law in words'],
    [
      'Het vorige wetsvoorstel over havens werd in 2019 ingetrokken.',
      'law',
      'wetsvoorstel over havens',
      'the verb ends the name',
    ],
    ['Het wetsvoorstel werd in 2019 ingetrokken.', 'law', null, 'a bill without a name'],
    [
      'De brief van 3 juni (2024D40329) is besproken.',
      'kamerstuk',
      '2024D40329',
      'the number of a document of the Kamer',
    ],
    ['Ons kenmerk is 2024D403 of 2024DX.', 'kamerstuk', null, 'no such number'],
    ['De wetgeving over havens verandert.', 'law', null, 'legislation in general'],
    ['Artikel 2 van de begroting is leidend.', 'law', null, 'an article of the budget'],
    [
      'Het rapport “Havens van morgen” verscheen in mei.',
      'report',
      'Havens van morgen',
      'a report by its title',
    ],
    ['Hij noemde dit ‘Een gemiste kans’.', 'report', null, 'a quotation is no title'],
  ] as const)('reads %j as %s %j: %s', (text, kind, name, _reason) => {
    const found = findReferences(buildLetter('brief', [text])).filter((one) => one.kind === kind);
    expect(found.map((one) => one.name)).toEqual(name === null ? [] : [name]);
  });

  test('takes neither the letter’s own number nor the foot of its pages for another piece', () => {
    const own = readText(
      [
        '31 936\tLuchtvaartbeleid\nNr. 1188\tBrief van de minister van Financiën',
        'Den Haag, 6 september 2024',
        'In deze brief (31 936, nr. 1188) ga ik in op de nachtvluchten die volgens',
        'Tweede Kamer, vergaderjaar 2023–2024, 31 936, nr. 1188 1',
        'de motie (31 936, nr. 1100) zijn beperkt. Zie ook kst-31936-1188 en kst-31936-1101.',
      ].join('\n\n'),
    );
    expect(findReferences(own).map(({ name }) => name)).toEqual([
      '31936 nr. 1100',
      '31936 nr. 1101',
    ]);
  });

  test('names each place as it is written', () => {
    const letter = buildLetter('brief', [
      'Zie Kamerstukken II 2022/23, 36 229, nrs. 1 t/m 3 en de Grondwet.',
    ]);
    for (const { paragraph, start, end } of findReferences(letter)) {
      expect(paragraph.text.slice(start, end)).toMatch(/36 229, nrs\. 1 t\/m 3|Grondwet/);
    }
    expect(findReferences(letter).map(({ name }) => name)).toEqual([
      '36229 nr. 1',
      '36229 nr. 2',
      '36229 nr. 3',
      'Grondwet',
    ]);
  });
});
