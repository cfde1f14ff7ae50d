/** What the index needs of an embedding model; `local-embedder.ts` is the one that ships. */
import type { TokenTable } from './token-table.ts';

/** Some models want to know which side of the comparison a text is on. */
export type TextRole = 'question' | 'passage';

export interface Embedder {
  /** For people: a folder name or a hub id. */
  readonly name: string;
  /** Changes with anything that shapes a vector: files, prefix, pooling, quantisation, library. */
  readonly identity: string;
  readonly dimensions: number;
  /**
   * True when a token's vector depends on nothing but the token (a model without layers). Only then
   * may `tokenise` and `tokenTable` be called.
   */
  readonly isStatic: boolean;
  /** Starts loading the model, so that the first call waits less; a failure shows at that call. */
  warmUp(): void;
  /** Unit vectors in the order of the texts; all zeros for a text without a known word. */
  embed(texts: readonly string[], role: TextRole): Promise<Float32Array[]>;
  /** Token ids of each single word, without any special tokens. */
  tokenise(words: readonly string[]): Promise<number[][]>;
  tokenTable(): Promise<TokenTable>;
  /** Ends the model process; later calls fail with `model-failed`. */
  close(): Promise<void>;
}
