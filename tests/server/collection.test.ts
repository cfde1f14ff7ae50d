import { describe, expect, test } from 'vitest';
import {
  examplesResponseSchema,
  letterSchema,
  lettersResponseSchema,
  searchResponseSchema,
} from '../../server/contract.ts';
import { fakeLetter, fakeSearchIndex } from '../support/fake-search-index.ts';
import { LETTER, testApp } from '../support/test-app.ts';

const { app } = testApp();
const get = (path: string) => app.request(path);

describe('GET /api/health', () => {
  test('says what answers once the index is ready', async () => {
    const response = await get('/api/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ready',
      letters: 3,
      passages: 4,
      model: 'fake',
      store: 'fake',
      version: '1.2.3',
      fingerprint: 'sha256:fake',
    });
  });

  test('says how far the indexing is until then', async () => {
    const { app } = testApp({ state: () => ({ status: 'indexing', done: 30, total: 120 }) });
    const response = await app.request('/api/health');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'indexing', done: 30, total: 120 });
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
  });
});

describe('while the letters are being indexed', () => {
  const indexing = testApp({ state: () => ({ status: 'indexing', done: 0, total: 0 }) }).app;

  test.each([
    ['POST', '/api/ask'],
    ['GET', '/api/search?q=kabinet'],
    ['GET', '/api/search'],
    ['GET', '/api/letters'],
    ['GET', '/api/letters/brief-a'],
    ['GET', '/api/examples'],
  ])('%s %s answers 503 with Retry-After', async (method, path) => {
    const response = await indexing.request(path, { method });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ type: '/problems/indexing' });
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
  });

  test.each([
    ['/api/openapi.json', 200],
    ['/api/docs', 200],
    ['/api/niets', 404],
  ])('GET %s answers %i all the same', async (path, status) => {
    expect((await indexing.request(path)).status).toBe(status);
  });
});

