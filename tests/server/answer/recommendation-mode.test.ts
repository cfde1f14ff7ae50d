import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecommendationAsk } from '../../../server/answer/recommendation-question.ts';
import { isFinishedStatus } from '../../../server/answer/status-meaning.ts';
import { findBreaches } from '../../../server/answer/verify-answer.ts';
import type { Answer } from '../../../server/contract.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

let letters: OpenLetters;
beforeAll(async () => {
  letters = await openLetters(join(import.meta.dirname, '../../../corpus/letters'));
}, 60_000);
afterAll(() => letters?.close());

async function ask(question: string, before: string[] = []): Promise<Answer> {
  const previous: { question: string; paragraphs: string[] }[] = [];
  for (const turn of before) {
    const { citations } = await letters.answerer.answer({ question: turn, mode: 'auto', previous });
    previous.push({ question: turn, paragraphs: citations.map(({ paragraph }) => paragraph.id) });
  }
  const answer = await letters.answerer.answer({ question, mode: 'auto', previous });
  expect(findBreaches(answer)).toEqual([]);
  return answer;
}

const cited = ({ citations }: Answer) => citations.map(({ paragraph }) => paragraph.id);

describe('mode recommendation', () => {
  test('one thread: status and date first, then advice, answer, what is new, repeated and missing', async () => {
    const { mode, markdown } = await ask(
      'Wat is er gebeurd met de aanbeveling over de meerwaarde van BZ voor andere departementen?',
    );
    expect(mode).toBe('recommendation');
    const order = [
      'Status: **Onderhanden** [1] · 18 mei 2026',
      'Geadviseerd: „',
      'Geantwoord (10 juni 2024)',
      'Nieuw sinds 10 juni 2024',
      'Herhaald: 8',
      'Ontbreekt: Het rapport',
    ];
    const places = order.map((words) => markdown.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(markdown.split(/\s+/u).length).toBeLessThan(230);
  });

  test.each([
    [
      'Hoe ver is het advies dat directies met één lijn naar buiten moeten komen?',
      'kst-31271-42#17',
      'everyday words',
    ],
    [
      'IOB vond dat BZ alleen haalbare doelen moet stellen. Wat is daarmee gedaan?',
      'kst-31271-42#16',
      'without the word advice',
    ],
    [
      'What has become of the recommendation on staffing policy and specialist knowledge?',
      'kst-31271-42#19',
      'English',
    ],
    ['Stand van zaken aanbeveling 6', 'kst-31271-42#20', 'by number alone, only one series has it'],
    [
      'Hoe staat het met aanbeveling 2 bij artikel 1?',
      'kst-31271-42#34',
      'the series by its budget article',
    ],
  ])('%s cites %s (%s)', async (question, paragraph, _why) => {
    const answer = await ask(question);
    expect(answer.mode).toBe('recommendation');
    expect(cited(answer)).toContain(paragraph);
  });

  test('several threads fit: it says so and lists them', async () => {
    const answer = await ask('Hoe staat het met aanbeveling 2?');
    expect(answer.markdown).toMatch(/^3 aanbevelingen passen bij deze vraag/);
    expect(cited(answer)).toEqual(
      expect.arrayContaining(['kst-31271-42#16', 'kst-31271-42#34', 'kst-31271-42#44']),
    );
  });

  test.each([
    ['Welke aanbevelingen zijn nog niet afgerond?', 13],
    ['Staan alle zeven aanbevelingen over veiligheid en stabiliteit nog open?', 7],
    ['Geef alle aanbevelingen over mensenrechten.', 3],
  ])('%s gives a table of %i rows', async (question, rows) => {
    const { markdown } = await ask(question);
    expect(markdown.match(/^\| \d/gmu)).toHaveLength(rows);
  });

  test('"En aanbeveling 4?" goes on in the series', async () => {
    const answer = await ask('En aanbeveling 3?', [
      'Hoe staat het met aanbeveling 2 van Grip door begrip?',
    ]);
    expect(cited(answer)).toEqual(['kst-31271-42#45']);
  });

  test('a number beyond the series that is named is refused, with how far it runs', async () => {
    const answer = await ask('Wat is de status van aanbeveling 5 van Grip door begrip?');
    expect(answer).toMatchObject({ found: false, reason: 'detail-absent', citations: [] });
    expect(answer.markdown).toContain('tot en met 3');
  });

  test('who and when give the sentences that say so, then the status', async () => {
    const { markdown } = await ask(
      'Wie zorgt voor de uitvoering van aanbeveling 3 bij veiligheid en stabiliteit?',
    );
    expect(markdown).toContain('Nationale Veiligheidsraad');
    expect(markdown).toMatch(/Status: \*\*Onderhanden\*\*/);
    expect(markdown).not.toContain('Herhaald');
  });

  test('a filter on one letter leaves the rest of the thread out', async () => {
    const answer = await letters.answerer.answer({
      question: 'Wat is er gebeurd met de aanbeveling over monitoring en evaluatie?',
      mode: 'recommendation',
      filters: { letters: ['bzdoc-689393280-91'] },
    });
    expect(new Set(answer.citations.map(({ letter }) => letter.id))).toEqual(
      new Set(['bzdoc-689393280-91']),
    );
  });
});

describe('readRecommendationAsk()', () => {
  test.each([
    ['Wat is er gebeurd met het advies over kennis?', 'sure', 'advice named'],
    [
      'De evaluatie vroeg om duidelijke keuzes. Is dat opgepakt?',
      'likely',
      'an evaluator that asked',
    ],
    ['Hoeveel geld gaat er naar Oekraïne?', undefined, 'something else'],
    ['Wat zegt de brief over sancties?', undefined, 'something else'],
  ])('%s -> %s (%s)', (question, certainty, _why) => {
    expect(readRecommendationAsk(question)?.certainty).toBe(certainty);
  });

  test('reads the state asked for; both ways of a question is neither', () => {
    expect(readRecommendationAsk('Welke aanbevelingen zijn nog niet afgerond?')?.only).toBe('open');
    expect(
      readRecommendationAsk('Staan alle adviezen nog open, of is er al iets af?')?.only,
    ).toBeNull();
  });
});

test.each([
  ['Afgerond', true],
  ['Gedeeltelijk opgevolgd', false],
  ['Onderhanden', false],
  ['Nog niet uitgevoerd', false],
])('isFinishedStatus("%s") is %s', (status, expected) => {
  expect(isFinishedStatus(status)).toBe(expected);
});

test('advice about something that no letter mentions is refused, not answered with the nearest', async () => {
  const answer = await ask('Wat is de status van de aanbeveling over zeehavens?');
  expect(answer).toMatchObject({ found: false, citations: [] });
});
