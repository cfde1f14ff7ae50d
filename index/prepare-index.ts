/** From folders to a working index in one call: read the letters, bring the index up to date, open it. */
import { join } from 'node:path';
import type { Corpus } from '../corpus/letter.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { type BuildProgress, type BuildReport, buildIndex } from './build-index.ts';
import { findModel } from './embedding-model.ts';
import { createLocalEmbedder } from './local-embedder.ts';
import { openIndex } from './open-index.ts';
import type { SearchIndex } from './search-index.ts';

export type PrepareOptions = {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** A folder or a hub id, as EMBEDDING_MODEL; a downloaded model is kept in the index folder. */
  readonly model: string;
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly rebuild?: boolean;
};

/**
 * Gives an open index over all letters of a folder. No letters at all give an empty index that works.
 *
 * @throws IndexError as `buildIndex` and `openIndex`; and what `readCorpus` throws for the folder itself
 */
export async function prepareIndex(
  options: PrepareOptions,
): Promise<{ readonly index: SearchIndex; readonly corpus: Corpus; readonly report: BuildReport }> {
  const { corpusDir, indexDir, onProgress = () => undefined, rebuild = false } = options;
  const model = await findModel(options.model, join(indexDir, 'models'), {
    onProgress: (done, total) => onProgress({ step: 'model', done, total }),
  });
  const embedder = createLocalEmbedder(model);
  // The model loads in its own process while the letters are read here.
  embedder.warmUp();
  try {
    onProgress({ step: 'reading', done: 0, total: 0 });
    const corpus = await readCorpus(corpusDir);
    onProgress({ step: 'reading', done: corpus.letters.length, total: corpus.letters.length });
    const report = await buildIndex({ corpus, folder: indexDir, embedder, onProgress, rebuild });
    const index = await openIndex({ folder: indexDir, corpus, embedder });
    return { index, corpus, report };
  } catch (cause) {
    await embedder.close();
    throw cause;
  }
}
