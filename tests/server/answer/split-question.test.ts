import { describe, expect, it } from 'vitest';
import { splitQuestion } from '../../../server/answer/split-question.ts';

describe('splitQuestion()', () => {
  it('splits at the next question word, each part with its own kind of answer', () => {
    const parts = splitQuestion('Hoeveel kost de tunnel en wanneer gaat hij open?', false);
    expect(parts.map(({ text, asks }) => [text, asks])).toEqual([
      ['Hoeveel kost de tunnel', 'amount'],
      ['wanneer gaat hij open?', 'date'],
    ]);
  });

  it('searches a part together with the question, so that "hij" has its subject', () => {
    const [, second] = splitQuestion('Wat kost de tunnel en wanneer gaat hij open?', false);
    expect(second?.searchText).toContain('tunnel');
  });

  it('splits English questions, with a preposition before the question word', () => {
    const parts = splitQuestion(
      'Who pays for the bridge, and by whom is it built, and when?',
      false,
    );
    expect(parts.length).toBeGreaterThan(1);
  });

  it('knows what a part counts', () => {
    const parts = splitQuestion('Wie leidt het korps en hoeveel agenten zijn er?', false);
    expect(parts.at(-1)?.counts).toEqual(['agenten']);
  });

  it.each([
    ['Hoe denken gemeenten, provincies en waterschappen over de dijk?', 'a row inside a question'],
    ['Wat is de rol van zand en klei?', '"en" between two things'],
    ['tarwe', 'one word'],
  ])('leaves %j in one piece (%s)', (question) => {
    expect(splitQuestion(question, false).map(({ text }) => text)).toEqual([question]);
  });

  it('splits a row of subjects where an overview is asked', () => {
    const parts = splitQuestion('Debat over de kust: dijken, duinen en zandsuppletie', true);
    expect(parts.map(({ text }) => text)).toEqual(['dijken', 'duinen', 'zandsuppletie']);
    for (const { searchText } of parts) expect(searchText).toContain('kust');
  });

  it('makes six parts at most', () => {
    const row = 'Debat: wol, hout, staal, glas, papier, rubber, leem, riet en kurk';
    expect(splitQuestion(row, true)).toHaveLength(6);
  });

  it.each(['', '   ', '?', 'en wie en wat', ', , en , en'])(
    'never gives none for %j',
    (question) => {
      expect(splitQuestion(question, true).length).toBeGreaterThan(0);
      expect(splitQuestion(question, false).length).toBeGreaterThan(0);
    },
  );
});
