import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAdviceMark } from '../../corpus/advice-text.ts';
import type { Letter } from '../../corpus/letter.ts';
import { readPrintedNumber } from '../../corpus/printed-number.ts';
import type { LetterSpan } from '../../corpus/recommendation-mention.ts';
import { readRecommendations } from '../../corpus/recommendation-rows.ts';
import { readStatusWord } from '../../corpus/status-word.ts';
import { tableRows } from '../support/advice-letters.ts';
import { buildLetter } from '../support/build-letter.ts';
import { readText, realLetter } from './letters.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/recommendations/letters');

const fixture = (id: string): Letter =>
  readText(readFileSync(join(FIXTURES, `${id}.txt`), 'utf8'), `${id}.txt`);

function words(letter: Letter, span: LetterSpan | null): string | null {
  if (span === null) return null;
  return letter.paragraphs[span.paragraphNumber - 1]?.text.slice(span.start, span.end) ?? null;
}

/** Number, printed mark, first words of the advice and the status of each mention. */
const summary = (letter: Letter) =>
  readRecommendations(letter).map((mention) => [
    mention.event,
    mention.number,
    mention.printedMark,
    words(letter, mention.text)?.split(' ').slice(0, 3).join(' '),
    words(letter, mention.status),
  ]);

describe('readRecommendations() on letters of other ministries', () => {
  test.each([
    {
      id: 'ienw-tabel-andere-koppen',
      why: 'other headers, a number column, status and explanation apart',
      expected: [
        ['followed-up', 1, '1', 'Leg de verdeling', 'Afgerond'],
        ['followed-up', 2, '2', 'Meet het geluid', 'Gedeeltelijk opgevolgd'],
        ['followed-up', 3, '3', 'Schaf de uitzondering', 'Niet overgenomen'],
      ],
    },
    {
      id: 'szw-aanbeveling-romeins',
      why: 'Roman figures, the answer under each',
      expected: [
        ['responded', 1, 'Aanbeveling I', 'Bied jongeren binnen', 'Deze aanbeveling neem ik over'],
        [
          'responded',
          2,
          'Aanbeveling II',
          'Registreer waarom mensen',
          'Dit neem ik gedeeltelijk over',
        ],
      ],
    },
    {
      id: 'ocw-bolletjes',
      why: 'bullets with the status behind the advice',
      expected: [
        ['followed-up', 1, null, 'Zorg dat ook', 'Afgerond'],
        ['followed-up', 2, null, 'Vraag leerlingen elk', 'Gedeeltelijk opgevolgd'],
        ['followed-up', 3, null, 'Neem de maaltijd', 'Niet overgenomen'],
      ],
    },
    {
      id: 'lnv-lopende-tekst',
      why: 'running text',
      expected: [
        ['followed-up', 1, 'eerste', 'de toelating van', 'afgerond'],
        ['followed-up', 2, 'tweede', 'de metingen door', 'gedeeltelijk opgevolgd'],
      ],
    },
    {
      id: 'vws-1-rapport-2021',
      why: 'lettered headings in a report',
      expected: [
        ['recommended', 1, 'a)', 'Maak beeldbellen vast', null],
        ['recommended', 2, 'b)', 'Vergoed de aanschaf', null],
      ],
    },
  ])('$id: $why', ({ id, expected }) => {
    expect(summary(fixture(id))).toEqual(expected);
  });

  test('names the evaluation as the introduction does', () => {
    const [first] = readRecommendations(fixture('lnv-lopende-tekst'));
    expect(first?.evaluation.title?.text).toBe('evaluatie van het stalbeoordelingsstelsel');
  });
});

describe('readRecommendations() on the five letters', () => {
  test('reads 13 rows, 7 answers and 3 advices, and nothing from the policy letters', () => {
    const counts = readdirSync(join(import.meta.dirname, '../../corpus/letters'))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readRecommendations(realLetter(file.slice(0, -4))).length);
    expect(counts.sort((a, b) => a - b)).toEqual([0, 0, 3, 7, 13]);
  });

  test('every field stands in the paragraph it was read from', () => {
    const letter = realLetter('kst-31271-42');
    for (const { evaluation } of readRecommendations(letter)) {
      for (const { text, span } of Object.values(evaluation)) {
        expect(words(letter, span)?.trim()).toBe(text);
      }
      expect(Object.keys(evaluation).sort()).toEqual([
        'article',
        'budget',
        'completed',
        'period',
        'theme',
        'title',
      ]);
    }
  });
});

