import { describe, expect, it } from 'vitest';
import { chooseSentences } from '../../../server/answer/choose-sentences.ts';
import type { QuestionShape } from '../../../server/answer/question-shape.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { evidenceFor, partFor } from '../../support/sentence-evidence.ts';

const MANY = buildLetter(
  'lang',
  Array.from({ length: 30 }, (_, at) => `Maatregel ${at + 1} helpt.`),
);
const manySentences = MANY.paragraphs.map(({ text }, at) =>
  evidenceFor(MANY, text, { score: 2 - at * 0.001 }),
);

const ONE = buildLetter('kort', ['De dijk is hoog. De dijk is breed. De dijk is oud.']);
const dike = (text: string, score: number, termMatches = [1, 1]) =>
  evidenceFor(ONE, text, { score, termMatches });

const textsOf = (chosen: ReturnType<typeof chooseSentences>) =>
  chosen.map(({ paragraph, start, end }) => paragraph.text.slice(start, end));

describe('chooseSentences()', () => {
  it.each(['point', 'thread', 'survey', 'compare', 'overview'] as const)(
    'cites a bounded number of paragraphs for a %s, the best ones',
    (shape: QuestionShape) => {
      const texts = textsOf(chooseSentences([partFor('maatregelen', manySentences)], shape));
      expect(texts.length).toBeLessThanOrEqual(14);
      expect(texts).toEqual(MANY.paragraphs.slice(0, texts.length).map(({ text }) => text));
    },
  );

  it('cites fewer paragraphs for a point than for a survey', () => {
    const count = (shape: QuestionShape) =>
      chooseSentences([partFor('maatregelen', manySentences)], shape).length;
    expect(count('point')).toBeLessThan(count('survey'));
  });

  it('leaves out what fits much less than the best', () => {
    const sentences = [
      evidenceFor(MANY, 'Maatregel 1 helpt.'),
      evidenceFor(MANY, 'Maatregel 2 helpt.', { score: 0.2 }),
    ];
    expect(textsOf(chooseSentences([partFor('maatregel', sentences)], 'point'))).toEqual([
      'Maatregel 1 helpt.',
    ]);
  });

  it('takes no sentence twice when two parts of the question want it', () => {
    const part = partFor('dijk', [dike('De dijk is hoog.', 2)]);
    expect(textsOf(chooseSentences([part, part], 'point'))).toEqual(['De dijk is hoog.']);
  });

  it('takes the same words of one letter once', () => {
    const letter = buildLetter('dubbel', ['De dijk is hoog.', 'De dijk is hoog!']);
    const sentences = letter.paragraphs.map(({ text }) => evidenceFor(letter, text));
    expect(chooseSentences([partFor('dijk', sentences)], 'survey')).toHaveLength(1);
  });

  it('takes the same words of two letters twice: when each said it matters', () => {
    const letters = ['a', 'b'].map((id) => buildLetter(id, ['De dijk is hoog.']));
    const sentences = letters.map((letter) => evidenceFor(letter, 'De dijk is hoog.'));
    expect(chooseSentences([partFor('dijk', sentences)], 'survey')).toHaveLength(2);
  });

  it('lets the parts of a question take turns, so that none is crowded out', () => {
    const other = buildLetter('ander', ['De brug is smal.']);
    const chosen = chooseSentences(
      [
        partFor('maatregelen', manySentences),
        partFor('brug', [evidenceFor(other, 'De brug is smal.')]),
      ],
      'point',
    );
    expect(textsOf(chosen).slice(0, 2)).toEqual(['Maatregel 1 helpt.', 'De brug is smal.']);
  });

  it('adds a second sentence of a paragraph only for what it adds', () => {
    const first = dike('De dijk is hoog.', 2, [1, 0]);
    const adds = dike('De dijk is breed.', 1.6, [0, 1]);
    const repeats = dike('De dijk is oud.', 1.6, [1, 0]);
    const choose = (...sentences: (typeof first)[]) =>
      textsOf(chooseSentences([partFor('hoe hoog en breed', sentences)], 'point'));
    expect(choose(first, adds)).toContain('De dijk is breed.');
    expect(choose(first, repeats)).toEqual(['De dijk is hoog.']);
  });

  it('chooses nothing from nothing', () => {
    expect(chooseSentences([partFor('leeg', [])], 'overview')).toEqual([]);
    expect(chooseSentences([], 'point')).toEqual([]);
  });
});
