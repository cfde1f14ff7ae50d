import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../corpus/letter.ts';
import { readNamedLetters } from '../../../server/answer/named-letters.ts';
import { buildLetter } from '../../support/build-letter.ts';

const HARBOURS = buildLetter('havens-2021', ['Tekst.'], {
  date: '2021-03-09',
  kind: 'beleidsbrief',
  dossiers: [{ dossier: '29862', number: 51 }],
  senders: ['C. van Nieuwenhuizen'],
});
const RAILWAYS = buildLetter('spoor-2023', ['Tekst.'], {
  date: '2023-11-14',
  kind: 'beleidsreactie',
  dossiers: [{ dossier: '29984', number: 1150 }],
  senders: ['V.L.W.A. Heijnen'],
});
const ROADS = buildLetter('wegen-2023', ['Tekst.'], {
  date: '2023-11-02',
  kind: 'kamerbrief',
  dossiers: [{ dossier: '36410-XII', number: 8 }],
  senders: ['Mark Harbers'],
});
const UNDATED = buildLetter('rapport', ['Tekst.'], { date: null, kind: 'periodieke-rapportage' });

const LETTERS: readonly Letter[] = [HARBOURS, RAILWAYS, ROADS, UNDATED];

const EXACT: readonly (readonly [question: string, only: readonly string[], why: string])[] = [
  ['Wat staat er in Kamerstuk 29862, nr. 51?', ['havens-2021'], 'its number'],
  ['Wat zegt 29 984, nr. 1150 over treinen?', ['spoor-2023'], 'a number with a space inside'],
  ['Wat meldt 36 410 XII, nr. 8?', ['wegen-2023'], 'a dossier with a suffix'],
  ['Wie tekende de brief van 9 maart 2021?', ['havens-2021'], 'a full date in Dutch'],
  ['Who signed the letter of 14 November 2023?', ['spoor-2023'], 'a full date in English'],
  ['What did the letter of November 14, 2023 say?', ['spoor-2023'], 'month before day'],
  ['What did the letter of 9th of March 2021 say?', ['havens-2021'], 'an ordinal'],
  ['Wat stond er in de brief van 02-11-2023?', ['wegen-2023'], 'a date in digits'],
  ['Wat stond er in de brief van maart 2021?', ['havens-2021'], 'month and year'],
  [
    'Wat stond er in de brieven van november 2023?',
    ['spoor-2023', 'wegen-2023'],
    'month and year of two letters',
  ],
  [
    'Wat stond er in de beleidsreactie van november 2023?',
    ['spoor-2023'],
    'the kind tells two letters of a month apart',
  ],
];

const LOOSE: readonly (readonly [question: string, preferred: readonly string[], why: string])[] = [
  ['What does the 2021 letter say about ships?', ['havens-2021'], 'a year beside "letter"'],
  ['Wat zegt de brief uit 2021 over schepen?', ['havens-2021'], 'a year behind "brief uit"'],
  ['Wat schreef Heijnen over treinen?', ['spoor-2023'], "the sender's last name"],
  ['Wat vindt Van Nieuwenhuizen van schepen?', ['havens-2021'], 'a name with a particle'],
  ['Wat wil Harbers met de wegen?', ['wegen-2023'], 'a sender printed with a first name'],
  ['Wat staat er in de laatste brief?', ['spoor-2023'], 'the newest, undated ones aside'],
  ['What is in the most recent letter?', ['spoor-2023'], 'the newest in English'],
  ['Wat is de kabinetsreactie op het rapport?', ['spoor-2023'], 'the kind alone'],
  ['Hoeveel treinen reden er in 2021?', ['havens-2021'], 'a year alone: only weighs'],
];

const OPEN: readonly (readonly [question: string, why: string])[] = [
  ['Hoeveel treinen reden er in 1998?', 'a year without a letter'],
  ['Wat wil het kabinet met de vaarwegen?', '"vaarwegen" holds no name'],
  ['', 'nothing'],
];

describe('readNamedLetters()', () => {
  it.each(EXACT)('restricts %j to %j (%s)', (question, only) => {
    const named = readNamedLetters(question, LETTERS);
    expect([...(named.only ?? [])].sort()).toEqual(only);
    expect([...named.preferred].sort()).toEqual(only);
    expect(named.absent).toEqual([]);
  });

  it.each(LOOSE)('prefers for %j %j without restricting (%s)', (question, preferred) => {
    const named = readNamedLetters(question, LETTERS);
    expect(named.only).toBeNull();
    expect([...named.preferred]).toEqual(preferred);
  });

  it.each(OPEN)('leaves %j open (%s)', (question) => {
    const named = readNamedLetters(question, LETTERS);
    expect(named.only).toBeNull();
    expect([...named.preferred]).toEqual([]);
  });

  it('tells which numbers the collection lacks, with where they are published', () => {
    const named = readNamedLetters('Wat staat er in Kamerstuk 29 862, nr. 52?', LETTERS);
    expect(named.only).toBeNull();
    expect(named.absent).toEqual([
      expect.objectContaining({
        normalised: '29862 nr. 52',
        letterId: null,
        url: expect.stringContaining('kst-29862-52'),
      }),
    ]);
  });

  it('keeps the held letter beside an absent one', () => {
    const named = readNamedLetters('Vergelijk 29862, nr. 51 met 29862, nr. 52', LETTERS);
    expect(named.only).toEqual(['havens-2021']);
    expect(named.absent).toHaveLength(1);
  });

  it('reads every year once, and no part of a longer number', () => {
    const named = readNamedLetters('Van 2019 naar 2021, 2019 en € 120.190', LETTERS);
    expect(named.years).toEqual([2019, 2021]);
  });

  it('finds nothing in an empty collection', () => {
    expect(readNamedLetters('Wat staat er in de laatste brief?', []).preferred.size).toBe(0);
  });
});
