/**
 * Puts the exact characters of a quote in `<mark>`. A wrong highlight is worse than none: when one quote
 * does not stand where it says it stands, none of the paragraph is marked.
 */
import type { Quote } from '../../server/contract.ts';

/** Half-open, UTF-16 units into the paragraph's text. */
export type Range = { readonly start: number; readonly end: number };

/**
 * The ranges to mark, in order, overlapping and touching ones joined; null when a quote's offsets do not
 * give back its text. No quotes give no ranges.
 */
export function quoteRanges(
  paragraphText: string,
  quotes: readonly Quote[],
): readonly Range[] | null {
  const placed = quotes.every(
    ({ start, end, text }) =>
      start < end && end <= paragraphText.length && paragraphText.slice(start, end) === text,
  );
  if (!placed) return null;
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of quotes.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** A thing to put in the text at an offset, such as a footnote mark. */
export type Insertion = { readonly at: number; readonly node: Node };

/**
 * Draws `text.slice(within.start, within.end)` with the marked ranges in `<mark>` and the insertions in
 * their places. An insertion inside a marked range splits it; the marks together hold exactly the range.
 *
 * @param ranges - in order and apart, as `quoteRanges` gives them
 */
export function markedText(
  text: string,
  within: Range,
  ranges: readonly Range[],
  insertions: readonly Insertion[] = [],
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const inside = (at: number): boolean => at > within.start && at < within.end;
  const cuts = [
    ...ranges.flatMap(({ start, end }) => [start, end]),
    ...insertions.map(({ at }) => at),
  ].filter(inside);
  const edges = [...new Set([within.start, ...cuts, within.end])].toSorted((a, b) => a - b);
  for (const [order, start] of edges.entries()) {
    for (const { at, node } of insertions) {
      if (at === start) fragment.append(node);
    }
    const end = edges[order + 1];
    if (end === undefined) break;
    const isMarked = ranges.some((range) => range.start <= start && end <= range.end);
    fragment.append(isMarked ? mark(text.slice(start, end)) : text.slice(start, end));
  }
  return fragment;
}

function mark(text: string): HTMLElement {
  const made = document.createElement('mark');
  made.textContent = text;
  return made;
}