describe('readRecommendations() on broken tables', () => {
  const table = (rows: readonly (readonly string[])[], headers = ['Aanbeveling', 'Status']) =>
    buildLetter('tabel', tableRows(1, headers, rows), { kind: 'opvolgingsbrief' });

  test('an empty status cell stays in the list and says so', () => {
    const [first] = readRecommendations(table([['1. Meet het geluid bij woningen.', '']]));
    expect(first).toMatchObject({ status: null, body: [], notes: ['empty-status'] });
  });

  test('a row without advice belongs to the row above, with a note', () => {
    const mentions = readRecommendations(
      table([
        ['1. Meet het geluid bij woningen.', 'Onderhanden: de meters zijn besteld.'],
        ['', 'De plaatsing begint in mei.'],
      ]),
    );
    expect(mentions).toHaveLength(1);
    expect(mentions[0]).toMatchObject({ notes: ['merged-row'], body: { length: 2 } });
  });

  test('a first row without advice is kept with a note', () => {
    const [first] = readRecommendations(table([['', 'Afgerond: alles staat er.']]));
    expect(first?.notes).toEqual(['no-advice-text']);
  });

  test('repeated printed numbers are restored from the order, the mark kept', () => {
    const rows = ['Meet het geluid.', 'Sluit de baan.', 'Vraag bewoners.'].map((text) => [
      `1. ${text}`,
      'Afgerond: ja.',
    ]);
    expect(
      readRecommendations(table(rows)).map((one) => [
        one.number,
        one.printedMark,
        one.isNumberRestored,
      ]),
    ).toEqual([
      [1, '1.', false],
      [2, '1.', true],
      [3, '1.', true],
    ]);
  });

  test('a table of measures is no table of recommendations', () => {
    expect(
      readRecommendations(table([['Nachtregime', 'Afgerond']], ['Maatregel', 'Stand'])),
    ).toEqual([]);
  });
});

describe('readStatusWord()', () => {
  test.each([
    ['Onderhanden: er wordt gewerkt.', 'column', 'Onderhanden', 'words before the colon'],
    [
      'Deels in uitvoering: zie hierna.',
      'column',
      'Deels in uitvoering',
      'any words, no fixed list',
    ],
    ['Status: afgerond. De rest volgt.', 'prose', 'afgerond', 'labelled'],
    [
      'Gedeeltelijk opgevolgd. Er is een proef.',
      'column',
      'Gedeeltelijk opgevolgd',
      'short first sentence',
    ],
    ['Het kabinet werkt hard aan alles wat nodig is.', 'column', null, 'a sentence is no status'],
    ['Sinds vorig jaar, na overleg, loopt er een proef.', 'prose', null, 'an opening is no status'],
    ['De onderzoekers stellen: het kan beter.', 'prose', null, 'who says it is no status'],
    ['– Alsnog overgenomen: het doel komt er.', 'prose', 'Alsnog overgenomen', 'behind a bullet'],
    ['Afgerond. De proef is klaar.', 'prose', 'Afgerond', 'a word that says how far it is'],
  ] as const)('%s -> %s (%s)', (text, place, expected, _why) => {
    const found = readStatusWord(text, place);
    expect(found && text.slice(found.start, found.end)).toBe(expected);
  });
});

test.each([
  ['Aanbeveling II: Bied', 'Aanbeveling II', 2],
  ['b) Zorg voor balans', 'b)', 2],
  ['Tweede aanbeveling – Meet', 'Tweede aanbeveling', 2],
  ['12. Vraag bewoners', '12.', 12],
  ['Meet het geluid', null, null],
])('readAdviceMark("%s") gives %s', (text, mark, number) => {
  expect(readAdviceMark(text)).toMatchObject({ mark, number });
});

test.each([
  ['IV', 4],
  ['XII', 12],
  ['c', 3],
  ['zevende', 7],
  ['geen', null],
])('readPrintedNumber("%s") is %s', (mark, number) => {
  expect(readPrintedNumber(mark)).toBe(number);
});
