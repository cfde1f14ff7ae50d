import { describe, expect, it } from 'vitest';
import {
  findRecommendationSeries,
  readAskedRecommendation,
} from '../../../server/answer/recommendation-series.ts';
import { buildLetter, type ParagraphDraft } from '../../support/build-letter.ts';

const tableRow = (table: number, text: string, restoredNumber?: number): ParagraphDraft => ({
  text,
  kind: 'table-row',
  table,
  cells: [{ header: 'Aanbeveling', start: 0, end: text.length }],
  ...(restoredNumber === undefined ? {} : { restoredNumber }),
});

describe('findRecommendationSeries()', () => {
  it('finds a series written as numbered paragraphs', () => {
    const letter = buildLetter('reactie', [
      'Inleiding.',
      'Aanbeveling 1: Bouw meer.',
      'Het kabinet bouwt.',
      'Aanbeveling 2: Sloop minder.',
    ]);
    const [series] = findRecommendationSeries([letter]);
    expect(series).toMatchObject({ highest: 2 });
    expect(series?.paragraphs.map(({ number }) => number)).toEqual([2, 4]);
  });

  it('finds each table of recommendations, its header aside', () => {
    const letter = buildLetter('overzicht', [
      { ...(tableRow(1, 'Aanbeveling') as { text: string }), isHeaderRow: true },
      tableRow(1, '1. Bouw meer.', 1),
      tableRow(1, '1. Sloop minder.', 2),
      tableRow(2, 'Verkoop de grond.'),
    ]);
    const series = findRecommendationSeries([letter]);
    expect(series.map(({ highest }) => highest)).toEqual([2, 1]);
  });

  it.each([
    ['one mention is no series', ['Aanbeveling 4 is overgenomen.', 'Verder niets.']],
    ['a mention inside a sentence is none', ['Zie aanbeveling 1.', 'Zie ook aanbeveling 2.']],
    ['nothing at all', []],
  ])('finds none: %s', (_why, texts) => {
    expect(findRecommendationSeries([buildLetter('brief', texts)])).toEqual([]);
  });
});

const ASKED: readonly (readonly [question: string, number: number | null, why: string])[] = [
  ['Wat is de status van aanbeveling 4?', 4, 'its number'],
  ['Wat werd er met aanbeveling nr. 12 gedaan?', 12, 'with "nr."'],
  ['What happened to recommendation number 3?', 3, 'English'],
  ['Welke 5 aanbevelingen zijn er?', null, 'a count of them'],
  ['Wat beveelt men aan?', null, 'no number'],
];

describe('readAskedRecommendation()', () => {
  it.each(ASKED)('reads %j as %s (%s)', (question, number) => {
    expect(readAskedRecommendation(question)).toBe(number);
  });
});
