/** Questions for a yes or a no, and what is said before sentences that give neither. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asksYesOrNo } from '../../../server/answer/asks-yes-or-no.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

describe('asksYesOrNo()', () => {
  it.each([
    ['Erkent Nederland de Palestijnse staat?', true],
    ['Wil het kabinet een Europees leger?', true],
    ['Zijn er posten gesloten?', true],
    ['Does the Netherlands support Ukraine?', true],
    ['Wat wil Nederland met Europa?', false],
    ['Is bekend wanneer het kabinet besluit?', false],
    ['Hoeveel posten zijn er?', false],
    ['sancties tegen Rusland', false],
  ])('%s', (question, asks) => {
    expect(asksYesOrNo(question)).toBe(asks);
  });
});

describe('an answer over the real letters', () => {
  let opened: OpenLetters;
  beforeAll(async () => {
    opened = await openLetters('corpus/letters');
  }, 60_000);
  afterAll(() => opened.close());

  const NOT_SAID = 'niet met zoveel woorden';
  it.each([
    ['Wil Nederland een Europees leger?', true],
    ['Erkent Nederland de Palestijnse staat?', true],
    ['Steunt Nederland Oekraïne?', false],
    ['Komt er een tribunaal voor de Russische agressie?', false],
  ])('%s', async (question, isCautious) => {
    const { markdown, found } = await opened.answerer.answer({ question, mode: 'auto' });
    expect(found).toBe(true);
    expect(markdown.includes(NOT_SAID)).toBe(isCautious);
  });
});
