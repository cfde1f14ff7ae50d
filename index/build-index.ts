/**
 * Brings the index in a folder up to date with the letters: new and changed letters are embedded, the
 * rest is taken over. A build grows in a folder of its own and becomes the index by one rename of
 * `manifest.json`; killed at any moment, the earlier index still answers and the next build clears up.
 */
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../corpus/letter.ts';
import { embedPassages } from './embed-passages.ts';
import type { Embedder } from './embedder.ts';
import { asWriteError, replaceFile, sealFiles, syncFolder } from './files-on-disk.ts';
import { IndexError } from './index-error.ts';
import { type IndexLock, lockFolder } from './index-lock.ts';
import {
  FORMAT_VERSION,
  MANIFEST_FILE,
  type Manifest,
  readStanding,
  type Standing,
} from './manifest.ts';
import { type BuildPlan, planBuild } from './plan-build.ts';
import type { StoredVector } from './vector-store.ts';
import { vectraStore } from './vectra-store.ts';
import { readWordTokens, saveWordTokens } from './word-tokens.ts';

/** Where a build stands; `total` may be 0 while it is not known. */
export type BuildProgress = {
  readonly step: 'reading' | 'model' | 'embedding' | 'writing';
  readonly done: number;
  readonly total: number;
};

export type BuildReport = {
  readonly outcome: 'unchanged' | 'updated' | 'built';
  readonly fingerprint: string;
  readonly letters: number;
  readonly passages: number;
  /** Passages embedded in this build; the others were taken over. */
  readonly embedded: number;
  /** English, one sentence each: why an earlier index could not be used. */
  readonly notes: readonly string[];
  readonly tookMs: number;
};

export type BuildOptions = {
  readonly corpus: Corpus;
  /** Made when absent. Files in it that are not the index's are left alone. */
  readonly folder: string;
  readonly embedder: Embedder;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Embeds everything again. */
  readonly rebuild?: boolean;
};

/**
 * Builds or updates the index; an intact index of the same fingerprint is left untouched, so a
 * read-only folder is no obstacle then.
 *
 * @throws IndexError `folder-read-only` or `store-unavailable` when writing fails, `locked` when another
 *   process keeps writing, and the model's own errors
 */
export async function buildIndex(options: BuildOptions): Promise<BuildReport> {
  const { corpus, folder, embedder, rebuild = false } = options;
  const startedAt = performance.now();
  const plan = planBuild(corpus, embedder);
  const passages = plan.letters.reduce((sum, letter) => sum + letter.sources.length, 0);
  const report = (
    outcome: BuildReport['outcome'],
    embedded: number,
    standing: Standing,
  ): BuildReport => ({
    outcome,
    fingerprint: plan.fingerprint,
    letters: plan.letters.length,
    passages,
    embedded,
    notes: noteOn(folder, standing),
    tookMs: performance.now() - startedAt,
  });
  const first = await readStanding(folder);
  if (!rebuild && isCurrent(first, plan)) return report('unchanged', 0, first);
  let lock: IndexLock | null = null;
  try {
    await mkdir(folder, { recursive: true });
    lock = await lockFolder(folder);
    // Another process may have done the work while this one waited.
    const standing = await readStanding(folder);
    if (!rebuild && isCurrent(standing, plan)) return report('unchanged', 0, standing);
    const usable = standing.state === 'intact' && !rebuild ? standing.manifest : null;
    const embedded = await writeBuild({ ...options, plan, usable, standing, lock });
    return report(usable ? 'updated' : 'built', embedded, standing);
  } catch (cause) {
    throw asWriteError(folder, cause);
  } finally {
    await lock?.release();
  }
}

function isCurrent(standing: Standing, plan: BuildPlan): boolean {
  return standing.state === 'intact' && standing.manifest.fingerprint === plan.fingerprint;
}

function noteOn(folder: string, standing: Standing): string[] {
  if (standing.state === 'intact' || standing.state === 'absent') return [];
  return [`The index in "${folder}" was built anew: ${standing.why}.`];
}

type Writing = BuildOptions & {
  readonly plan: BuildPlan;
  readonly usable: Manifest | null;
  readonly standing: Standing;
  readonly lock: IndexLock;
};

