/** A real index with the shipped model over a folder of letters, in a temporary folder. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { SHIPPED_MODEL } from '../../index/embedding-model.ts';
import { prepareIndex } from '../../index/prepare-index.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Answerer } from '../../server/answer/answerer.ts';
import { createAnswerer } from '../../server/answer/create-answerer.ts';

export type OpenLetters = {
  readonly index: SearchIndex;
  readonly answerer: Answerer;
  /** Stops the model and removes what was written. */
  readonly close: () => Promise<void>;
};

/** Folders opened once for all test files of a worker, which share their modules; by absolute path. */
const shared = new Map<string, Promise<OpenLetters>>();

/**
 * @param corpus - a folder, or the letters themselves: file name -> text. A folder is opened once for all test
 *   files of a worker and stays open until it ends; closing it does nothing.
 */
export async function openLetters(
  corpus: string | Readonly<Record<string, string>>,
): Promise<OpenLetters> {
  if (typeof corpus !== 'string') return openWritten(corpus);
  const corpusDir = resolve(corpus);
  const known = shared.get(corpusDir) ?? openShared(corpusDir);
  shared.set(corpusDir, known);
  return known;
}

async function openShared(corpusDir: string): Promise<OpenLetters> {
  const folder = await mkdtemp(join(inject('sharedFolder'), 'letters-'));
  return { ...(await openFolder(corpusDir, folder)), close: async () => undefined };
}

async function openWritten(letters: Readonly<Record<string, string>>): Promise<OpenLetters> {
  const folder = await mkdtemp(join(tmpdir(), 'letters-'));
  for (const [file, text] of Object.entries(letters)) await writeFile(join(folder, file), text);
  const opened = await openFolder(folder, folder);
  return {
    ...opened,
    close: async () => {
      await opened.index.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openFolder(
  corpusDir: string,
  folder: string,
): Promise<Pick<OpenLetters, 'index' | 'answerer'>> {
  const indexDir = join(folder, 'index');
  const { index } = await prepareIndex({ corpusDir, indexDir, model: SHIPPED_MODEL });
  return { index, answerer: createAnswerer(index) };
}
