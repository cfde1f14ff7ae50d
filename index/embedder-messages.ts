/** What local-embedder.ts and its child process say to each other. */
import type { TokenTable } from './token-table.ts';

/** How the child loads its model; given once, as its only argument, in JSON. */
export type ModelLoad = {
  readonly folder: string;
  readonly quantized: boolean;
  readonly pooling: 'mean' | 'cls';
  readonly dimensions: number;
  readonly isStatic: boolean;
};

/** One call; the answer carries the same `id`. */
export type EmbedderRequest = { readonly id: number } & EmbedderCall;

export type EmbedderCall =
  | { readonly kind: 'embed'; readonly texts: readonly string[] }
  | { readonly kind: 'tokenise'; readonly words: readonly string[] }
  | { readonly kind: 'table' };

export type EmbedderReply =
  | { readonly id: number; readonly kind: 'embed'; readonly vectors: Float32Array[] }
  | { readonly id: number; readonly kind: 'tokenise'; readonly tokens: number[][] }
  | { readonly id: number; readonly kind: 'table'; readonly table: TokenTable }
  | {
      readonly id: number;
      readonly kind: 'failed';
      readonly message: string;
      readonly whileLoading: boolean;
    };
