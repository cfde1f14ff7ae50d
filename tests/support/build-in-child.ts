/**
 * Builds an index in a process of its own, to be killed in the middle: tells its parent of each step
 * and, when all is done, "published". Arguments: folder, number of letters.
 */
import { buildIndex } from '../../index/build-index.ts';
import { buildCorpus, buildLongLetter } from './build-letter.ts';
import { createFakeEmbedder } from './fake-embedder.ts';

const [folder = '', count = '1'] = process.argv.slice(2);
const letters = Array.from({ length: Number(count) }, (_, at) => buildLongLetter(`brief-${at}`));
await buildIndex({
  corpus: buildCorpus(...letters),
  folder,
  embedder: createFakeEmbedder({ delayMs: 30 }),
  onProgress: ({ step, done }) => process.send?.(`${step} ${done}`),
});
process.send?.('published');
process.disconnect?.();
