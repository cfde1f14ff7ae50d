/** Measures how much of an answer's time goes into preparing questions. */
import type { SearchIndex } from '../../index/search-index.ts';

/** Milliseconds from any fixed moment. */
export type Clock = () => number;

/** The same index, and what preparing questions with it took so far. */
export function timeEmbedding(
  index: SearchIndex,
  now: Clock,
): { readonly timed: SearchIndex; readonly embedMs: () => number } {
  let spentMs = 0;
  const prepare: SearchIndex['prepare'] = async (question) => {
    const startedAt = now();
    const query = await index.prepare(question);
    spentMs += now() - startedAt;
    return query;
  };
  return { timed: { ...index, prepare }, embedMs: () => spentMs };
}
