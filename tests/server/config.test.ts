import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../index/config.ts';
import { SHIPPED_MODEL } from '../../index/embedding-model.ts';
import { readSettings } from '../../server/config.ts';

describe('readSettings()', () => {
  test('gives the defaults of the contract for an empty environment', async () => {
    expect(await readSettings({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      corpusDir: resolve('corpus/letters'),
      indexDir: resolve('index/data'),
      model: SHIPPED_MODEL,
      apiToken: null,
      logQuestions: false,
      rateLimitPerMinute: 600,
    });
  });

  test('takes an empty variable as absent', async () => {
    const env = { PORT: '', HOST: ' ', API_TOKEN: '', DATABASE_URL: '', LOG_QUESTIONS: '' };
    expect(await readSettings(env)).toEqual(await readSettings({}));
  });

  test.each<[Record<string, string>, object, string]>([
    [{ PORT: '0' }, { port: 0 }, 'the system chooses'],
    [{ PORT: '65535' }, { port: 65_535 }, 'the last port'],
    [{ HOST: '[::1]' }, { host: '::1' }, 'brackets as in a URL'],
    [{ HOST: 'localhost' }, { host: 'localhost' }, 'a loopback name'],
    [
      { HOST: '0.0.0.0', API_TOKEN: 'abc' },
      { host: '0.0.0.0', apiToken: 'abc' },
      'open with a token',
    ],
    [{ LOG_QUESTIONS: '1' }, { logQuestions: true }, 'questions in the log'],
    [{ RATE_LIMIT_PER_MINUTE: '5' }, { rateLimitPerMinute: 5 }, 'a stricter limit'],
    [{ EMBEDDING_MODEL: 'Xenova/x' }, { model: 'Xenova/x' }, 'another model'],
  ])('reads %j: %s', async (env, settings) => {
    expect(await readSettings(env)).toMatchObject(settings);
  });

  test.each<[Record<string, string>, string, string]>([
    [{ PORT: 'abc' }, 'PORT', 'not a number'],
    [{ PORT: '-1' }, 'PORT', 'below 0'],
    [{ PORT: '65536' }, 'PORT', 'above 65535'],
    [{ PORT: '3000.5' }, 'PORT', 'half a port'],
    [{ PORT: '0x10' }, 'PORT', 'not written in tens'],
    [{ HOST: '300.1.1.1' }, 'HOST', 'no address'],
    [{ HOST: 'een naam' }, 'HOST', 'a space'],
    [{ HOST: 'http://localhost' }, 'HOST', 'a URL'],
    [{ HOST: '0.0.0.0' }, 'API_TOKEN', 'open to others without a token'],
    [{ HOST: '::' }, 'API_TOKEN', 'open to others over IPv6 without a token'],
    [{ HOST: 'brieven.example' }, 'API_TOKEN', 'a name without a token'],
    [{ API_TOKEN: 'twee woorden' }, 'API_TOKEN', 'cannot stand in a header'],
    [{ LOG_QUESTIONS: 'ja' }, 'LOG_QUESTIONS', 'neither 1 nor 0'],
    [{ RATE_LIMIT_PER_MINUTE: '0' }, 'RATE_LIMIT_PER_MINUTE', 'nobody could ask'],
    [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL', 'not in this release'],
    [{ CORPUS_DIR: '/no/such/folder' }, 'CORPUS_DIR', 'no folder'],
    [{ INDEX_DIR: 'package.json' }, 'INDEX_DIR', 'a file'],
    [{ EMBEDDING_MODEL: '/no/such/model' }, 'EMBEDDING_MODEL', 'neither a folder nor a hub id'],
  ])('refuses %j, naming %s: %s', async (env, setting) => {
    const reading = readSettings(env);
    await expect(reading).rejects.toThrow(ConfigError);
    await expect(reading).rejects.toThrow(new RegExp(`^${setting} is "[^\n]*"; it takes [^\n]+$`));
  });

  test.each([
    [{ DATABASE_URL: 'postgres://jan:geheim@db/brieven' }, /postgres:\/\/…/],
    [{ API_TOKEN: 'mijn geheim' }, /API_TOKEN is "…"/],
  ])('shows no secret of %j', async (env, shown) => {
    const message = await readSettings(env).catch((error: Error) => error.message);
    expect(message).toMatch(shown);
    expect(message).not.toContain('geheim');
  });
});
