/** Questions for one amount or one number, over the real letters. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

let opened: OpenLetters;
beforeAll(async () => {
  opened = await openLetters('corpus/letters');
}, 60_000);
afterAll(() => opened.close());

const ask = (question: string) => opened.answerer.answer({ question, mode: 'auto' });

describe('an amount', () => {
  it.each([
    'Wat is het bedrag van de bezuiniging op hoofdstuk 5 van de BZ-begroting?',
    'Wat bedraagt de bezuiniging op hoofdstuk 5?',
    'Hoe hoog is de bezuiniging op hoofdstuk 5?',
    'Hoe hoog is de jaarlijkse bezuiniging op het mensenrechtenbeleid?',
  ])('%s', async (question) => {
    expect((await ask(question)).markdown).toMatch(/^Kort: „EUR 100 mln.” \[1\]/);
  });

  it('that no letter has is refused', async () => {
    const { found, reason } = await ask('Wat bedraagt de korting op het postennet?');
    expect([found, reason]).toEqual([false, 'detail-absent']);
  });
});
