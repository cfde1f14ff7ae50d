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

  it('asks about headings that several letters speak of', () => {
    const themes = examplesOf(LETTERS).filter(({ job }) => job === 'theme');
    expect(themes.map(({ question }) => question.toLowerCase()).join()).toMatch(
      /kinderopvang|jeugdzorg|passend onderwijs/,
    );
  });

  it('turns a recommendation into a question', () => {
    const [first] = examplesOf(LETTERS).filter(({ job }) => job === 'recommendation');
    expect(first?.question).toContain('opleidingen');
  });

  it('makes none for an empty collection', () => {
    expect(examplesOf([])).toEqual([]);
  });

  it('gives the same questions each time', () => {
    expect(examplesOf(LETTERS)).toEqual(examplesOf(LETTERS));
  });
});
