import { describe, expect, it } from 'vitest';
import { namedTerms, withoutLookalikes } from '../../../server/answer/beside-names.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { evidenceFor, partFor, termFor } from '../../support/sentence-evidence.ts';

const LETTER = buildLetter('bond', [
  'De Coalition komt bijeen.',
  'Er zijn veel coalities.',
  'De Coalitionpartners tekenen.',
  'Er is een partner.',
]);
const MATCHES = [1, 0.9, 0.9, 0];
const sentences = LETTER.paragraphs.map(({ text }, at) =>
  evidenceFor(LETTER, text, { contextMatches: [MATCHES[at] ?? 0] }),
);

const texts = (question: string, asks: 'statement' | 'person', passages = 1) =>
  withoutLookalikes(
    partFor(question, sentences, { part: { asks }, terms: [termFor('coalition', { passages })] }),
  ).map(({ paragraph }) => paragraph.text);

describe('withoutLookalikes()', () => {
  it('drops what only looks like the name and keeps its compounds', () => {
    expect(texts('Wat doet de Coalition?', 'statement')).toEqual([
      'De Coalition komt bijeen.',
      'De Coalitionpartners tekenen.',
      'Er is een partner.',
    ]);
  });

  it.each([
    ['Wat doet de coalition?', 'statement', 1, 'no name'],
    ['Wie leidt de Coalition?', 'person', 1, 'a name is read off a sentence'],
    ['Wat doet de Coalition?', 'statement', 0, 'the letters do not print it'],
  ] as const)('keeps all for %j as %s (%s)', (question, asks, passages, _why) => {
    expect(texts(question, asks, passages)).toHaveLength(4);
  });
});

describe('namedTerms()', () => {
  it('leaves out names that stand everywhere', () => {
    const terms = [termFor('navo'), termFor('nederland', { idf: 1 }), termFor('partner')];
    const { query } = partFor('', [], { terms });
    expect(namedTerms('Is Nederland partner van de NAVO?', query)).toEqual([0]);
  });
});
