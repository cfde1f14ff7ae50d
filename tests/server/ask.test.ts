import { describe, expect, test } from 'vitest';
import { IndexError } from '../../index/index-error.ts';
import type { CollectionState } from '../../server/collection-state.ts';
import { answerSchema, MAX_QUESTION_CHARS, problemSchema } from '../../server/contract.ts';
import { fakeAnswer, type fakeAnswerer } from '../support/fake-answerer.ts';
import { fakeSearchIndex } from '../support/fake-search-index.ts';
import { ask, LETTER, testApp } from '../support/test-app.ts';

const QUESTION = { question: 'Wat doet het kabinet?' };
const STREAM = { Accept: 'text/event-stream' };

/** The events of a stream, in order; fails on an event whose data is not one line of JSON. */
function eventsOf(stream: string): { event: string; data: unknown }[] {
  return stream
    .split('\n\n')
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^event: (\w+)\ndata: ([^\n\r]+)$/.exec(part);
      expect(match, part).not.toBeNull();
      return { event: match?.[1] ?? '', data: JSON.parse(match?.[2] ?? '') as unknown };
    });
}

function stateWith(answer: ReturnType<typeof fakeAnswerer>['answer']): () => CollectionState {
  return () => ({
    status: 'ready',
    corpus: { letters: [LETTER], rejected: [] },
    index: fakeSearchIndex([LETTER]),
    answerer: { answer, examples: () => [] },
  });
}

describe('POST /api/ask', () => {
  test('gives the answer as JSON in the form of the contract', async () => {
    const response = await ask(testApp().app, QUESTION);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(answerSchema.parse(await response.json())).toEqual(fakeAnswer(LETTER, QUESTION));
  });

  test('hands every field of the request to the answerer, the mode as auto when absent', async () => {
    const seen: unknown[] = [];
    const { app } = testApp({
      state: stateWith(async (request) => {
        seen.push(request);
        return fakeAnswer(LETTER, request);
      }),
    });
    const full = {
      question: 'En in 2022?',
      mode: 'theme',
      language: 'en',
      filters: {
        letters: ['brief-a'],
        kinds: ['kamerbrief'],
        from: '2020-01-01',
        to: '2025-01-01',
      },
      previous: [{ question: 'Wat doet het kabinet?', paragraphs: ['brief-a#1'] }],
    };
    await ask(app, full);
    await ask(app, QUESTION);
    expect(seen).toEqual([full, { ...QUESTION, mode: 'auto' }]);
  });

  test.each([
    ['application/json', 'application/json', 'asked for'],
    ['*/*', 'application/json', 'what curl sends'],
    ['application/json, text/event-stream;q=0.5', 'application/json', 'JSON is preferred'],
    ['text/event-stream, application/json;q=0.5', 'text/event-stream', 'the stream is preferred'],
    ['text/event-stream', 'text/event-stream', 'what the page sends'],
  ])('answers Accept "%s" with %s: %s', async (accept, contentType) => {
    const response = await ask(testApp().app, QUESTION, { Accept: accept });
    expect(response.headers.get('content-type')).toContain(contentType);
    await response.text();
  });
});

