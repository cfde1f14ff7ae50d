/** Where passage vectors are kept; vectra-store.ts is the embedded one. */

/** A passage's vector under its id; unit length, or all zeros. */
export type StoredVector = { readonly passageId: string; readonly vector: Float32Array };

/** The vectors of an open index: row `n` belongs to the n-th passage. */
export interface VectorReader {
  readonly dimensions: number;
  readonly count: number;
  /** A view, not a copy. */
  vectorAt(passage: number): Float32Array;
  /** Cosine of every passage with a unit vector, in order of passages. */
  similarities(question: Float32Array): Float32Array;
}

export interface VectorStore {
  readonly name: string;
  /** Files that `read` can do without; their damage is no damage of the index. */
  readonly spareFiles: readonly string[];
  /** Loads what writing needs, so that it can be done while the model is busy. */
  warmUp(): Promise<void>;
  /** Writes all vectors, in order of passages, into an empty folder of their own. */
  write(folder: string, vectors: readonly StoredVector[], dimensions: number): Promise<void>;
  /** @throws IndexError `index-damaged` when what is there cannot be those vectors */
  read(folder: string, passageIds: readonly string[], dimensions: number): Promise<VectorReader>;
}
