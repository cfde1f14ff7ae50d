import { describe, expect, it } from 'vitest';
import { completeFollowUp, type Turn } from '../../../server/answer/follow-up.ts';

const turn = (question: string, ...paragraphs: string[]): Turn => ({ question, paragraphs });

const HOUSING = turn(
  'Wat doet het kabinet aan dakloosheid?',
  'brief-a#3',
  'brief-b#2',
  'brief-b#9',
);

type Row = {
  readonly why: string;
  readonly question: string;
  readonly previous: readonly Turn[];
  readonly completed: string;
};

const COMPLETED: readonly Row[] = [
  {
    why: 'a year is added to a question without one',
    question: 'en in 2022?',
    previous: [HOUSING],
    completed: 'Wat doet het kabinet aan dakloosheid, in 2022?',
  },
  {
    why: 'a year takes the place of the earlier one',
    question: 'En in 2022?',
    previous: [turn('Hoeveel woningen zijn er in 2021 gebouwd?')],
    completed: 'Hoeveel woningen zijn er in 2022 gebouwd?',
  },
  {
    why: 'English',
    question: 'and in 2019?',
    previous: [turn('How many homes were built in 2021?')],
    completed: 'How many homes were built in 2019?',
  },
  {
    why: 'another number behind the same noun',
    question: 'en aanbeveling 4?',
    previous: [turn('Wat is de status van aanbeveling 2 over leraren?')],
    completed: 'Wat is de status van aanbeveling 4 over leraren?',
  },
  {
    why: 'a chain: the earlier turn is itself completed first',
    question: 'en in 2024?',
    previous: [turn('Hoeveel woningen zijn er in 2021 gebouwd?'), turn('en in 2022?')],
    completed: 'Hoeveel woningen zijn er in 2024 gebouwd?',
  },
  {
    why: 'a chain of numbers',
    question: 'en artikel 7?',
    previous: [turn('Wat regelt artikel 3?'), turn('en artikel 5?')],
    completed: 'Wat regelt artikel 7?',
  },
];

const ALONE: readonly (readonly [question: string, previous: readonly Turn[], why: string])[] = [
  ['en in 2022?', [], 'nothing came before'],
  ['Welke havens worden verdiept?', [HOUSING], 'a question of its own'],
  [
    'En welke maatregelen neemt het ministerie van Landbouw tegen de droogte in Zeeland?',
    [HOUSING],
    'a full new question that starts with "En"',
  ],
  [
    'Is het waar dat de minister van Financiën de belasting op vliegen verhoogt?',
    [HOUSING],
    '"dat" in a long question',
  ],
];

describe('completeFollowUp()', () => {
  it.each(COMPLETED)('completes $question when $why', ({ question, previous, completed }) => {
    expect(completeFollowUp(question, previous)).toMatchObject({
      question: completed,
      isFollowUp: true,
    });
  });

  it.each(ALONE)('leaves %j alone (%#)', (question, previous) => {
    expect(completeFollowUp(question, previous)).toEqual({
      question,
      isFollowUp: false,
      letters: [],
    });
  });

  it.each([
    ['Wie tekende die brief?', 'who signed it'],
    ['Van welke datum is deze nota?', 'another word for a letter'],
    ['When was that letter sent?', 'English'],
  ])('points %j at the letter cited most before (%s)', (question) => {
    expect(completeFollowUp(question, [HOUSING]).letters).toEqual(['brief-b']);
  });

  it('points nowhere when the turn before cited nothing', () => {
    expect(completeFollowUp('Wie tekende die brief?', [turn('Iets?')]).letters).toEqual([]);
  });

  it.each([
    ['waarom?', 'asks on about the same subject'],
    ['en voor jongeren?', 'narrows the subject'],
    ['hoe zit dat met vrouwen?', 'narrows the subject in other words'],
    ['wie betaalt dat?', 'a short question that points back'],
  ])('keeps the subject of the turn before in %j (%s)', (question) => {
    const { question: completed } = completeFollowUp(question, [HOUSING]);
    expect(completed).toContain('dakloosheid');
    expect(completed).toContain(question.replace('?', ''));
  });
});
