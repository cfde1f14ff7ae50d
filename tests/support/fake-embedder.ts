/** An embedder without a model: texts that share words are near each other, and every call is remembered. */
import type { Embedder } from '../../index/embedder.ts';
import { plainWords } from '../../index/fold-text.ts';
import { toUnit } from '../../index/vector-math.ts';

const DIMENSIONS = 32;

export type FakeEmbedder = Embedder & {
  /** Texts embedded as passages or parts of them, in order. */
  readonly embedded: string[];
};

/** @param delayMs - time each call takes, to be killed in */
export function createFakeEmbedder(
  options: { readonly identity?: string; readonly delayMs?: number } = {},
): FakeEmbedder {
  const embedded: string[] = [];
  return {
    name: 'fake',
    identity: options.identity ?? 'fake-1',
    dimensions: DIMENSIONS,
    isStatic: false,
    embedded,
    warmUp: () => undefined,
    embed: async (texts, role) => {
      if (options.delayMs) await new Promise((resolve) => setTimeout(resolve, options.delayMs));
      if (role === 'passage') embedded.push(...texts);
      return texts.map(vectorOf);
    },
    tokenise: () => Promise.reject(new Error('a fake embedder has no tokens')),
    tokenTable: () => Promise.reject(new Error('a fake embedder has no tokens')),
    close: async () => undefined,
  };
}

function vectorOf(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (const word of plainWords(text)) {
    let hash = 7;
    for (const letter of word) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
    vector[hash % DIMENSIONS] = (vector[hash % DIMENSIONS] ?? 0) + 1;
  }
  return toUnit(vector);
}
