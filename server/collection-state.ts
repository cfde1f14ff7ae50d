import type { Corpus } from '../corpus/letter.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { Answerer } from './answer/answerer.ts';
import { RequestError } from './request-error.ts';

/** The letters with everything that answers from them. */
export type Collection = {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
  readonly answerer: Answerer;
};

/** How far the collection is: `done` of `total` passages while indexing, both 0 before it is known. */
export type CollectionState =
  | { readonly status: 'indexing'; readonly done: number; readonly total: number }
  | ({ readonly status: 'ready' } & Collection);

/** Long enough for a small step of the index, short enough that nobody waits for nothing. */
const RETRY_AFTER_SECONDS = 2;

/**
 * Gives the collection.
 *
 * @throws RequestError `indexing`, with `Retry-After`, until the index answers
 */
export function readyCollection(state: CollectionState): Collection {
  if (state.status === 'ready') return state;
  const seconds = String(RETRY_AFTER_SECONDS);
  throw new RequestError('indexing', { values: { seconds }, headers: { 'Retry-After': seconds } });
}
