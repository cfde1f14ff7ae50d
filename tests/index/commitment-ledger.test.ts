import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Letter } from '../../corpus/letter.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import { learnAbbreviations } from '../../index/abbreviations.ts';
import { buildCommitments, type LedgerCommitment } from '../../index/commitment-ledger.ts';
import { textAt } from '../../index/text-place.ts';
import { LETTERS_FOLDER } from '../corpus/letters.ts';
import { readExpectedCommitments } from '../eval/commitment-metrics.ts';
import { buildLetter } from '../support/build-letter.ts';

function ledgerOf(letters: readonly Letter[]): readonly LedgerCommitment[] {
  const texts = letters.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const steps = buildCommitments(letters, learnAbbreviations(texts));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const five = ledgerOf((await readCorpus(LETTERS_FOLDER)).letters);

const PROMISE = 'Uw Kamer ontvangt voor de zomer een leidraad over nachtelijk laagvliegen.';
const promising = buildLetter('belofte', [PROMISE], {
  date: '2024-02-01',
  dossiers: [{ dossier: '31936', number: 12 }],
});
/** Letters enough for a word to be rare or not. */
const others = Array.from({ length: 8 }, (_, at) =>
  buildLetter(
    `ander-${at}`,
    ['De Kamer sprak over havens en sluizen.', 'Het kabinet investeert in wegen en water.'],
    { date: `2023-0${at + 1}-01` },
  ),
);
const laterLetter = (text: string, fields: Partial<Letter> = {}) =>
  buildLetter('later', ['Deze brief gaat over de luchtvaart.', text], {
    date: '2024-09-01',
    ...fields,
  });
const promiseAmong = (...letters: readonly Letter[]) =>
  ledgerOf([promising, ...others, ...letters]).find(({ letter }) => letter.id === 'belofte');

describe('buildCommitments() on the five letters', () => {
  test('finds the passages that come back to a promise, and no other', async () => {
    const file = join(import.meta.dirname, '../fixtures/commitments/five-letters.json');
    const expected = await readExpectedCommitments(file);
    for (const { letter, sentence, mentions } of five) {
      const own = expected.find(
        (one) =>
          one.letterId === letter.id &&
          one.paragraph === sentence.paragraph.number &&
          one.text === textAt(sentence),
      );
      const places = mentions.map(({ place }) => `${place.letter.id}#${place.paragraph.number}`);
      const wanted = (own?.mentions ?? []).map(({ letterId, paragraph, borderline }) => ({
        place: `${letterId}#${paragraph}`,
        borderline,
      }));
      for (const { place, borderline } of wanted) if (!borderline) expect(places).toContain(place);
      for (const place of places) expect(wanted.map((one) => one.place)).toContain(place);
    }
    expect(five.filter(({ state }) => state === 'mentioned').length).toBeGreaterThan(0);
  });

  test('says of each whether it was found again, and of the newest letter that none is later', () => {
    for (const { letter, state, mentions } of five) {
      expect(state === 'mentioned').toBe(mentions.length > 0);
      if (letter.date === null || letter.date === '2026-05-18')
        expect(state).toBe('no-later-letter');
      for (const { place, confidence } of mentions) {
        expect((place.letter.date ?? '') > (letter.date ?? '9999')).toBe(true);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }
  });

  test('gives each an id of its own that names its paragraph', () => {
    expect(new Set(five.map(({ id }) => id)).size).toBe(five.length);
    for (const { id, letter, sentence } of five) {
      expect(id.startsWith(`${letter.id}-p${sentence.paragraph.number}-`)).toBe(true);
    }
  });
});

describe('what comes back to a promise', () => {
  test.each([
    ['De leidraad over laagvliegen is in mei verschenen.', 'the piece by name and subject'],
    [
      'Zoals toegezegd gaat deze brief in op nachtelijk laagvliegen en de leidraad daarover.',
      'most of its words',
    ],
    [
      'In mijn brief van 1 februari 2024 kondigde ik een stuk over laagvliegen aan.',
      'the date of the letter and a rare word',
    ],
    [
      'In Kamerstuk 31936, nr. 12 is iets over laagvliegen aangekondigd.',
      'the number of the letter and a rare word',
    ],
  ])('"%s" does (%s)', (text, _why) => {
    const found = promiseAmong(laterLetter(text));
    expect(found?.state).toBe('mentioned');
    expect(found?.mentions.map(({ place }) => textAt(place))).toEqual([text]);
  });

  test.each([
    ['De leidraad voor scholen is in mei verschenen.', 'another piece of the same kind'],
    ['Uw Kamer ontvangt voor de zomer een brief over sluizen.', 'words of promising alone'],
    ['Het kabinet investeert in wegen en water.', 'nothing in common'],
  ])('"%s" does not (%s)', (text, _why) => {
    const found = promiseAmong(laterLetter(text));
    expect(found?.state).toBe('not-found-again');
    expect(found?.mentions).toEqual([]);
  });

  test('a kind of piece is no name: every subject has its reaction of the cabinet', () => {
    const letters = [
      buildLetter('belofte', ['Het onderzoek is klaar; de kabinetsreactie krijgt u in mei.'], {
        date: '2024-02-01',
      }),
      ...others,
      laterLetter('Het verslag over havens bied ik u aan met een kabinetsreactie.'),
    ];
    const found = ledgerOf(letters).find(({ letter }) => letter.id === 'belofte');
    expect(found?.state).toBe('not-found-again');
  });

  const NAMES_IT = 'De leidraad over nachtelijk laagvliegen is verschenen.';

  test('an earlier letter, or one without a date, comes back to nothing', () => {
    for (const date of ['2024-01-01', '2024-02-01', null]) {
      expect(promiseAmong(laterLetter(NAMES_IT, { date }))?.state).toBe('no-later-letter');
    }
  });

  test('a promise without a date has no later letters', () => {
    const undated = { ...promising, date: null };
    const [found] = ledgerOf([undated, ...others, laterLetter(NAMES_IT)]);
    expect(found?.state).toBe('no-later-letter');
  });

  test('the order of the letters changes nothing', () => {
    const letters = [promising, ...others, laterLetter(NAMES_IT)];
    const shown = (ledger: readonly LedgerCommitment[]) =>
      ledger.map(({ id, state, mentions }) => [id, state, mentions.map((one) => one.confidence)]);
    expect(shown(ledgerOf([...letters].reverse())).sort()).toEqual(shown(ledgerOf(letters)).sort());
  });
});
