import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCommitmentAsk } from '../../../server/answer/commitment-question.ts';
import { findBreaches } from '../../../server/answer/verify-answer.ts';
import type { Answer, AskRequest } from '../../../server/contract.ts';
import { LETTERS_FOLDER } from '../../corpus/letters.ts';
import { type OpenLetters, openLetters } from '../../support/open-letters.ts';

let letters: OpenLetters;
beforeAll(async () => {
  letters = await openLetters(LETTERS_FOLDER);
}, 60_000);
afterAll(() => letters.close());

async function ask(question: string, request: Partial<AskRequest> = {}): Promise<Answer> {
  const answer = await letters.answerer.answer({ question, mode: 'auto', ...request });
  expect(findBreaches(answer)).toEqual([]);
  return answer;
}

const cited = ({ citations }: Answer) => citations.map(({ paragraph }) => paragraph.id);

describe('questions about promises', () => {
  test.each([
    ['Wanneer wordt de Kamer geïnformeerd over de Europawet?', 'kst-35925-V-84#98', 'when'],
    ['Wat is er toegezegd over de crisisgereedstelling?', 'kst-35925-V-84#108', 'by its heading'],
    ['Wat beloofde de minister over het postennet?', 'kst-36800-V-103#40', 'everyday words'],
    ['Wanneer hoort de Kamer iets over MH17?', 'kst-35925-V-84#92', 'what "hierover" points at'],
    ['What did the minister promise about human rights?', 'kst-35925-V-84#83', 'English'],
    [
      'When will the House be informed about human rights?',
      'kst-35925-V-84#83',
      'when, in English',
    ],
    ['When does parliament hear more about MH17?', 'kst-35925-V-84#92', 'the parliament'],
    ['When can the House expect a letter about the network of missions?', 'kst-36800-V-103#40', ''],
    ['By when will MPs receive the human rights memorandum?', 'kst-35925-V-84#83', 'its members'],
    ['What did the minister commit to on crisis preparedness?', 'kst-35925-V-84#108', 'commit to'],
    ['Which undertakings were given about the embassy network?', 'kst-36800-V-103#40', 'a word'],
  ])('"%s" is answered from %s (%s)', async (question, paragraph, _why) => {
    const answer = await ask(question);
    expect(cited(answer)).toContain(paragraph);
    expect(answer.markdown).toMatch(
      /^(?:Eén toezegging|One promise|\d+ (?:toezeggingen|promises))/u,
    );
  });

  test('gives each by its moment, in its own words, and says where it comes back', async () => {
    const { markdown } = await ask('Is de toezegging over de veiligheidsstrategie nagekomen?');
    const [first, second] = markdown.split('\n').filter((line) => line.startsWith('- '));
    expect(first).toMatch(
      /^- \*\*eind 2022\*\* \(van 1 september 2022 tot en met 31 december 2022\): „Daarnaast/u,
    );
    expect(first).toMatch(/niet teruggevonden in een latere brief van deze verzameling \[1\]$/u);
    expect(second).toContain('komt terug in de brief van 18 mei 2026: „Onderhanden');
    expect(markdown).not.toMatch(/niet nagekomen|geschonden|gebroken/iu);
  });

  test('keeps to a limit that the question gives, and says how many more there are', async () => {
    const { markdown, citations } = await ask('Welke toezeggingen lopen af vóór 2027?');
    expect(markdown).toMatch(/En nog \d+, te zien bij Toezeggingen\.$/u);
    expect(markdown).not.toMatch(/2027-|31 december 2027/u);
    expect(citations.length).toBeGreaterThan(3);
  });

  test('keeps to the letter that the question or a filter points at', async () => {
    const pointed = await ask(
      'Welke toezeggingen deed de minister in de beleidsbrief van april 2026?',
    );
    const promised = pointed.citations.filter(
      ({ quotes }) => !/^Onderhanden/u.test(quotes[0]?.text ?? ''),
    );
    expect(promised.map(({ letter }) => letter.id)).toEqual(['kst-36800-V-103', 'kst-36800-V-103']);
    const filtered = await ask('Welke toezeggingen zijn er?', {
      filters: { letters: ['bzdoc-689393280-91'] },
    });
    expect(filtered.markdown).toMatch(/^7 toezeggingen/u);
  });

  test('says that no promise is about it, and what the letters do say', async () => {
    const { found, markdown } = await ask('Wat is er toegezegd aan de Kamer over Syrië?');
    expect(found).toBe(true);
    expect(markdown).toMatch(
      /^Onder de toezeggingen in deze verzameling is hierover niets gevonden/u,
    );
    expect(markdown).toContain('Syrië');
  });

  test('refuses what no letter speaks of, without the words of promising', async () => {
    const { found, markdown } = await ask('Wat is er beloofd over pensioenen?');
    expect(found).toBe(false);
    expect(markdown).toContain('pensioenen');
    expect(markdown).not.toContain('beloofd');
  });

  test('leaves questions of fact to the passages', async () => {
    for (const question of [
      'Wanneer moet de nieuwe internationale veiligheidsstrategie af zijn?',
      'Tot welke datum loopt het mandaat voor onze militairen in Litouwen?',
      'When must the new security strategy be ready?',
      'When was the House informed about the sanctions?',
    ]) {
      expect(readCommitmentAsk(question)).toBe(null);
      expect((await ask(question)).markdown).not.toMatch(/toezegging|promises? (?:and|or)/iu);
    }
  });

  test('a promise that is quoted is the one that is meant, also when it names nothing', async () => {
    const words = 'Uw Kamer wordt hierover geïnformeerd door de Minister van Defensie';
    const answer = await ask(`Wat is er bekend over de toezegging „${words}”?`);
    expect(answer.markdown).toMatch(/^Eén toezegging/u);
    expect(cited(answer)).toEqual(['kst-35925-V-84#45']);
  });

  test('gives the same answer twice', async () => {
    const question = 'Welke toezeggingen doet de minister over mensenrechten?';
    expect((await ask(question)).markdown).toBe((await ask(question)).markdown);
  });
});

describe('readCommitmentAsk()', () => {
  test.each([
    ['Welke toezeggingen doet de minister over Syrië?', 'Syrië', null, false],
    ['Welke toezeggingen lopen af vóór 1 juni 2026?', '', '2026-06-01', false],
    ['Welke toezeggingen staan nog open over cyber?', 'cyber', null, true],
    ['Wat is er aan de Tweede Kamer toegezegd over de schaduwvloot?', 'schaduwvloot', null, false],
    ['Which promises expire before 2027?', '', '2027-01-01', false],
  ])(
    'reads what "%s" is about, its limit and whether only open ones',
    (question, subject, before, onlyOpen) => {
      expect(readCommitmentAsk(question)).toMatchObject({ subject, before, onlyOpen });
    },
  );

  test.each([
    'Wat vindt het kabinet van de schaduwvloot?',
    'Wanneer wordt Nederland voorzitter van de Raad van de EU?',
    'Hoeveel werd er in 2019 uitgegeven onder artikel 1.2?',
  ])('takes "%s" for another question', (question) => {
    expect(readCommitmentAsk(question)).toBe(null);
  });
});
