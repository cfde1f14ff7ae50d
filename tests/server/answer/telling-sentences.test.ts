import { describe, expect, it } from 'vitest';
import { readAskedDetail } from '../../../server/answer/asked-detail.ts';
import { tellingFirst } from '../../../server/answer/telling-sentences.ts';
import { buildLetter } from '../../support/build-letter.ts';
import { evidenceFor, partFor, termFor } from '../../support/sentence-evidence.ts';

const LETTER = buildLetter('sluis', [
  'De spuisluis krijgt aandacht.',
  'Een spuisluis is een sluis die water loost.',
  'De minister is de baas van de spuisluis.',
  'De spuisluis gaat dicht vanwege het hoge water.',
]);
const sentences = LETTER.paragraphs.map(({ text }, at) =>
  evidenceFor(LETTER, text, { score: 2 - at / 20 }),
);

function first(question: string): string | undefined {
  const part = partFor(question, sentences, {
    part: { asks: readAskedDetail(question) },
    terms: [termFor('spuisluis')],
  });
  const best = tellingFirst(part).sentences[0];
  return best?.paragraph.text;
}

describe('tellingFirst()', () => {
  it.each([
    ['Wat is een spuisluis?', 'Een spuisluis is een sluis die water loost.', 'what it is'],
    [
      'Waarom gaat de spuisluis dicht?',
      'De spuisluis gaat dicht vanwege het hoge water.',
      'a cause',
    ],
    ['Wat krijgt de spuisluis?', 'De spuisluis krijgt aandacht.', 'neither is asked for'],
  ])('for %j sets first %j (%s)', (question, expected) => {
    expect(first(question)).toBe(expected);
  });

  it('keeps the order where nothing tells', () => {
    const part = partFor('Waarom?', sentences.slice(0, 3), { part: { asks: 'reason' } });
    expect(tellingFirst(part).sentences).toEqual(sentences.slice(0, 3));
  });
});
