/** An answer as events: the text in pieces, each source before the first mark of it. */
import type { Citation } from '../contract.ts';
import type { Answerer } from './answerer.ts';

/** Sends each block's new citations, then the block. */
export function streamText(
  pieces: readonly string[],
  citations: readonly Citation[],
  onEvent: Parameters<Answerer['answer']>[1],
): void {
  const sent = new Set<number>();
  for (const text of pieces) {
    for (const [, mark] of text.matchAll(/(?<!\\)\[(\d+)\]/g)) {
      const citation = citations.find(({ n }) => n === Number(mark));
      if (citation === undefined || sent.has(citation.n)) continue;
      sent.add(citation.n);
      onEvent?.({ event: 'citation', data: citation });
    }
    onEvent?.({ event: 'markdown', data: { text } });
  }
}
