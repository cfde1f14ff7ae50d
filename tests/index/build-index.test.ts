import { fork } from 'node:child_process';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Corpus } from '../../corpus/letter.ts';
import { buildIndex } from '../../index/build-index.ts';
import { openIndex } from '../../index/open-index.ts';
import { buildCorpus, buildLetter, buildLongLetter } from '../support/build-letter.ts';
import { createFakeEmbedder } from '../support/fake-embedder.ts';

// Processes, disks and a model: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const FLEET = buildLetter('vloot', [
  'De schaduwvloot wordt aangepakt.',
  'Sancties worden gehandhaafd.',
]);
const FUND = buildLetter('fonds', ['Het mensenrechtenfonds wordt opnieuw ingericht.']);
const COURT = buildLetter('hof', ['Nederland steunt het Internationaal Strafhof.']);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const build = (corpus: Corpus, embedder = createFakeEmbedder(), rebuild = false) =>
  buildIndex({ corpus, folder, embedder, rebuild });

/** The paragraph that the index in the folder finds first. */
async function firstHit(corpus: Corpus, question: string): Promise<string | undefined> {
  const index = await openIndex({ folder, corpus, embedder: createFakeEmbedder() });
  return index.search(await index.prepare(question), { limit: 1 })[0]?.paragraph.id;
}

const buildFolder = async (): Promise<string> => {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    build: string;
  };
  return join(folder, manifest.build);
};

describe('buildIndex()', () => {
  it('embeds only the new letter when one is added, and answers from all of them', async () => {
    await build(buildCorpus(FLEET, FUND));
    const embedder = createFakeEmbedder();
    const report = await build(buildCorpus(FLEET, FUND, COURT), embedder);
    expect(report).toMatchObject({ outcome: 'updated', letters: 3, passages: 4, embedded: 1 });
    expect(embedder.embedded).toContain(COURT.paragraphs[0]?.text);
    expect(embedder.embedded).not.toContain(FUND.paragraphs[0]?.text);
    const corpus = buildCorpus(FLEET, FUND, COURT);
    expect(await firstHit(corpus, 'Wat gebeurt er met het mensenrechtenfonds?')).toBe('fonds#1');
    expect(await firstHit(corpus, 'Steunt Nederland het Strafhof?')).toBe('hof#1');
  });

  it('forgets a letter that is gone without embedding anything', async () => {
    await build(buildCorpus(FLEET, FUND));
    const report = await build(buildCorpus(FUND));
    expect(report).toMatchObject({ outcome: 'updated', letters: 1, passages: 1, embedded: 0 });
    expect(await firstHit(buildCorpus(FUND), 'schaduwvloot')).toBe('fonds#1');
  });

  it.each([
    ['the text of a letter', { ...FUND, ...buildLetter('fonds', ['Het fonds verdwijnt.']) }],
    ['a title', { ...FUND, title: 'Herinrichting' }],
    ['a date from the catalogue', { ...FUND, date: '2026-01-01' }],
    ['senders', { ...FUND, senders: ['A. de Vries'] }],
  ])(
    'has another fingerprint when %s changes, and embeds that letter again',
    async (_, changed) => {
      const before = await build(buildCorpus(FLEET, FUND));
      const after = await build(buildCorpus(FLEET, changed));
      expect(after.fingerprint).not.toBe(before.fingerprint);
      expect(after).toMatchObject({ outcome: 'updated', embedded: 1 });
    },
  );

  it('embeds everything again for another model, and refuses to open with the wrong one', async () => {
    const corpus = buildCorpus(FLEET, FUND);
    await build(corpus);
    await expect(
      openIndex({ folder, corpus, embedder: createFakeEmbedder({ identity: 'fake-2' }) }),
    ).rejects.toMatchObject({ code: 'index-incompatible' });
    const report = await build(corpus, createFakeEmbedder({ identity: 'fake-2' }));
    expect(report.embedded).toBe(3);
  });

  it('writes nothing when the index is up to date, so that a read-only folder serves', async () => {
    await build(buildCorpus(FLEET, FUND));
    const before = await stat(folder);
    const report = await build(buildCorpus(FLEET, FUND));
    expect(report).toMatchObject({ outcome: 'unchanged', embedded: 0 });
    expect((await stat(folder)).mtimeMs).toBe(before.mtimeMs);
  });

  it('embeds everything again when asked to rebuild, and keeps one build', async () => {
    await build(buildCorpus(FLEET, FUND));
    expect(await build(buildCorpus(FLEET, FUND), createFakeEmbedder(), true)).toMatchObject({
      embedded: 3,
    });
    expect((await readdir(folder)).filter((name) => name.startsWith('build-'))).toHaveLength(1);
  });

  it('gives an index that finds nothing for no letters at all', async () => {
    expect(await build(buildCorpus())).toMatchObject({ outcome: 'built', letters: 0, passages: 0 });
    expect(await firstHit(buildCorpus(), 'Wat is de status?')).toBeUndefined();
  });

  it('lets two builds at once both end well, with the letters of the one that came last', async () => {
    const [first, second] = await Promise.all([
      build(buildCorpus(FLEET)),
      build(buildCorpus(FLEET)),
    ]);
    expect([first.outcome, second.outcome].sort()).toEqual(['built', 'unchanged']);
    await Promise.all([build(buildCorpus(FLEET, FUND)), build(buildCorpus(FLEET, FUND))]);
    expect(await firstHit(buildCorpus(FLEET, FUND), 'mensenrechtenfonds')).toBe('fonds#1');
    expect((await readdir(folder)).sort()).toEqual(
      ['manifest.json', expect.stringMatching(/^build-/)].sort(),
    );
  });

  it('takes over the lock of a process that is gone', async () => {
    await writeFile(join(folder, 'lock'), '4194300 left behind');
    expect(await build(buildCorpus(FUND))).toMatchObject({ outcome: 'built' });
    expect(await readdir(folder)).not.toContain('lock');
  });

  it('reports folder-read-only when nothing can be written, naming the setting', async () => {
    const file = join(folder, 'bestand');
    await writeFile(file, '');
    const attempt = buildIndex({
      corpus: buildCorpus(FUND),
      folder: join(file, 'index'),
      embedder: createFakeEmbedder(),
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'folder-read-only',
      message: expect.stringContaining('INDEX_DIR'),
    });
  });

  it('leaves files alone that are not its own', async () => {
    await writeFile(join(folder, 'notities.txt'), 'van mij');
    await mkdir(join(folder, 'build-scripts'));
    await build(buildCorpus(FUND));
    await build(buildCorpus(FUND, COURT));
    expect(await readFile(join(folder, 'notities.txt'), 'utf8')).toBe('van mij');
    expect(await readdir(folder)).toContain('build-scripts');
  });
});

