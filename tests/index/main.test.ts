import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../support/run-program.ts';

// Each starts a process, which takes seconds on a busy machine.
describe('npm run index', { timeout: 60_000 }, () => {
  it('indexes an empty folder, says so in plain lines, and ends by itself', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'main-'));
    const env = { CORPUS_DIR: folder, INDEX_DIR: join(folder, 'index') };
    const program = runProgram('index/main.ts', { env });
    expect(await program.ended).toBe(0);
    expect(program.stdout()).toContain('0 brieven, 0 passages');
    expect(program.stdout()).not.toContain('\r');
    await rm(folder, { recursive: true });
  });

  it.each<[string, Record<string, string>, string[], string]>([
    ['a bad setting', { CORPUS_DIR: '/nergens' }, [], 'CORPUS_DIR is "/nergens"; it takes'],
    ['an unknown argument', {}, ['--alles'], '"--alles"'],
  ])('ends with code 2 and one line for %s', async (_, env, args, line) => {
    const program = runProgram('index/main.ts', { env, args });
    expect(await program.ended).toBe(2);
    expect(program.stderr()).toContain(line);
    expect(program.stderr().trim().split('\n')).toHaveLength(1);
  });
});
