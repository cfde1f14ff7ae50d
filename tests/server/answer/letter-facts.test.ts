import { describe, expect, it } from 'vitest';
import {
  type LetterFactKind,
  readLetterFact,
  readLetterFactKind,
} from '../../../server/answer/letter-facts.ts';
import { buildLetter } from '../../support/build-letter.ts';

const LETTER = buildLetter(
  'kst-29862-51',
  [
    {
      text: '29862 Havenbeleid\nNr. 51 Brief van de minister\nDen Haag, 9 maart 2021\nOns kenmerk IENW/BSK-2021/4410',
      role: 'letterhead',
    },
    'Op 1 januari 2020 begon de uitbreiding van de haven.',
    { text: 'De minister van Infrastructuur,\nC. van Nieuwenhuizen', kind: 'signature' },
    { text: 'De staatssecretaris van Infrastructuur,\nS. van Veldhoven', kind: 'signature' },
  ],
  { date: '2021-03-09', ministryReference: 'IENW/BSK-2021/4410' },
);

const UNDATED = buildLetter('rapport', [
  { text: 'Rapport over de havens', role: 'letterhead' },
  'De haven is op 4 april 2019 bezocht.',
]);

const quotes = (kind: LetterFactKind, letter = LETTER) =>
  readLetterFact(kind, letter).places.map(({ paragraph, start, end }) =>
    paragraph.text.slice(start, end),
  );

const KINDS: readonly (readonly [question: string, kind: LetterFactKind | null, why: string])[] = [
  ['Wanneer is de brief over de havens verstuurd?', 'sent', 'when sent'],
  ['Op welke datum is de nota uitgebracht?', 'sent', 'on what date'],
  ['When was the letter sent?', 'sent', 'English'],
  ['Wie ondertekende de havenbrief?', 'signed', 'who signed'],
  ['Who signed it?', 'signed', 'English'],
  ['Welke minister schreef de brief?', 'signed', 'which minister wrote it'],
  ['Wat is het kenmerk van de brief?', 'reference', 'its reference'],
  ['Wanneer gaat de haven open?', null, 'a date of something else'],
  ['Wie leidt de havenmeesters?', null, 'a person in the text'],
  ['Wie tekende bezwaar aan tegen de sluis?', null, 'an objection is no signature'],
  ['Wie heeft het ondertekend?', 'signed', 'nothing named but the letter before'],
  ['Welke landen ondertekenden het havenverdrag?', null, 'a treaty is signed by others'],
  ['Wie ondertekende het akkoord dat de brief noemt?', null, 'a treaty beside a letter'],
  ['Wanneer werden de sleepboten naar Delfzijl gestuurd?', null, 'ships are sent as well'],
  ['Wanneer verscheen de zeehavenstrategie?', null, 'another paper has another date'],
  ['Wie is de minister van Landbouw?', null, 'not whoever signed the letter that fits best'],
];

describe('readLetterFactKind()', () => {
  it.each(KINDS)('reads %j as %s (%s)', (question, kind) => {
    expect(readLetterFactKind(question)).toBe(kind);
  });
});

describe('readLetterFact()', () => {
  it('quotes the line of the head that dates the letter', () => {
    expect(quotes('sent')).toEqual(['Den Haag, 9 maart 2021']);
  });

  it('quotes each name under its office', () => {
    expect(quotes('signed')).toEqual(['C. van Nieuwenhuizen', 'S. van Veldhoven']);
  });

  it("quotes the ministry's reference", () => {
    expect(quotes('reference')).toEqual(['IENW/BSK-2021/4410']);
  });

  it('quotes the number of the piece when there is no reference', () => {
    expect(quotes('reference', { ...LETTER, ministryReference: null })).toEqual([
      'Nr. 51 Brief van de minister',
    ]);
  });

  it.each(['sent', 'signed', 'reference'] as const)(
    'has no %s for a letter that does not say it, whatever stands in its text',
    (kind) => {
      expect(quotes(kind, UNDATED)).toEqual([]);
    },
  );
});
