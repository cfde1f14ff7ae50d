import type { BuildProgress, BuildReport } from '../index/build-index.ts';
import type { IndexConfig } from '../index/config.ts';
import type { Collection } from './collection-state.ts';

/**
 * Reads the letters, brings the index up to date and opens everything that answers. The heavy modules
 * are loaded here and not before, so that a server listens first.
 *
 * @throws CorpusError, IndexError
 */
export async function openCollection(
  { corpusDir, indexDir, model }: IndexConfig,
  onProgress: (progress: BuildProgress) => void,
): Promise<{ readonly collection: Collection; readonly report: BuildReport }> {
  const [{ prepareIndex }, { createAnswerer }] = await Promise.all([
    import('../index/prepare-index.ts'),
    import('./answer/create-answerer.ts'),
  ]);
  const { index, corpus, report } = await prepareIndex({ corpusDir, indexDir, model, onProgress });
  return { collection: { corpus, index, answerer: createAnswerer(index) }, report };
}