/** Embeds what is new, writes the build and publishes it; gives the number of passages embedded. */
async function writeBuild(writing: Writing): Promise<number> {
  const { folder, embedder, plan, usable, standing, lock, onProgress } = writing;
  await sweep(folder, usable?.build ?? null);
  const kept = usable ? await keptVectors(folder, usable) : new Map<string, Float32Array>();
  const isKept = (letter: BuildPlan['letters'][number]): boolean => kept.has(`${letter.key} 0`);
  const fresh = plan.letters
    .filter((letter) => !isKept(letter))
    .flatMap((letter) => letter.sources);
  onProgress?.({ step: 'embedding', done: 0, total: fresh.length });
  const store = vectraStore.warmUp();
  const embedded = await embedPassages(fresh, embedder, (done) =>
    onProgress?.({ step: 'embedding', done, total: fresh.length }),
  );
  await store;
  const vectorOf = new Map(fresh.map(({ passage }, at) => [passage.id, embedded[at]]));
  const vectors: StoredVector[] = plan.letters.flatMap((letter) =>
    letter.sources.map(({ passage }, at) => ({
      passageId: passage.id,
      vector:
        vectorOf.get(passage.id) ??
        kept.get(`${letter.key} ${at}`) ??
        new Float32Array(embedder.dimensions),
    })),
  );
  onProgress?.({ step: 'writing', done: 0, total: vectors.length });
  const build = `build-${Date.now().toString(36)}-${process.pid}`;
  const buildFolder = join(folder, build);
  await mkdir(buildFolder);
  await vectraStore.write(buildFolder, vectors, embedder.dimensions);
  if (embedder.isStatic)
    await saveWordTokens(buildFolder, await readWordTokens(textsOf(plan), embedder));
  await syncFolder(buildFolder);
  if (!(await lock.isHeld())) {
    throw new IndexError(
      'locked',
      `Another process took over the index in "${folder}" during this build; run it again`,
    );
  }
  if (standing.state === 'damaged') await keepAside(folder);
  await replaceFile(
    join(folder, MANIFEST_FILE),
    await describe(plan, embedder, build, buildFolder),
  );
  await sweep(folder, build);
  onProgress?.({ step: 'writing', done: vectors.length, total: vectors.length });
  return fresh.length;
}

async function describe(
  plan: BuildPlan,
  embedder: Embedder,
  build: string,
  buildFolder: string,
): Promise<string> {
  const manifest: Manifest = {
    format: 'briefwijzer-index',
    version: FORMAT_VERSION,
    build,
    fingerprint: plan.fingerprint,
    store: vectraStore.name,
    model: { name: embedder.name, identity: embedder.identity, dimensions: embedder.dimensions },
    letters: plan.letters.map(({ id, key, sources }) => ({
      id,
      key,
      passages: sources.map(({ passage }) => passage.id),
    })),
    files: (await sealFiles(buildFolder)).filter(
      ({ name }) => !vectraStore.spareFiles.includes(name),
    ),
  };
  return `${JSON.stringify(manifest)}\n`;
}

/** Vectors of the index that stands, under "<letter key> <place in the letter>". */
async function keptVectors(folder: string, manifest: Manifest): Promise<Map<string, Float32Array>> {
  const ids = manifest.letters.flatMap((letter) => letter.passages);
  const reader = await vectraStore.read(
    join(folder, manifest.build),
    ids,
    manifest.model.dimensions,
  );
  const kept = new Map<string, Float32Array>();
  let row = 0;
  for (const letter of manifest.letters) {
    for (const at of letter.passages.keys())
      kept.set(`${letter.key} ${at}`, reader.vectorAt(row + at));
    row += letter.passages.length;
  }
  return kept;
}

function* textsOf(plan: BuildPlan): Generator<string> {
  for (const { sources } of plan.letters) {
    for (const { text, section, beside, letter } of sources)
      yield `${text} ${section} ${beside} ${letter}`;
  }
}

/** Removes builds that are not the index: unfinished ones, and the one just replaced. */
async function sweep(folder: string, keep: string | null): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^build-[a-z0-9]+-\d+$/.test(name) && name !== keep)
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** A manifest that is not ours may be somebody's file: it is copied before it is replaced. */
async function keepAside(folder: string): Promise<void> {
  await copyFile(join(folder, MANIFEST_FILE), join(folder, 'manifest.replaced.json'));
}
