/**
 * Vectors in vectra's JSON index, written once into a folder of their own and never changed: vectra
 * writes in place, so a kill during a change would lose everything. A flat copy with a checksum lies
 * beside it, because importing vectra takes half a second and 120 MB; vectra is read when the copy is
 * absent or broken. Searching is a plain scan of the flat numbers, three times as fast as vectra's own.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IndexError } from './index-error.ts';
import { dotProducts } from './vector-math.ts';
import type { VectorReader, VectorStore } from './vector-store.ts';

const FLAT_FILE = 'vectors.f32';
const CHECKSUM_BYTES = 32;
/** Five decimals of a unit vector keep cosines to 0.0001 and halve the JSON. */
const ROUNDING = 1e5;

export const vectraStore: VectorStore = {
  name: 'vectra',
  spareFiles: [FLAT_FILE],

  async warmUp() {
    await import('vectra');
  },

  async write(folder, vectors, dimensions) {
    const { LocalIndex } = await import('vectra');
    const index = new LocalIndex(folder);
    await index.createIndex({ version: 1, deleteIfExists: false });
    const rounded = vectors.map(({ vector }) =>
      Array.from(vector, (x) => Math.round(x * ROUNDING) / ROUNDING),
    );
    if (vectors.length > 0) {
      await index.batchInsertItems(
        vectors.map(({ passageId }, at) => ({
          id: passageId,
          vector: rounded[at] ?? [],
          metadata: { passage: at },
        })),
      );
    }
    await writeFlat(join(folder, FLAT_FILE), rounded, dimensions);
  },

  async read(folder, passageIds, dimensions) {
    const flat =
      (await readFlat(join(folder, FLAT_FILE))) ??
      (await readVectra(folder, passageIds, dimensions));
    if (flat.length !== passageIds.length * dimensions) {
      throw new IndexError(
        'index-damaged',
        `The vectors in "${folder}" are ${flat.length} numbers instead of ${passageIds.length * dimensions}; run npm run index`,
      );
    }
    return createReader(flat, passageIds.length, dimensions);
  },
};

async function writeFlat(
  path: string,
  rows: readonly number[][],
  dimensions: number,
): Promise<void> {
  const flat = new Float32Array(rows.length * dimensions);
  for (const [at, row] of rows.entries()) flat.set(row, at * dimensions);
  const bytes = Buffer.from(flat.buffer);
  await writeFile(path, Buffer.concat([bytes, createHash('sha256').update(bytes).digest()]));
}

/** Null when the copy is absent or not what was written. */
async function readFlat(path: string): Promise<Float32Array | null> {
  const all = await readFile(path).catch(() => null);
  if (!all || all.length < CHECKSUM_BYTES) return null;
  const bytes = all.subarray(0, all.length - CHECKSUM_BYTES);
  const checksum = createHash('sha256').update(bytes).digest();
  if (!checksum.equals(all.subarray(bytes.length))) return null;
  return new Float32Array(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
  );
}

async function readVectra(
  folder: string,
  passageIds: readonly string[],
  dimensions: number,
): Promise<Float32Array> {
  const flat = new Float32Array(passageIds.length * dimensions);
  const rowOf = new Map(passageIds.map((id, at) => [id, at]));
  try {
    const { LocalIndex } = await import('vectra');
    const stored = await new LocalIndex(folder).listItems();
    for (const { id, vector } of stored) {
      const row = rowOf.get(id);
      if (row === undefined || vector.length !== dimensions)
        throw new Error(`unexpected vector "${id}"`);
      flat.set(vector, row * dimensions);
      rowOf.delete(id);
    }
    if (rowOf.size > 0) throw new Error(`${rowOf.size} vectors are absent`);
    return flat;
  } catch (cause) {
    throw new IndexError(
      'index-damaged',
      `Cannot read the vectors in "${folder}"; run npm run index`,
      { cause },
    );
  }
}

function createReader(flat: Float32Array, count: number, dimensions: number): VectorReader {
  const vectorAt = (passage: number): Float32Array =>
    flat.subarray(passage * dimensions, (passage + 1) * dimensions);
  return {
    dimensions,
    count,
    vectorAt,
    similarities: (question) => dotProducts(question, flat),
  };
}
