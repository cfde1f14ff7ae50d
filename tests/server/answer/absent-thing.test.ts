/** Common nouns that a question is about, and what is said when no letter has them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thingsAskedOf } from '../../../server/answer/absent-thing.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

describe('thingsAskedOf()', () => {
  it.each([
    ['Welke minister kondigde extra geld aan voor de marine?', ['marine']],
    ['Hoeveel geld wordt er voor de marine uitgetrokken?', ['marine']],
    ['Wanneer gaat er steun naar de Nederlandse visserij in 2027?', ['visserij']],
    ['Wat deed het kabinet tegen illegale houtkap?', ['houtkap']],
    ['Met wie praat Nederland over het erkennen van genocide?', ['genocide']],
    ['Wat wil het kabinet met Oekraïne?', []],
  ])('%s', (question, things) => {
    expect(thingsAskedOf(question)).toEqual(things);
  });
});

describe('an answer over the real letters', () => {
  let opened: OpenLetters;
  beforeAll(async () => {
    opened = await openLetters('corpus/letters');
  }, 60_000);
  afterAll(() => opened.close());

  it.each([
    ['Welke minister van Defensie kondigde extra geld aan voor de marine?', 'marine'],
    [
      'Wanneer maakte de minister de investering in defensie voor de brandweer bekend?',
      'brandweer',
    ],
  ])('names what the letters lack: %s', async (question, word) => {
    const { found, reason, markdown } = await opened.answerer.answer({ question, mode: 'auto' });
    expect(found).toBe(false);
    expect(reason).toBe('detail-absent');
    expect(markdown).toContain(`*${word}*`);
  });

  it.each([
    'Welke steun kondigde de minister aan voor de wederopbouw van Oekraïne?',
    'Wat doet het kabinet tegen spionnen?',
    'Welke minister kondigde extra geld aan voor defensie?',
  ])('answers what they have in other words: %s', async (question) => {
    expect((await opened.answerer.answer({ question, mode: 'auto' })).found).toBe(true);
  });
});
