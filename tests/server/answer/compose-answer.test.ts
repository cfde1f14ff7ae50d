import { describe, expect, it } from 'vitest';
import { inlinesOf } from '../../../server/answer/cite.ts';
import { composePoint, composeQuotes, newestFirst } from '../../../server/answer/compose-answer.ts';
import type { SentenceEvidence } from '../../../server/answer/evidence.ts';
import { DUTCH } from '../../../server/answer/text-nl.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { evidenceFor } from '../../support/sentence-evidence.ts';

const OLD = buildLetter('oud', ['Eerste zin. Tweede zin. Derde zin.'], { date: '2019-05-01' });
const NEW = buildLetter('nieuw', ['Nieuwe zin.'], { date: '2024-05-01' });
const UNDATED = buildLetter('los', ['Losse zin.'], { date: null });

const say = (chosen: readonly SentenceEvidence[], leadLetter: string | null = null) =>
  inlinesOf(composeQuotes(chosen, leadLetter, DUTCH)).map((inline) =>
    inline.kind === 'quote'
      ? inline.place.paragraph.text.slice(inline.place.start, inline.place.end)
      : 'text' in inline
        ? inline.text
        : '',
  );

describe('composeQuotes()', () => {
  it('puts the newest letter first and undated ones last, each with its date', () => {
    const chosen = [
      evidenceFor(OLD, 'Eerste zin.'),
      evidenceFor(UNDATED, 'Losse zin.'),
      evidenceFor(NEW, 'Nieuwe zin.'),
    ];
    expect(say(chosen)).toEqual([
      '1 mei 2024 · Kamerbrief',
      'Nieuwe zin.',
      '1 mei 2019 · Kamerbrief',
      'Eerste zin.',
      'zonder datum · Kamerbrief',
      'Losse zin.',
    ]);
  });

  it('joins sentences that follow each other and keeps others apart, in reading order', () => {
    const apart = [evidenceFor(OLD, 'Derde zin.'), evidenceFor(OLD, 'Eerste zin.')];
    expect(say(apart).slice(1)).toEqual(['Eerste zin.', 'Derde zin.']);
    const next = [evidenceFor(OLD, 'Tweede zin.'), evidenceFor(OLD, 'Eerste zin.')];
    expect(say(next).slice(1)).toEqual(['Eerste zin. Tweede zin.']);
  });

  it('puts the letter that holds the answer first when told so', () => {
    const chosen = [evidenceFor(NEW, 'Nieuwe zin.'), evidenceFor(OLD, 'Eerste zin.')];
    expect(say(chosen, 'oud')[0]).toBe('1 mei 2019 · Kamerbrief');
  });
});

describe('composePoint()', () => {
  const sentence = 'De sluis opent op 3 juni 2025, niet op 4 mei 2025.';
  const letter = buildLetter('sluis', [sentence]);
  const date = { start: 18, end: 29 };
  const otherDate = { start: 39, end: 49 };

  it('lifts the one date out of the sentence', () => {
    const [block] = composePoint({ ...evidenceFor(letter, sentence), details: [date] }, 'date', {
      meant: null,
      texts: DUTCH,
    });
    expect(JSON.stringify(block)).toContain('"start":18,"end":29');
  });

  it.each([
    ['two dates leave it open which one is meant', [date, otherDate], 'date'],
    ['no date at all', [], 'date'],
    ['a name means little without its sentence', [date], 'person'],
  ] as const)('says nothing when %s', (_why, details, asks) => {
    expect(
      composePoint({ ...evidenceFor(letter, sentence), details }, asks, {
        meant: null,
        texts: DUTCH,
      }),
    ).toEqual([]);
  });
});

describe('newestFirst()', () => {
  it('orders letters of one day by id, so that an answer is always the same', () => {
    const twin = buildLetter('anders', ['Tekst.'], { date: '2019-05-01' });
    expect([OLD, twin].sort(newestFirst).map(({ id }) => id)).toEqual(['anders', 'oud']);
  });
});
