import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../corpus/letter.ts';
import { makeExamples } from '../../../server/answer/example-questions.ts';
import { findRecommendationSeries } from '../../../server/answer/recommendation-series.ts';
import { buildLetter, type ParagraphDraft } from '../../support/build-letter.ts';

const heading = (text: string): ParagraphDraft => ({ text, kind: 'heading', level: 1 });

const LETTERS: readonly Letter[] = [
  buildLetter('a', [
    heading('Kinderopvang'),
    'Over kinderopvang en jeugdzorg.',
    heading('Jeugdzorg'),
    'Over jeugdzorg en passend onderwijs.',
  ]),
  buildLetter('b', [
    heading('Passend onderwijs'),
    'Over passend onderwijs, kinderopvang en jeugdzorg.',
    'Aanbeveling 1: Investeren in betere opleidingen.',
    'Aanbeveling 2: Verkort de wachtlijsten.',
  ]),
];

const examplesOf = (letters: readonly Letter[]) =>
  makeExamples(letters, findRecommendationSeries(letters));

describe('makeExamples()', () => {
  it('makes at most two questions for each job, each a whole sentence of its own', () => {
    const examples = examplesOf(LETTERS);
    for (const job of ['recommendation', 'theme', 'briefing']) {
      expect(examples.filter((example) => example.job === job).length).toBeLessThanOrEqual(2);
    }
    const questions = examples.map(({ question }) => question);
    expect(new Set(questions).size).toBe(questions.length);
    for (const question of questions) expect(question).toMatch(/^\p{Lu}.{8,160}[.?]$/u);
  });

  it('asks about headings that the letters speak of, with the article they give them', () => {
    const letters = [
      buildLetter('a', [
        heading('Het postennet'),
        'Wij versterken het postennet, en daarna volgt het postennet elders.',
        heading('Inleiding'),
        'Deze inleiding is kort, en die inleiding ook.',
        heading('Nergens genoemd'),
        'Iets anders.',
      ]),
      buildLetter('b', ['Ook hier gaat het om het postennet.']),
    ];
    expect(examplesOf(letters)).toEqual([
      { job: 'theme', question: 'Waar staat iets over het postennet?' },
      { job: 'briefing', question: 'Bereid een debat voor over het postennet.' },
    ]);
  });

  it('falls back on the subject of a title where headings give none', () => {
    const letters = [
      buildLetter('a', ['Er komt hulp bij hitte.', 'Wij werken aan hitte en droogte.'], {
        title: 'Vervolg werken bij hitte',
      }),
    ];
    expect(examplesOf(letters)[0]?.question).toBe('Waar staat iets over hitte?');
  });

  it('turns the shortest recommendation of a series into a question', () => {
    const [first] = examplesOf(LETTERS).filter(({ job }) => job === 'recommendation');
    expect(first?.question).toContain('‘Verkort de wachtlijsten’');
  });

  it('prefers a recommendation that another letter words too, as more can be told of it', () => {
    const answered = buildLetter('c', [
      'Over het advies “Investeren in betere opleidingen” het volgende.',
    ]);
    const [first] = examplesOf([...LETTERS, answered]).filter(
      ({ job }) => job === 'recommendation',
    );
    expect(first?.question).toContain('‘Investeren in betere opleidingen’');
  });

  it('cuts a long recommendation between words', () => {
    const letters = [
      buildLetter('a', [
        `Aanbeveling 1: Zorg voor ${'samenhang en '.repeat(12)}rust. Doe dat snel.`,
        `Aanbeveling 2: Zorg voor ${'overleg en '.repeat(14)}tijd. Doe dat goed.`,
      ]),
    ];
    const [first] = examplesOf(letters);
    expect(first?.question).toMatch(/‘Zorg voor overleg en .*(overleg|en) …’\?$/);
    expect(first?.question.length).toBeLessThan(140);
  });

  it('makes none for an empty collection', () => {
    expect(examplesOf([])).toEqual([]);
  });

  it('gives the same questions each time', () => {
    expect(examplesOf(LETTERS)).toEqual(examplesOf(LETTERS));
  });
});
