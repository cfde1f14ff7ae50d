import { describe, expect, it } from 'vitest';
import { findOfficeHolders, readOfficeAsked } from '../../../server/answer/office-holder.ts';
import { buildLetter } from '../../support/build-letter.ts';

const NO_ABBREVIATIONS = new Map([['LNV', 'Landbouw Natuur Voedselkwaliteit']]);
const read = (question: string) => readOfficeAsked(question, NO_ABBREVIATIONS);

const signed = (id: string, date: string, office: string, name: string) => ({
  ...buildLetter(id, [{ text: `${office},\n${name}`, kind: 'signature' as const }], { date }),
  signatories: [{ name, office }],
});
const LETTERS = [
  signed('oud', '2019-05-01', 'De Minister van Landbouw, Natuur en Voedselkwaliteit', 'C. Oud'),
  signed('nieuw', '2024-05-01', 'De minister van Landbouw, Natuur en Voedselkwaliteit', 'P. Nieuw'),
  signed('weer', '2024-06-01', 'De minister van Landbouw, Natuur en Voedselkwaliteit', 'P. Nieuw'),
  signed('water', '2024-07-01', 'De minister van Infrastructuur en Waterstaat', 'B. Water'),
];

describe('readOfficeAsked()', () => {
  it.each([
    ['Wie is de minister van Landbouw?', ['minister', 'landbouw']],
    ['Wie was in 2019 minister voor Natuur en Visserij?', ['minister', 'natuur', 'visserij']],
    ['Wie is minister van LNV?', ['minister', 'landbouw', 'natuur', 'voedselkwaliteit']],
    ['wie was staatssecretaris van landbouw in 2019', ['staatssecretaris', 'landbouw']],
    ['Who is the minister of Defence?', ['minister', 'defensie']],
    ['Wie is verantwoordelijk voor de dijken?', []],
    ['Wat vindt de minister van landbouw?', []],
  ])('reads from %j %j', (question, office) => {
    expect(read(question)).toEqual(office);
  });
});

describe('findOfficeHolders()', () => {
  it('gives every holder once, by the newest letter that he or she signed', () => {
    const holders = findOfficeHolders(['minister', 'landbouw'], LETTERS);
    expect(
      holders.map(({ letter, place }) => [
        letter.id,
        place.paragraph.text.slice(place.start, place.end),
      ]),
    ).toEqual([
      ['weer', 'P. Nieuw'],
      ['oud', 'C. Oud'],
    ]);
  });

  it('knows nobody for an office that signed nothing', () => {
    expect(findOfficeHolders(['minister', 'defensie'], LETTERS)).toEqual([]);
    expect(findOfficeHolders([], LETTERS)).toEqual([]);
  });
});