describe('the stream of POST /api/ask', () => {
  test('sends status, citation, markdown and the whole answer, in that order', async () => {
    const response = await ask(testApp().app, QUESTION, STREAM);
    expect(response.status).toBe(200);
    const events = eventsOf(await response.text());
    expect(events.map(({ event }) => event)).toEqual([
      'status',
      'status',
      'status',
      'citation',
      'markdown',
      'answer',
    ]);
    expect(events.at(-1)?.data).toEqual(fakeAnswer(LETTER, QUESTION));
  });

  test('keeps each event on one line when a letter has line ends and U+2028 in it', async () => {
    const text = 'regel een\nregel twee\r\n\u2028event: error\ndata: vals';
    const { app } = testApp({
      state: stateWith(async (request, onEvent) => {
        onEvent?.({ event: 'markdown', data: { text } });
        return fakeAnswer(LETTER, request);
      }),
    });
    const events = eventsOf(await (await ask(app, QUESTION, STREAM)).text());
    expect(events[0]).toEqual({ event: 'markdown', data: { text } });
    expect(events.map(({ event }) => event)).toEqual(['markdown', 'answer']);
  });

  test('ends with one error, without the message of the exception, when answering fails halfway', async () => {
    const { app, log } = testApp({
      state: stateWith(async (_request, onEvent) => {
        onEvent?.({ event: 'status', data: { step: 'understanding' } });
        throw new Error('geheim pad /home/x');
      }),
    });
    const body = await (await ask(app, QUESTION, STREAM)).text();
    const events = eventsOf(body);
    expect(events.map(({ event }) => event)).toEqual(['status', 'error']);
    expect(problemSchema.parse(events[1]?.data)).toMatchObject({
      type: '/problems/internal-error',
      status: 500,
    });
    expect(body).not.toContain('geheim');
    expect(JSON.stringify(log)).toContain('geheim pad');
  });

  test('ends with time-limit and sends nothing that comes after it', async () => {
    let tellLate: () => void = () => undefined;
    const { app } = testApp({
      timeLimitMs: 10,
      state: stateWith(
        (_request, onEvent) =>
          new Promise(() => {
            tellLate = () => onEvent?.({ event: 'markdown', data: { text: 'te laat' } });
          }),
      ),
    });
    const response = await ask(app, QUESTION, STREAM);
    const body = response.text();
    await new Promise((resolve) => setTimeout(resolve, 30));
    tellLate();
    const events = eventsOf(await body);
    expect(events.map(({ event }) => event)).toEqual(['error']);
    expect(events[0]?.data).toMatchObject({ type: '/problems/time-limit', status: 504 });
  });

  test('survives a reader who goes away in the middle', async () => {
    const { app, log } = testApp({
      state: stateWith(async (request, onEvent) => {
        for (let i = 0; i < 200; i++) {
          onEvent?.({ event: 'markdown', data: { text: 'x'.repeat(1000) } });
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
        return fakeAnswer(LETTER, request);
      }),
    });
    const response = await ask(app, QUESTION, STREAM);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
    expect((await ask(app, QUESTION)).status).toBe(200);
  });

  test('refuses with a status, not with an event, what can be refused before it begins', async () => {
    const response = await ask(testApp().app, { question: '' }, STREAM);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('a request that cannot be answered', () => {
  const loneSurrogate = '{"question":"wat \\ud800 is dit"}';
  test.each<[string, unknown, number, string]>([
    ['an empty question', { question: '' }, 400, 'invalid-question'],
    ['only white space', { question: ' \n\t\u00a0' }, 400, 'invalid-question'],
    [
      'a question of 2,001 characters',
      { question: 'a'.repeat(MAX_QUESTION_CHARS + 1) },
      400,
      'invalid-question',
    ],
    ['a NUL character', { question: 'wat\0is dit' }, 400, 'invalid-question'],
    ['half a surrogate pair', loneSurrogate, 400, 'invalid-question'],
    ['only control characters', { question: '\u0001\u0002\u001b' }, 400, 'invalid-question'],
    ['only invisible characters', { question: '\u200b\u200e\ufeff' }, 400, 'invalid-question'],
    ['no question', {}, 400, 'invalid-question'],
    ['a question that is a number', { question: 7 }, 400, 'invalid-question'],
    ['an unknown mode', { ...QUESTION, mode: 'gedicht' }, 400, 'invalid-request'],
    ['an unknown field', { ...QUESTION, vraag: 'x' }, 400, 'invalid-request'],
    ['an unknown filter', { ...QUESTION, filters: { jaar: 2024 } }, 400, 'invalid-request'],
    ['a day that is none', { ...QUESTION, filters: { from: 'gisteren' } }, 400, 'invalid-request'],
    [
      'a NUL character in an earlier turn',
      { ...QUESTION, previous: [{ question: 'a\0b', paragraphs: [] }] },
      400,
      'invalid-question',
    ],
    [
      'eleven earlier turns',
      { ...QUESTION, previous: Array(11).fill({ question: 'x', paragraphs: [] }) },
      400,
      'invalid-request',
    ],
    ['a list instead of an object', [QUESTION], 400, 'invalid-request'],
    ['null', null, 400, 'invalid-request'],
    ['cut-off JSON', '{"question": "wat', 400, 'malformed-json'],
    ['an empty body', '', 400, 'malformed-json'],
    [
      'a filter on a letter that is not there',
      { ...QUESTION, filters: { letters: ['brief-a', 'brief-z'] } },
      404,
      'letter-not-found',
    ],
    ['a body of 300 kB', { question: 'x', previous: 'a'.repeat(300_000) }, 413, 'too-large'],
  ])('is refused for %s', async (_reason, body, status, code) => {
    const response = await ask(testApp().app, body);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ type: `/problems/${code}`, status });
  });

  test('is refused for bytes that are no UTF-8', async () => {
    const response = await testApp().app.request('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: Buffer.from('{"question":"caf\xe9"}', 'latin1'),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: '/problems/malformed-json' });
  });

  test.each([
    ['text/plain', 'a form of another site may send it without asking'],
    ['application/x-www-form-urlencoded', 'a form'],
    ['multipart/form-data; boundary=x', 'a form with files'],
    ['', 'none at all'],
  ])('is refused for content type "%s": %s', async (contentType) => {
    const response = await ask(testApp().app, QUESTION, { 'Content-Type': contentType });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ type: '/problems/unsupported-media-type' });
  });

  test('names each field that does not fit and what it takes, in Dutch', async () => {
    const filters = { letters: 'brief-a', kinds: ['gedicht'], from: 'x', jaar: 1 };
    const response = await ask(testApp().app, { ...QUESTION, filters });
    const { detail } = problemSchema.parse(await response.json());
    expect(detail).toContain('„filters.letters” moet een lijst zijn');
    expect(detail).toContain('„filters.kinds.0” moet een van deze zijn: beleidsbrief,');
    expect(detail).toContain('„filters.from” moet een bestaande dag zijn, zoals 2026-05-18');
    expect(detail).toContain('„filters” heeft een onbekend veld: jaar');
  });

  test('names five fields at most, however many a hostile list has wrong', async () => {
    const kinds = Array.from({ length: 5000 }, () => 'gedicht');
    const response = await ask(testApp().app, { ...QUESTION, filters: { kinds } });
    expect(response.status).toBe(400);
    expect((await response.text()).length).toBeLessThan(2000);
  });

  test.each([
    [undefined, 'Deze vraag kan niet worden gelezen'],
    ['en-GB,en;q=0.9,nl;q=0.8', 'This question cannot be read'],
    ['nl-NL,nl;q=0.9,en;q=0.8', 'Deze vraag kan niet worden gelezen'],
    ['de-DE', 'Deze vraag kan niet worden gelezen'],
    ['de, en;q=0', 'Deze vraag kan niet worden gelezen'],
  ])('is told for Accept-Language "%s" as "%s"', async (language, title) => {
    const headers = language === undefined ? {} : { 'Accept-Language': language };
    const response = await ask(testApp().app, { question: '' }, headers);
    expect(await response.json()).toMatchObject({ title });
  });

  test('is a failure of the index: 503 with its own code, the reason only in the log', async () => {
    const { app, log } = testApp({
      state: stateWith(async () => {
        throw new IndexError('model-failed', 'child ended with code 137');
      }),
    });
    const response = await ask(app, QUESTION);
    const body = await response.text();
    expect(response.status).toBe(503);
    expect(body).toContain('/problems/index-unavailable');
    expect(body).not.toContain('137');
    expect(JSON.stringify(log)).toContain('child ended with code 137');
  });

  test('is answered with 504 when the answer takes longer than the limit', async () => {
    const { app } = testApp({
      timeLimitMs: 10,
      state: stateWith(() => new Promise(() => undefined)),
    });
    const response = await ask(app, QUESTION);
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({ type: '/problems/time-limit' });
  });
});
