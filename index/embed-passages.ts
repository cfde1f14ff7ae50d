/**
 * Passage -> vector: its own words first, its section, what stands beside it and its letter behind.
 * The parts are embedded apart and added with weights, so that a short passage is not drowned by a
 * long title, and what many passages share is embedded once.
 */
import type { Embedder } from './embedder.ts';
import type { PassageSource } from './split-passages.ts';
import { toUnit } from './vector-math.ts';

/** Weights beside the passage's own text (1); measured, see index/README.md. Part of the fingerprint. */
export const VECTOR_WEIGHTS = { section: 0.25, beside: 0.2, letter: 0.1 } as const;
/** Texts sent to the model process at a time: small enough that questions are answered in between. */
const BATCH_TEXTS = 32;

/** Unit vectors in the order of the sources. `onProgress` counts passages. */
export async function embedPassages(
  sources: readonly PassageSource[],
  embedder: Embedder,
  onProgress: (done: number) => void,
): Promise<Float32Array[]> {
  const shared = new Map<string, Float32Array>([['', new Float32Array(embedder.dimensions)]]);
  const vectors: Float32Array[] = [];
  for (let from = 0; from < sources.length; from += BATCH_TEXTS) {
    const batch = sources.slice(from, from + BATCH_TEXTS);
    const fresh = [
      ...new Set(batch.flatMap(({ section, beside, letter }) => [section, beside, letter])),
    ];
    const unseen = fresh.filter((text) => !shared.has(text));
    const embedded = await embedder.embed([...batch.map(({ text }) => text), ...unseen], 'passage');
    for (const [at, text] of unseen.entries())
      shared.set(text, embedded[batch.length + at] ?? new Float32Array(0));
    for (const [at, source] of batch.entries()) {
      vectors.push(combine(embedded[at] ?? new Float32Array(embedder.dimensions), source, shared));
    }
    onProgress(vectors.length);
  }
  return vectors;
}

function combine(
  own: Float32Array,
  source: PassageSource,
  shared: ReadonlyMap<string, Float32Array>,
): Float32Array {
  const sum = Float32Array.from(own);
  for (const field of ['section', 'beside', 'letter'] as const) {
    const vector = shared.get(source[field]);
    if (!vector) continue;
    for (let at = 0; at < sum.length; at += 1)
      sum[at] = (sum[at] ?? 0) + VECTOR_WEIGHTS[field] * (vector[at] ?? 0);
  }
  return toUnit(sum);
}
