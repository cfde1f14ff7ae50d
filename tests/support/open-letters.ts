/** A real index with the shipped model over a folder of letters, in a temporary folder. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/**
 * @param corpus - a folder, or the letters themselves: file name -> text
 */
export async function openLetters(
  corpus: string | Readonly<Record<string, string>>,
): Promise<OpenLetters> {
  const folder = await mkdtemp(join(tmpdir(), 'letters-'));
  const corpusDir = typeof corpus === 'string' ? corpus : folder;
  if (typeof corpus !== 'string') {
    for (const [file, text] of Object.entries(corpus)) await writeFile(join(folder, file), text);
  }
  const indexDir = join(folder, 'index');
  const { index } = await prepareIndex({ corpusDir, indexDir, model: SHIPPED_MODEL });
  return {
    index,
    answerer: createAnswerer(index),
    close: async () => {
      await index.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
