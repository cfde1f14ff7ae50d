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

  it('of something else is not told by itself', async () => {
    const { markdown } = await ask('Hoe groot is de bezuiniging op ontwikkelingssamenwerking?');
    expect(markdown).not.toContain('Kort:');
  });

  it('that no letter has is refused', async () => {
    const { found, reason } = await ask('Wat bedraagt de korting op het postennet?');
    expect([found, reason]).toEqual([false, 'detail-absent']);
  });
});

describe('a number', () => {
  it.each([
    [
      'Hoeveel interviews deed de IOB voor de evaluatie van het mensenrechtenbeleid?',
      'ruim 400 voor de mensenrechtenevaluatie',
    ],
    [
      'Hoeveel interviews zijn er voor de mensenrechtenevaluatie gehouden?',
      'ruim 400 voor de mensenrechtenevaluatie',
    ],
    ['Hoeveel interviews gingen over de internationale rechtsorde?', '75 interviews voor de IOB'],
  ])('of several is told by what it is said of: %s', async (question, number) => {
    const { markdown, citations } = await ask(question);
    expect(markdown).toContain(`Kort: „${number}`);
    expect(citations).toHaveLength(1);
  });

  it('of several is not picked where the question does not say which', async () => {
    const { markdown } = await ask('Hoeveel interviews hield IOB?');
    expect(markdown).toContain('75 interviews');
    expect(markdown).not.toContain('Kort:');
  });

  it('of something else than is asked for is no answer', async () => {
    const { found } = await ask('Hoeveel enquêtes deed IOB voor de mensenrechtenevaluatie?');
    expect(found).toBe(false);
  });
});
