import { describe, expect, it } from 'vitest';
import { headingAsSubject, relatedQuestions } from '../../../server/answer/related-questions.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { evidenceFor, partFor } from '../../support/sentence-evidence.ts';

const TITLES = [
  'Bereikbaarheid van dorpen',
  '3.2 Veiligheid op het spoor',
  'Toekomst van de veerdienst',
  'Onderhoud aan bruggen',
  'Kort',
  'Aanbeveling 3: Bouw meer',
];
const LETTER = buildLetter(
  'vervoer',
  TITLES.map((title, at) => ({ text: `Zin ${at}.`, section: [title] })),
);
const OTHER = buildLetter('haven', [{ text: 'Zin haven.', section: ['Diepgang van de haven'] }]);

const SENTENCES = LETTER.paragraphs.map(({ text }) => evidenceFor(LETTER, text));
const relatedTo = (language: 'nl' | 'en' = 'nl', cited: readonly string[] = []) =>
  relatedQuestions(
    partFor('vervoer', [...SENTENCES, evidenceFor(OTHER, 'Zin haven.')]),
    new Set(cited),
    language,
  );

describe('relatedQuestions()', () => {
  it('offers three at most, each once', () => {
    const questions = relatedTo();
    expect(questions).toHaveLength(3);
    expect(new Set(questions).size).toBe(3);
  });

  it('takes the subject of a heading, without its number', () => {
    expect(relatedTo().join('\n')).toMatch(/veiligheid op het spoor/i);
    expect(relatedTo().join('\n')).not.toContain('3.2');
  });

  it('leaves out headings of one word and of a single recommendation', () => {
    expect(relatedTo().join('\n')).not.toMatch(/kort|aanbeveling/i);
  });

  it('puts letters first that the answer did not cite', () => {
    expect(relatedTo('nl', ['vervoer'])[0]).toContain('haven');
  });

  it('asks in English in an English answer', () => {
    for (const question of relatedTo('en')) expect(question).toMatch(/^What do the letters say/);
  });

  it('offers none when nothing was found', () => {
    expect(relatedQuestions(partFor('leeg', []), new Set(), 'nl')).toEqual([]);
  });
});

describe('headingAsSubject()', () => {
  it.each([
    ['3.2 Veiligheid op het spoor', 'veiligheid op het spoor', 'a number before it'],
    ['a) Onderhoud', 'onderhoud', 'a letter before it'],
    ['Onderhoud:', 'onderhoud', 'a colon behind it'],
    [
      'NS-stations in het noorden',
      'NS-stations in het noorden',
      'an abbreviation keeps its capitals',
    ],
  ])('reads %j as %j (%s)', (heading, subject) => {
    expect(headingAsSubject(heading)).toBe(subject);
  });
});
