import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIndexConfig } from '../../index/config.ts';
import { SHIPPED_MODEL } from '../../index/embedding-model.ts';
import { formatProgressBar, formatProgressLine, formatReport } from '../../index/progress-line.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'config-'));
  await writeFile(join(root, 'bestand'), '');
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('readIndexConfig()', () => {
  it('takes the defaults for absent and empty settings', async () => {
    expect(await readIndexConfig({ INDEX_DIR: '' }, process.cwd())).toEqual({
      corpusDir: join(process.cwd(), 'corpus/letters'),
      indexDir: join(process.cwd(), 'index/data'),
      model: SHIPPED_MODEL,
    });
  });

  it('takes a hub id that is no folder as it is', async () => {
    const config = await readIndexConfig(
      { CORPUS_DIR: '.', EMBEDDING_MODEL: 'Xenova/multilingual-e5-small' },
      root,
    );
    expect(config.model).toBe('Xenova/multilingual-e5-small');
  });

  it.each([
    ['CORPUS_DIR', 'nergens'],
    ['CORPUS_DIR', 'bestand'],
    ['INDEX_DIR', 'bestand'],
    ['EMBEDDING_MODEL', './nergens'],
  ])('refuses %s=%s with a line that names both', async (setting, value) => {
    const attempt = readIndexConfig({ CORPUS_DIR: '.', [setting]: value }, root);
    await expect(attempt).rejects.toMatchObject({
      setting,
      message: expect.stringContaining(`${setting} is "${value}"; it takes`),
    });
  });
});

describe('progress', () => {
  it.each([
    [
      { step: 'embedding', done: 120, total: 320 },
      'Passages verwerken [#########---------------]  37 % 120/320',
    ],
    [{ step: 'embedding', done: 0, total: 0 }, 'Passages verwerken …'],
    [
      { step: 'model', done: 3_100_000, total: 6_200_000 },
      'Taalmodel ophalen  [############------------]  50 % 3,1 MB/6,2 MB',
    ],
  ] as const)('formatProgressBar(%o)', (progress, line) => {
    expect(formatProgressBar(progress)).toBe(line);
  });

  it('formatProgressLine() gives a line for each tenth only', () => {
    const step = 'embedding';
    expect(formatProgressLine({ step, done: 0, total: 100 }, null)).toBe(
      'Passages verwerken: 0 van 100',
    );
    expect(
      formatProgressLine({ step, done: 5, total: 100 }, { step, done: 0, total: 100 }),
    ).toBeNull();
    expect(formatProgressLine({ step, done: 12, total: 100 }, { step, done: 5, total: 100 })).toBe(
      'Passages verwerken: 12 van 100',
    );
    expect(
      formatProgressLine({ step: 'writing', done: 0, total: 9 }, { step, done: 100, total: 100 }),
    ).toBe('Index opslaan: 0 van 9');
  });

  it('formatReport() says what was done', () => {
    const report = {
      fingerprint: '',
      letters: 5,
      passages: 324,
      embedded: 12,
      notes: [],
      tookMs: 1840,
    };
    expect(formatReport({ ...report, outcome: 'updated' })).toBe(
      '5 brieven, 324 passages; 12 nieuw verwerkt in 1,8 s',
    );
    expect(formatReport({ ...report, outcome: 'unchanged' })).toBe(
      '5 brieven, 324 passages; de index was al bij',
    );
  });
});
