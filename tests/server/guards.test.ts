import { describe, expect, test } from 'vitest';
import type { AppDeps } from '../../server/app-deps.ts';
import { problemSchema } from '../../server/contract.ts';
import { fakeAnswerer } from '../support/fake-answerer.ts';
import { fakeSearchIndex } from '../support/fake-search-index.ts';
import { ask, LETTER, testApp } from '../support/test-app.ts';

const QUESTION = { question: 'Wat doet het kabinet met de kustwacht?' };

const withSettings = (settings: Partial<AppDeps['settings']>) =>
  testApp({
    settings: {
      host: '127.0.0.1',
      apiToken: null,
      logQuestions: false,
      rateLimitPerMinute: 1000,
      ...settings,
    },
  });

describe('every response', () => {
  test.each(['/', '/api/health', '/api/docs', '/api/niets', '/plain.css', '/niets'])(
    'keeps %s to itself: nothing from another host, no inline script or style, no frame',
    async (path) => {
      const { headers } = await testApp().app.request(path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('X-Request-Id')).toMatch(/^[\w-]{8,}$/);
      expect(headers.get('X-Powered-By')).toBeNull();
    },
  );

  test('is not kept by any cache when it comes from the API', async () => {
    const { app } = testApp();
    for (const path of ['/api/letters', '/api/search?q=de', '/api/niets']) {
      expect((await app.request(path)).headers.get('Cache-Control'), path).toBe('no-store');
    }
  });

  test('opens the API to no other site', async () => {
    const headers = { Origin: 'https://elders.example' };
    const response = await testApp().app.request('/api/letters', { headers });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('the host name of a request', () => {
  test.each([
    ['localhost:3000', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
    ['LOCALHOST', 200],
    ['briefwijzer.example:3000', 403],
    ['localhost.elders.example', 403],
    ['127.0.0.1.elders.example:3000', 403],
  ])('"%s" gives %i while we listen on this device only', async (host, status) => {
    const response = await testApp().app.request('/api/health', { headers: { Host: host } });
    expect(response.status).toBe(status);
  });

  test('may be any when the operator opened the server to others', async () => {
    const { app } = withSettings({ host: '0.0.0.0', apiToken: 'geheim' });
    const response = await app.request('/api/health', { headers: { Host: 'brieven.example' } });
    expect(response.status).toBe(200);
  });
});

describe('a question sent by a page', () => {
  test.each<[Record<string, string>, number, string]>([
    [{ Host: 'localhost:3000', Origin: 'http://localhost:3000' }, 200, 'our own page'],
    [{ Host: 'localhost:3000', Origin: 'https://localhost:3000' }, 200, 'our own page behind TLS'],
    [{ Host: 'localhost:3000' }, 200, 'a program'],
    [{ Host: 'localhost:3000', Origin: 'https://elders.example' }, 403, 'another site'],
    [{ Host: 'localhost:3000', Origin: 'http://localhost:8080' }, 403, 'another program’s page'],
    [{ Host: 'localhost:3000', Origin: 'null' }, 403, 'a sandboxed frame or a file'],
    [
      { Host: 'localhost:3000', 'Sec-Fetch-Site': 'cross-site' },
      403,
      'another site without Origin',
    ],
  ])('with %j gives %i: %s', async (headers, status) => {
    expect((await ask(testApp().app, QUESTION, headers)).status).toBe(status);
  });
});

describe('API_TOKEN', () => {
  const { app } = withSettings({ apiToken: 'geheim' });
  const calling = (method: string, path: string, authorization?: string) =>
    app.request(path, {
      method,
      headers: authorization === undefined ? {} : { Authorization: authorization },
    });

  test.each([
    ['DELETE', '/api/letters/brief-a', undefined, 401],
    ['DELETE', '/api/letters/brief-a', 'Bearer verkeerd', 401],
    ['DELETE', '/api/letters/brief-a', 'Basic geheim', 401],
    ['POST', '/api/letters', undefined, 401],
    ['DELETE', '/api/letters/brief-a', 'Bearer geheim', 405],
  ])('closes %s %s with authorization %s: %i', async (method, path, authorization, status) => {
    const response = await calling(method, path, authorization);
    expect(response.status).toBe(status);
    expect(response.headers.get('WWW-Authenticate')).toBe(status === 401 ? 'Bearer' : null);
  });

  test('leaves reading and asking open', async () => {
    expect((await calling('GET', '/api/letters')).status).toBe(200);
    expect((await ask(app, QUESTION)).status).toBe(200);
  });
});

describe('the rate limit', () => {
  test('refuses what comes beyond it with 429 and Retry-After, and leaves reading alone', async () => {
    const { app } = withSettings({ rateLimitPerMinute: 2 });
    expect((await ask(app, QUESTION)).status).toBe(200);
    expect((await app.request('/api/search?q=kabinet')).status).toBe(200);
    const refused = await ask(app, QUESTION);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    const problem = problemSchema.parse(await refused.json());
    expect(problem.type).toBe('/problems/too-many-requests');
    expect(problem.detail).toContain('meer dan 2 vragen');
    expect((await app.request('/api/letters')).status).toBe(200);
  });
});

describe('a wrong method or address', () => {
  test.each([
    ['GET', '/api/ask', 'POST'],
    ['PUT', '/api/ask', 'POST'],
    ['POST', '/api/search', 'GET, HEAD'],
    ['POST', '/api/letters', 'GET, HEAD'],
    ['DELETE', '/api/letters/brief-a', 'GET, HEAD'],
    ['POST', '/api/health', 'GET, HEAD'],
    ['PATCH', '/', 'GET, HEAD'],
    ['POST', '/letters/brief-a', 'GET, HEAD'],
  ])('%s %s gives 405 and allows %s', async (method, path, allowed) => {
    const response = await testApp().app.request(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(allowed);
  });

  test.each(['/api/niets', '/api/', '/api/ask/meer', '/api/letters/'])(
    'GET %s gives a 404 problem',
    async (path) => {
      const response = await testApp().app.request(path);
      expect(response.status).toBe(404);
      expect(problemSchema.parse(await response.json()).type).toBe('/problems/not-found');
    },
  );

  test('HEAD gives the headers of GET without its body', async () => {
    const response = await testApp().app.request('/api/letters', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('an error of ours', () => {
  test('tells the client a request id and no more, and the log everything', async () => {
    const { app, log } = testApp({
      state: () => {
        throw new Error('geheim', { cause: new RangeError('dieper geheim') });
      },
    });
    const response = await app.request('/api/letters');
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toMatch(/geheim|Error|\.ts/);
    const requestId = response.headers.get('X-Request-Id') ?? '?';
    expect(body).toContain(requestId);
    const line = log.find(({ level }) => level === 'error');
    expect(line).toMatchObject({ requestId, event: 'internal-error' });
    expect(JSON.stringify(line)).toMatch(/dieper geheim.+\.ts/);
  });
});

describe('the log', () => {
  test('names each call with its status and duration, and never the text of a question', async () => {
    const { app, log } = testApp();
    await ask(app, QUESTION);
    await app.request('/api/search?q=kustwacht');
    await ask(app, { question: 'kustwacht\0' });
    const text = JSON.stringify(log);
    expect(log.filter(({ event }) => event === 'request')).toMatchObject([
      { method: 'POST', path: '/api/ask', status: 200, durationMs: 0 },
      { method: 'GET', path: '/api/search', status: 200, durationMs: 0 },
      { method: 'POST', path: '/api/ask', status: 400, durationMs: 0 },
    ]);
    expect(text).not.toContain('kustwacht');
  });

  test('holds the question when the setting says so', async () => {
    const { app, log } = withSettings({ logQuestions: true });
    await ask(app, QUESTION);
    expect(log.find(({ event }) => event === 'answer')).toMatchObject(QUESTION);
  });

  test('stays without question text when answering fails', async () => {
    const { app, log } = testApp({
      state: () => ({
        status: 'ready',
        corpus: { letters: [LETTER], rejected: [] },
        index: fakeSearchIndex([LETTER]),
        answerer: { ...fakeAnswerer(LETTER), answer: () => Promise.reject(new Error('kapot')) },
      }),
    });
    expect((await ask(app, QUESTION)).status).toBe(500);
    expect(JSON.stringify(log)).toContain('kapot');
    expect(JSON.stringify(log)).not.toContain('kustwacht');
  });
});
