/**
 * Numbers the sources of an answer by first use: one number a paragraph, its quotes merged.
 */
import type { Citation, Quote } from '../contract.ts';
import { letterHeadOnWire, letterUrl, paragraphOnWire } from '../letter-on-wire.ts';
import type { Block, Inline, Place } from './answer-parts.ts';

export type NumberedSources = {
  /** By paragraph id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** In order of number, 1..k. */
  readonly citations: readonly Citation[];
};

/** Every inline of the blocks, in reading order. */
export function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.inlines;
    return block.kind === 'list' ? block.entries.flat() : block.rows.flat(2);
  });
}

/**
 * @param places - in order of use; several may lie in one paragraph
 * @returns one citation a paragraph, numbered from 1 by first use; overlapping quotes become one
 */
export function citePlaces(places: readonly Place[]): NumberedSources {
  const placesByParagraph = new Map<string, Place[]>();
  for (const place of places) {
    const known = placesByParagraph.get(place.paragraph.id);
    if (known) known.push(place);
    else placesByParagraph.set(place.paragraph.id, [place]);
  }
  const numberOf = new Map<string, number>();
  const citations: Citation[] = [];
  for (const [paragraphId, [first, ...rest]] of placesByParagraph) {
    if (first === undefined) continue;
    const n = citations.length + 1;
    numberOf.set(paragraphId, n);
    citations.push({
      n,
      letter: letterHeadOnWire(first.letter),
      paragraph: paragraphOnWire(first.paragraph),
      quotes: mergeQuotes([first, ...rest]),
      url: letterUrl(first.letter.id, first.paragraph.number),
    });
  }
  return { numberOf, citations };
}

function mergeQuotes(places: readonly Place[]): Quote[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  const text = places[0]?.paragraph.text ?? '';
  return merged.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}