describe('GET /api/letters', () => {
  test('gives the letters newest first, the undated last, and the files that are none', async () => {
    const { letters, rejected } = lettersResponseSchema.parse(
      await (await get('/api/letters')).json(),
    );
    expect(letters.map(({ id }) => id)).toEqual(['brief-a', 'brief-b', 'brief-c']);
    expect(rejected).toEqual([
      { file: 'kapot.txt', code: 'empty-letter', message: 'Cannot read "kapot.txt"' },
    ]);
  });

  test('links a numbered letter to where it is published, and no other', async () => {
    const { letters } = lettersResponseSchema.parse(await (await get('/api/letters')).json());
    const published = Object.fromEntries(letters.map((letter) => [letter.id, letter.publishedUrl]));
    expect(published['brief-b']).toMatch(/^https:\/\/.+kst-31000-7/);
    expect(published['brief-a']).toBeNull();
  });

  test('gives one letter with its paragraphs and without places in the source file', async () => {
    const body = await (await get('/api/letters/brief-a')).json();
    const letter = letterSchema.parse(body);
    expect(letter.paragraphs.map(({ text }) => text)).toEqual(
      LETTER.paragraphs.map(({ text }) => text),
    );
    expect(letter).toMatchObject({ url: '/letters/brief-a', paragraphCount: 2 });
    expect(JSON.stringify(body)).not.toContain('sourceRuns');
  });

  test.each(['brief-z', 'brief-a%00', '..%2f..%2fetc%2fpasswd', '%3Cscript%3E', '%e0%a4%a'])(
    'answers 404 in Dutch for the unknown letter "%s"',
    async (id) => {
      const response = await get(`/api/letters/${id}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        type: '/problems/letter-not-found',
        title: 'Deze brief is er niet',
      });
    },
  );
});

describe('GET /api/search', () => {
  const search = async (query: string) => {
    const response = await get(`/api/search?${query}`);
    expect(response.status).toBe(200);
    return searchResponseSchema.parse(await response.json()).passages;
  };

  test('gives the paragraph that fits best first, with the sentence that made it fit', async () => {
    const [best] = await search('q=geld+vrijgemaakt+2024');
    expect(best?.paragraph.id).toBe('brief-a#1');
    expect(best?.quotes.map(({ text }) => text)).toEqual(['Daarvoor is in 2024 geld vrijgemaakt.']);
  });

  test('quotes every result verbatim, also one that fits the question in no word', async () => {
    const passages = await search('q=zeehond&limit=100');
    expect(passages.length).toBeGreaterThan(0);
    for (const { paragraph, quotes } of passages) {
      expect(quotes.length).toBeGreaterThan(0);
      for (const { start, end, text } of quotes) {
        expect(text).toBe(paragraph.text.slice(start, end));
        expect(text.trim()).toBe(text);
        expect(text).not.toBe('');
      }
    }
  });

  test('gives a long paragraph once, however many of its passages fit', async () => {
    const long = fakeLetter('lang', [`${'De haven groeit. '.repeat(30)}`.trim(), 'De haven.']);
    const { app } = testApp({
      state: () => ({
        status: 'ready',
        corpus: { letters: [long], rejected: [] },
        index: fakeSearchIndex([long]),
        answerer: { answer: () => Promise.reject(new Error('unused')), examples: () => [] },
      }),
    });
    const body = await (await app.request('/api/search?q=haven&limit=2')).json();
    const ids = searchResponseSchema.parse(body).passages.map(({ paragraph }) => paragraph.id);
    expect([...ids].sort()).toEqual(['lang#1', 'lang#2']);
  });

  test.each([
    ['letter=brief-b', ['brief-b'], 'one letter'],
    ['kind=beleidsbrief', ['brief-b'], 'one kind'],
    ['from=2022-01-01', ['brief-a'], 'from a day, without the undated'],
    ['to=2022-01-01', ['brief-b'], 'up to a day, without the undated'],
    ['from=2021-01-15&to=2021-01-15', ['brief-b'], 'a day itself counts'],
  ])('searches with %s only in %j: %s', async (filter, letters) => {
    const passages = await search(`q=de&limit=100&${filter}`);
    expect([...new Set(passages.map(({ letter }) => letter.id))]).toEqual(letters);
  });

  test('gives at most `limit` results, 10 when it is absent', async () => {
    expect(await search('q=de&limit=1')).toHaveLength(1);
    const many = fakeLetter(
      'veel',
      Array.from({ length: 40 }, (_, i) => `De alinea ${i}.`),
    );
    const { app } = testApp({
      state: () => ({
        status: 'ready',
        corpus: { letters: [many], rejected: [] },
        index: fakeSearchIndex([many]),
        answerer: { answer: () => Promise.reject(new Error('unused')), examples: () => [] },
      }),
    });
    const body = await (await app.request('/api/search?q=alinea')).json();
    expect(searchResponseSchema.parse(body).passages).toHaveLength(10);
  });

  test.each([
    ['', 400, 'invalid-question', 'no question'],
    ['q=', 400, 'invalid-question', 'an empty question'],
    ['q=%20%09', 400, 'invalid-question', 'only white space'],
    ['q=a%00b', 400, 'invalid-question', 'a NUL character'],
    [`q=${'a'.repeat(2001)}`, 400, 'invalid-question', 'too long a question'],
    ['q=a&q=b', 400, 'invalid-question', 'two questions'],
    ['q=a&limit=0', 400, 'invalid-request', 'a limit below 1'],
    ['q=a&limit=101', 400, 'invalid-request', 'a limit above 100'],
    ['q=a&limit=veel', 400, 'invalid-request', 'a limit that is no number'],
    ['q=a&limit=1.5', 400, 'invalid-request', 'half a result'],
    ['q=a&kind=gedicht', 400, 'invalid-request', 'an unknown kind'],
    ['q=a&from=18-05-2026', 400, 'invalid-request', 'a day written the Dutch way'],
    ['q=a&letter=brief-z', 404, 'letter-not-found', 'an unknown letter'],
  ])('refuses ?%s with %i %s: %s', async (query, status, code) => {
    const response = await get(`/api/search?${query}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: `/problems/${code}` });
  });
});

describe('GET /api/examples', () => {
  test('gives the questions that the answerer makes from the collection', async () => {
    const { examples } = examplesResponseSchema.parse(await (await get('/api/examples')).json());
    expect(examples).toEqual([{ job: 'question', question: 'Wat schrijft het kabinet?' }]);
  });
});
