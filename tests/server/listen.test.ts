import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { ConfigError } from '../../index/config.ts';
import { IndexError } from '../../index/index-error.ts';
import { exitLine } from '../../server/exit-line.ts';
import { addressOf, listen, PortTakenError } from '../../server/listen.ts';
import { closeServer } from '../../server/orderly-stop.ts';
import { fakeAnswer } from '../support/fake-answerer.ts';
import { LETTER, testApp } from '../support/test-app.ts';

const LOOPBACK = '127.0.0.1';

/** An app whose answer waits until `release` is called. */
function slowApp() {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { app } = testApp({
    state: () => ({
      ...({ status: 'ready', corpus: { letters: [LETTER], rejected: [] } } as const),
      index: {} as never,
      answerer: {
        answer: async (request, onEvent) => {
          onEvent?.({ event: 'status', data: { step: 'understanding' } });
          await held;
          return fakeAnswer(LETTER, request);
        },
        examples: () => [],
      },
    }),
  });
  return { app, release };
}

const askOver = (address: string) =>
  fetch(`${address}/api/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: '{"question":"Wat doet het kabinet?"}',
  });

describe('listen()', () => {
  test('answers over a real connection, the rate limit per address included', async () => {
    const server = await listen(testApp().app, { host: LOOPBACK, port: 0 });
    const address = addressOf(server, LOOPBACK);
    const answered = await askOver(address);
    expect(await answered.text()).toContain('event: answer');
    expect(answered.headers.get('RateLimit-Remaining')).toBe('999');
    await closeServer(server, 1000);
  });

  test('names the port and a way out when another program has it', async () => {
    const first = await listen(testApp().app, { host: LOOPBACK, port: 0 });
    const port = Number(new URL(addressOf(first, LOOPBACK)).port);
    const second = listen(testApp().app, { host: LOOPBACK, port });
    await expect(second).rejects.toThrow(PortTakenError);
    await expect(second).rejects.toThrow(new RegExp(`port ${port}: .+PORT=\\d+ npm start$`));
    await closeServer(first, 1000);
  });

  test('blames HOST for an address that is not of this machine', async () => {
    // TEST-NET-1 of RFC 5737 is never anybody's address.
    const listening = listen(testApp().app, { host: '192.0.2.1', port: 0 });
    await expect(listening).rejects.toThrow(ConfigError);
    await expect(listening).rejects.toThrow(/HOST is "192\.0\.2\.1"/);
  });

  test('refuses what is no HTTP and goes on answering', async () => {
    const server = await listen(testApp().app, { host: LOOPBACK, port: 0 });
    const address = addressOf(server, LOOPBACK);
    const socket = connect(Number(new URL(address).port), LOOPBACK);
    socket.end('\x16\x03\x01 geen http\r\n\r\n');
    const [reply] = (await once(socket, 'data')) as [Buffer];
    expect(String(reply)).toMatch(/^HTTP\/1\.1 400/);
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    await closeServer(server, 1000);
  });
});

describe('closeServer()', () => {
  test('lets an answer under way end, and takes no new connection meanwhile', async () => {
    const { app, release } = slowApp();
    const server = await listen(app, { host: LOOPBACK, port: 0 });
    const address = addressOf(server, LOOPBACK);
    const response = await askOver(address);
    const closed = closeServer(server, 5000);
    await expect(fetch(`${address}/api/health`)).rejects.toThrow();
    release();
    expect(await response.text()).toContain('event: answer');
    await closed;
  });

  test('cuts off what is still open after the grace time', async () => {
    const { app } = slowApp();
    const server = await listen(app, { host: LOOPBACK, port: 0 });
    const response = await askOver(addressOf(server, LOOPBACK));
    await closeServer(server, 20);
    await expect(response.text()).rejects.toThrow();
  });
});

describe('exitLine()', () => {
  test.each<[Error, number, RegExp | null, string]>([
    [
      new ConfigError('PORT', 'abc', 'a number'),
      2,
      /^PORT is "abc"; it takes a number$/,
      'a setting',
    ],
    [new PortTakenError('Cannot listen'), 1, /^Cannot listen$/, 'a taken port'],
    [new CorpusError('catalog-invalid', 'x', 'Cannot read "x"'), 1, /^Cannot read "x"$/, 'letters'],
    [new IndexError('locked', 'Another\n process'), 1, /^Another process$/, 'kept on one line'],
    [new TypeError('x is undefined'), 1, null, 'a bug is logged in full instead'],
  ])('ends on %s with %i and one line: %#', (error, code, line) => {
    const exit = exitLine(error);
    expect(exit.code).toBe(code);
    if (line === null) expect(exit.line).toBeNull();
    else expect(exit.line).toMatch(line);
  });
});