describe('a damaged index', () => {
  const corpus = buildCorpus(FLEET, FUND);
  const damages: [string, string, () => Promise<void>][] = [
    ['manifest cut short', 'index-damaged', () => truncate(join(folder, 'manifest.json'), 40)],
    ['empty manifest', 'index-damaged', () => writeFile(join(folder, 'manifest.json'), '')],
    [
      'manifest of something else',
      'index-damaged',
      () => writeFile(join(folder, 'manifest.json'), '{"name":"app"}'),
    ],
    [
      'vectors cut short',
      'index-damaged',
      async () => truncate(join(await buildFolder(), 'index.json'), 100),
    ],
    ['vectors gone', 'index-damaged', async () => rm(join(await buildFolder(), 'index.json'))],
    [
      'build folder gone',
      'index-damaged',
      async () => rm(await buildFolder(), { recursive: true }),
    ],
    [
      'one byte changed',
      'index-damaged',
      async () => flipByte(join(await buildFolder(), 'index.json')),
    ],
    [
      'a later format',
      'index-incompatible',
      () => writeFile(join(folder, 'manifest.json'), '{"format":"briefwijzer-index","version":99}'),
    ],
    ['no manifest', 'index-missing', () => rm(join(folder, 'manifest.json'))],
  ];

  it.each(damages)('is refused and built anew: %s', async (_, code, damage) => {
    await build(corpus);
    await damage();
    await expect(
      openIndex({ folder, corpus, embedder: createFakeEmbedder() }),
    ).rejects.toMatchObject({ code });
    const report = await build(corpus);
    expect(report).toMatchObject({ outcome: 'built', embedded: 3 });
    expect(report.notes).toHaveLength(code === 'index-missing' ? 0 : 1);
    expect(await firstHit(corpus, 'schaduwvloot')).toBe('vloot#1');
  });

  it('still opens when only the flat copy of the vectors is damaged: vectra holds them too', async () => {
    await build(corpus);
    await truncate(join(await buildFolder(), 'vectors.f32'), 50);
    expect(await build(corpus)).toMatchObject({ outcome: 'unchanged' });
    expect(await firstHit(corpus, 'schaduwvloot')).toBe('vloot#1');
  });

  it('keeps a manifest that was not its own under another name', async () => {
    await copyFile(new URL('../../package.json', import.meta.url), join(folder, 'manifest.json'));
    await build(corpus);
    expect(await readFile(join(folder, 'manifest.replaced.json'), 'utf8')).toContain(
      '"briefwijzer"',
    );
  });
});

describe('a killed build', () => {
  const old = buildCorpus(buildLongLetter('brief-0'));
  const complete = buildCorpus(...['brief-0', 'brief-1', 'brief-2'].map(buildLongLetter));

  it.each([
    ['while embedding', 'embedding 32', 0],
    ['as it begins to write', 'writing 0', 0],
    ['while it writes', 'writing 0', 8],
  ])(
    'leaves a whole index answering, and the next build clears up: %s',
    async (_, event, laterMs) => {
      await build(old);
      await killAt(event, laterMs);
      // A quick machine may publish the new index in the last case; half an index is never there.
      const wholeIndex =
        laterMs > 0
          ? firstHit(old, 'alinea 7').catch(() => firstHit(complete, 'alinea 7'))
          : firstHit(old, 'alinea 7');
      expect(await wholeIndex).toMatch(/^brief-\d#8$/);
      expect((await build(buildCorpus(...old.letters, FUND))).letters).toBe(2);
      expect((await readdir(folder)).sort()).toEqual([
        expect.stringMatching(/^build-/),
        'manifest.json',
      ]);
    },
  );

  /** Starts a build of three letters in a process of its own and kills it at a moment. */
  async function killAt(event: string, delayMs: number): Promise<void> {
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const script = fileURLToPath(new URL('../support/build-in-child.ts', import.meta.url));
    const child = fork(script, [folder, '3'], {
      execArgv: ['--import', tsx],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message) => message === event && resolve());
      child.once('exit', (code) => reject(new Error(`the build ended by itself with ${code}`)));
    });
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    child.kill('SIGKILL');
    await ended;
  }
});

async function flipByte(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  await writeFile(path, bytes);
}
