import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBreaches } from '../../../server/answer/verify-answer.ts';
import type { Answer } from '../../../server/contract.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

/** A progress report on two bodies and a response to two others. */
const LETTERS = join(import.meta.dirname, '../../fixtures/recommendations/other-forms');

let letters: OpenLetters;
beforeAll(async () => {
  letters = await openLetters(LETTERS);
}, 60_000);
afterAll(() => letters?.close());

async function ask(question: string): Promise<Answer> {
  const answer = await letters.answerer.answer({ question, mode: 'auto', previous: [] });
  expect(findBreaches(answer)).toEqual([]);
  return answer;
}

/** What the rows of the table advise, first words. */
const advised = ({ markdown }: Answer) =>
  [...markdown.matchAll(/^\| \d+ \| „(\S+ \S+ \S+)/gmu)].map((match) => match[1]);

describe('a question about the advice of one body', () => {
  test.each([
    [
      'Welke aanbevelingen van de ombudsman heeft de minister overgenomen?',
      ['Laat bewoners weten', 'Geef elke bewoner', 'Vergoed de schade'],
    ],
    [
      'Wat deed het kabinet met de aanbevelingen van de Rekenkamer?',
      ['Meet jaarlijks hoeveel', 'Koppel de registratie', 'Publiceer de uitkomsten'],
    ],
    [
      'Welke aanbevelingen van de Inspectie van het Onderwijs zijn nog niet afgerond?',
      ['Toets het leesbegrip', 'Neem lezen op', 'Geef ouders inzicht'],
    ],
    [
      'Which recommendations of the Onderwijsraad were adopted?',
      ['Stel een landelijk', 'Verplicht scholen tot', 'Betaal bibliotheken in'],
    ],
  ])('%s names all of them and none of another', async (question, expected) => {
    expect(advised(await ask(question))).toEqual(expected);
  });

  test('one that no letter names is refused', async () => {
    const { found } = await ask('Welke aanbevelingen van de SER heeft de minister overgenomen?');
    expect(found).toBe(false);
  });
});

describe('a decision in a plain sentence', () => {
  test('is the status and leads the quotes, without a claim that the response is missing', async () => {
    const { markdown } = await ask(
      'Is het advies om adressen te koppelen aan energieverbruik overgenomen?',
    );
    expect(markdown).toMatch(/^Status: \*\*Deze aanbeveling wijs ik dan ook af\*\* \[1\]/u);
    expect(markdown).toMatch(
      /Geantwoord \(7 juni 2023\):\s+- „Deze aanbeveling wijs ik dan ook af/u,
    );
    expect(markdown).not.toContain('De beleidsreactie zit niet');
  });

  test('an answer without one is told as an answer, not as nothing found', async () => {
    const { markdown } = await ask('Wat is er gedaan met het advies om uitkomsten te publiceren?');
    expect(markdown).toMatch(/^Beantwoord \(7 juni 2023\)/u);
    expect(markdown).not.toContain('Geen status gevonden');
  });
});
