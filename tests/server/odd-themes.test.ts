/**
 * Themes and comparisons that nobody means to ask for, through the app as a user reaches it: each gets a
 * sensible answer or is refused in words that tell what is wrong.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBreaches } from '../../server/answer/verify-answer.ts';
import type { Answer, CompareResponse, ThemeResponse } from '../../server/contract.ts';
import { LETTERS_FOLDER } from '../corpus/letters.ts';
import { type OpenLetters, openLetters } from '../support/open-letters.ts';
import { ask, testApp } from '../support/test-app.ts';

type App = ReturnType<typeof testApp>['app'];

function appOver({ index, answerer }: OpenLetters): App {
  const corpus = { letters: index.letters, rejected: [] };
  return testApp({ state: () => ({ status: 'ready', corpus, index, answerer }) }).app;
}

async function get<T>(app: App, path: string): Promise<T> {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

async function askTheme(app: App, question: string): Promise<Answer> {
  const response = await ask(app, { question, mode: 'theme' });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

const themePath = (q: string): string => `/api/themes?q=${encodeURIComponent(q)}`;

let opened: OpenLetters;
let app: App;
beforeAll(async () => {
  opened = await openLetters(LETTERS_FOLDER);
  app = appOver(opened);
}, 60_000);
afterAll(() => opened.close());

const PROSE =
  'De samenwerking van Nederland met partners in de regio over migratie, handel, klimaat en mensenrechten. ';
const LONGEST = PROSE.repeat(20).slice(0, 2000);

describe('a theme that is none', () => {
  test.each([
    ['x', 'no-subject', 'geen onderwerp', 'one letter'],
    ['é', 'no-subject', 'geen onderwerp', 'one letter with a mark'],
    ['ж', 'no-subject', 'geen onderwerp', 'one letter of another script'],
    ['🙂', 'no-subject', 'geen onderwerp', 'no letter at all'],
    ['?!…', 'no-subject', 'geen onderwerp', 'marks only'],
    ['van de het', 'no-subject', 'geen onderwerp', 'stop words only'],
    ['beleid', 'too-broad', 'Te ruim', 'a word of every letter'],
    ['het beleid van Nederland', 'too-broad', 'Te ruim', 'two words of every letter'],
    ['zwemdiploma', 'no-match', 'niets in de brieven', 'a word of no letter'],
    ['xqzvbw', 'no-match', 'niets in de brieven', 'no word'],
    ['права человека', 'no-match', 'niets in de brieven', 'Cyrillic'],
    ['人权', 'no-match', 'niets in de brieven', 'Chinese'],
    ['حقوق الإنسان', 'no-match', 'niets in de brieven', 'Arabic'],
    ['haven '.repeat(333), 'no-match', 'niets in de brieven', 'one word, 2,000 characters'],
    ['a'.repeat(2000), 'no-match', 'niets in de brieven', 'one run of 2,000 letters'],
    ['<script>alert(1)</script>', 'no-match', 'niets in de brieven', 'markup'],
  ])('%j is told to be %s', async (q, note, words, _why) => {
    const line = await get<ThemeResponse>(app, themePath(q));
    expect(line.note).toBe(note);
    expect(line.letters).toHaveLength(opened.index.letters.length);
    if (note !== 'too-broad') expect(line.total).toBe(0);

    const answer = await askTheme(app, q);
    expect(answer.found).toBe(false);
    expect(answer.reason).toBe(note === 'too-broad' ? 'too-weak' : 'no-match');
    expect(answer.markdown).toContain(words);
    expect(answer.markdown).not.toContain('<script');
    expect(answer.markdown.length).toBeLessThan(300);
    expect(answer.citations).toEqual([]);
  });

  test.each([
    ['', 'nothing'],
    ['   ', 'white space only'],
    [`${LONGEST}x`, 'more than 2,000 characters'],
  ])('%j is refused as no question: %s', async (q, _why) => {
    for (const response of [
      await app.request(themePath(q)),
      await ask(app, { question: q, mode: 'theme' }),
    ]) {
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    }
  });
});

describe('a theme that is odd, and one', () => {
  test.each([
    ['mensenrecten', 'mensenrechten', 'a letter lost'],
    ['mensenrehcten', 'mensenrechten', 'two letters swapped'],
    ['sankties', 'sancties', 'written as it sounds'],
    ['Oekraine', 'Oekraïne', 'without its mark'],
    ['SANCTIES', 'sancties', 'in capitals'],
    ['  sancties ', 'sancties', 'with white space around'],
    ['sancties, sancties', 'sancties', 'said twice'],
  ])('%j finds what %j finds: %s', async (odd, plain, _why) => {
    const idsOf = ({ letters }: ThemeResponse) =>
      letters.flatMap(({ passages }) => passages.map(({ paragraph }) => paragraph.id));
    const found = await get<ThemeResponse>(app, themePath(odd));
    expect(found.total).toBeGreaterThan(5);
    expect(idsOf(found)).toEqual(idsOf(await get<ThemeResponse>(app, themePath(plain))));
    const answer = await askTheme(app, odd);
    expect(answer.found).toBe(true);
    expect(findBreaches(answer)).toEqual([]);
  });

  test('2,000 characters of prose find passages that hold several of its words', async () => {
    const line = await get<ThemeResponse>(app, themePath(LONGEST));
    expect(line.total).toBeGreaterThan(0);
    expect(line.total).toBeLessThan(60);
    const answer = await askTheme(app, LONGEST);
    expect(answer.found).toBe(true);
    expect(findBreaches(answer)).toEqual([]);
  });

  test('the same question gets the same bytes', async () => {
    for (const path of [
      themePath('vrede en veiligheid'),
      themePath(LONGEST),
      '/api/compare?from=kst-35925-V-84&to=kst-36800-V-103&q=beleid',
    ]) {
      const first = await (await app.request(path)).text();
      expect(await (await app.request(path)).text()).toBe(first);
    }
  });
});

describe('comparing two letters for a theme that is none', () => {
  const compare = (q: string) =>
    get<CompareResponse>(
      app,
      `/api/compare?from=kst-35925-V-84&to=kst-36800-V-103&q=${encodeURIComponent(q)}`,
    );
  const countOf = ({ groups }: CompareResponse) =>
    groups.reduce(
      (sum, { both, changed, onlyEarlier, onlyLater }) =>
        sum + both.length + changed.length + onlyEarlier.length + onlyLater.length,
      0,
    );

  test.each([
    ['x', ['no-subject'], 'one letter'],
    ['de het', ['no-subject'], 'stop words only'],
    ['права', ['earlier-silent', 'later-silent'], 'another script'],
    ['zwemdiploma', ['earlier-silent', 'later-silent'], 'a word of no letter'],
    ['haven '.repeat(333), ['earlier-silent', 'later-silent'], '2,000 characters'],
  ])('%j gives nothing and says %j: %s', async (q, notes, _why) => {
    const compared = await compare(q);
    expect(compared.notes).toEqual(notes);
    expect(countOf(compared)).toBe(0);
  });

  test('a word of every letter is compared by its best paragraphs', async () => {
    const count = countOf(await compare('beleid'));
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThan(250);
  });

  test('a typing error is mended', async () => {
    const { theme } = await compare('mensenrecten');
    expect(theme).toBe('mensenrechten');
    expect((await compare('mensenrecten')).groups).toEqual((await compare('mensenrechten')).groups);
  });

  test('more than 2,000 characters are refused', async () => {
    const path = `/api/compare?from=kst-35925-V-84&to=kst-36800-V-103&q=${'haven%20'.repeat(334)}`;
    expect((await app.request(path)).status).toBe(400);
  });

  test.each([
    'Hoe is zwemdiploma veranderd tussen 2022 en 2026?',
    'Is het standpunt over zwemdiploma’s veranderd sinds 2022?',
  ])('%j is answered with not found, not with something near', async (question) => {
    const answer = await opened.answerer.answer({ question, mode: 'auto' });
    expect(answer.found).toBe(false);
    expect(answer.reason).toBe('no-match');
    expect(answer.markdown).toMatch(/^Niet gevonden: over \*zwemdiploma/);
  });
});

describe('comparing letters that can hardly be compared', () => {
  const letterText = (number: number, date: string, text: string): string =>
    `31000 Havens\n\nNr. ${number} Brief van de minister van Infrastructuur en Waterstaat\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, ${date}\n\n${text}De minister van Infrastructuur en Waterstaat,\nJ. Jansen\n`;
  const HARBOUR =
    'Geachte voorzitter,\n\nHet kabinet verdiept de haven van Harlingen. Daarvoor is € 12 miljoen beschikbaar.\n\n';
  let few: OpenLetters;
  let small: App;
  beforeAll(async () => {
    few = await openLetters({
      'leeg.txt': letterText(1, '3 mei 2021', ''),
      'haven.txt': letterText(2, '4 juni 2023', HARBOUR),
      'later.txt': letterText(3, '4 juni 2024', HARBOUR.replace('12', '15')),
      'zonder-datum.txt':
        'Verkenning havens\n\nDe haven van Harlingen wordt verdiept. Er is nog geen geld.\n',
    });
    small = appOver(few);
  }, 60_000);
  afterAll(() => few.close());

  test.each([
    ['from=leeg&to=haven', ['earlier-empty'], 'a letter without text'],
    ['from=haven&to=leeg', ['swapped', 'earlier-empty'], 'the same the other way round'],
    ['from=leeg&to=haven&q=haven', ['earlier-empty'], 'for a theme: empty, not silent'],
    ['from=haven&to=later&q=gezondheid', ['earlier-silent', 'later-silent'], 'no theme of theirs'],
    ['from=zonder-datum&to=haven', ['order-unknown'], 'a letter without a date'],
    ['from=zonder-datum&to=haven&q=haven', ['order-unknown'], 'the same for a theme'],
    ['from=zonder-datum&to=leeg', ['order-unknown', 'later-empty'], 'both at once'],
  ])('%s says %j: %s', async (query, notes, _why) => {
    const compared = await get<CompareResponse>(small, `/api/compare?${query}`);
    expect(compared.notes).toEqual(notes);
    const hasText = query.includes('gezondheid') === false;
    expect(
      compared.groups.some(
        ({ both, onlyLater, onlyEarlier }) =>
          both.length + onlyLater.length + onlyEarlier.length > 0,
      ),
    ).toBe(hasText);
  });

  test.each([
    ['from=haven&to=haven', 400, '/problems/same-letter', 'met zichzelf'],
    ['from=haven&to=haven&q=haven', 400, '/problems/same-letter', 'met zichzelf'],
    ['from=haven&to=weg', 404, '/problems/letter-not-found', 'weg'],
    ['from=haven&to=', 400, '/problems/invalid-request', '„to”'],
  ])('%s is refused with %i %s', async (query, status, type, words) => {
    const response = await small.request(`/api/compare?${query}`);
    expect(response.status).toBe(status);
    const problem = (await response.json()) as { type: string; detail: string };
    expect(problem.type).toBe(type);
    expect(problem.detail).toContain(words);
  });

  test.each([
    ['Vergelijk 31000 nr. 1 met 31000 nr. 2', 'heeft geen eigen tekst', 'one is empty'],
    ['Vergelijk 31000 nr. 2 met 31000 nr. 2', 'twee verschillende brieven', 'one letter twice'],
  ])('%j is refused in words that help: %s', async (question, words, _why) => {
    const answer = await few.answerer.answer({ question, mode: 'auto' });
    expect(answer.found).toBe(false);
    expect(answer.markdown).toContain(words);
  });

  test('a theme of the empty letter is a theme of the others', async () => {
    const { letters } = await get<ThemeResponse>(small, themePath('haven'));
    expect(letters.map(({ letter, count }) => [letter.id, count])).toEqual([
      ['leeg', 0],
      ['haven', 1],
      ['later', 1],
      ['zonder-datum', 1],
    ]);
  });
});
