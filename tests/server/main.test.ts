/**
 * The programs as a user starts them. Slow by nature, as each is a process of its own: what can be
 * tested inside one process is tested in listen, config and read-arguments.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerSchema } from '../../server/contract.ts';
import { freePort } from '../support/free-port.ts';
import { runProgram } from '../support/run-program.ts';

const SLOW_MS = 120_000;
const LETTER = 'kst-31271-42';

const folder = mkdtempSync(join(tmpdir(), 'briefwijzer-main-'));
const corpus = join(folder, 'letters');
const env = { PORT: '0', CORPUS_DIR: corpus, INDEX_DIR: join(folder, 'index') };

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1) ?? '';

beforeAll(() => {
  mkdirSync(corpus);
  copyFileSync(`corpus/letters/${LETTER}.txt`, join(corpus, `${LETTER}.txt`));
  writeFileSync(join(corpus, 'leeg.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm start', () => {
  test('indexes, says where it answers, answers, and stops in order when told to', {
    timeout: SLOW_MS,
  }, async () => {
    const program = runProgram('server/main.ts', { env });
    const [, address = ''] = await program.says(
      /^Briefwijzer antwoordt op (http:\/\/127\.0\.0\.1:\d+)$/m,
    );

    const health = await fetch(`${address}/api/health`);
    expect(await health.json()).toMatchObject({ status: 'ready', letters: 1 });
    const asked = await fetch(`${address}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: 'Van welke datum is de brief?' }),
    });
    expect(asked.status).toBe(200);
    const { citations } = answerSchema.parse(await asked.json());
    for (const { letter } of citations) expect(letter.id).toBe(LETTER);
    const { rejected } = (await (await fetch(`${address}/api/letters`)).json()) as {
      rejected: { file: string }[];
    };
    expect(rejected.map(({ file }) => file)).toEqual(['leeg.txt']);

    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    // Progress in plain lines, the file that is no letter, no bar and no colour away from a terminal.
    expect(program.stderr()).toContain('leeg.txt');
    expect(program.stderr()).not.toContain('\u001b');
    expect(program.stderr()).not.toContain('Van welke datum');
  });
});

describe.concurrent('npm start that cannot go on', () => {
  test('stops in order while it is still indexing', { timeout: SLOW_MS }, async () => {
    const port = String(await freePort());
    const program = runProgram('server/main.ts', {
      env: { ...env, PORT: port, CORPUS_DIR: 'corpus/letters', INDEX_DIR: join(folder, 'half') },
    });
    const health = () => fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    await vi.waitFor(async () => expect((await health())?.status).toBe(503), {
      timeout: SLOW_MS,
      interval: 20,
    });
    program.process.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(program.stdout()).toBe('');
    expect(program.stderr()).not.toMatch(/Error|Cannot/);
  });

  test('names a taken port before it does anything else', { timeout: SLOW_MS }, async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const port = String((other.address() as { port: number }).port);
    const untouched = join(folder, 'untouched');
    const program = runProgram('server/main.ts', {
      env: { ...env, PORT: port, INDEX_DIR: untouched },
    });
    expect(await program.ended).toBe(1);
    expect(program.stderr()).toMatch(
      new RegExp(`^Cannot listen on 127\\.0\\.0\\.1 port ${port}: [^\n]+\n$`),
    );
    expect(program.stdout()).toBe('');
    expect(() => readFileSync(untouched)).toThrow(/ENOENT/);
    other.close();
  });

  const brokenCatalog = join(folder, 'broken-catalog');
  mkdirSync(brokenCatalog);
  writeFileSync(join(brokenCatalog, 'catalog.json'), '{');

  test.each<[Record<string, string>, number, RegExp]>([
    [{ PORT: 'abc' }, 2, /^PORT is "abc"; it takes a whole number from 0 to 65535$/],
    [{ CORPUS_DIR: brokenCatalog }, 1, /catalog\.json/],
  ])('ends with one clear line for %j: %i', { timeout: SLOW_MS }, async (setting, code, line) => {
    const program = runProgram('server/main.ts', {
      env: { ...env, INDEX_DIR: join(folder, 'none'), ...setting },
    });
    expect(await program.ended).toBe(code);
    expect(lastLine(program.stderr())).toMatch(line);
    expect(program.stderr()).not.toMatch(/^\s+at /m);
    expect(program.stdout()).toBe('');
  });
});

describe.concurrent('npm run ask', () => {
  test('prints only the answer as JSON on stdout with --json', { timeout: SLOW_MS }, async () => {
    const args = ['--json', 'Van welke datum is de brief?'];
    const program = runProgram('server/ask/main.ts', { args, env });
    const code = await program.ended;
    const answer = answerSchema.parse(JSON.parse(program.stdout()));
    expect(code).toBe(answer.found ? 0 : 3);
  });

  test('ends with 3 when the letters do not hold the answer', { timeout: SLOW_MS }, async () => {
    const args = ['Hoeveel eieren gaan er in een', 'appeltaart?'];
    const program = runProgram('server/ask/main.ts', { args, env });
    expect(await program.ended).toBe(3);
    expect(program.stdout()).toMatch(/^Niet gevonden/m);
  });
});
