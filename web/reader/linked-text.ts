/** Text with links on exact characters, beside the marks of quotes: a mark that runs on through a link is cut there. */
import { type Insertion, markedText, type Range } from './mark-quotes.ts';

/** Characters that become a link. */
export type LinkSpan = Range & {
  /** Puts what is drawn of the characters, marks included, into the link. */
  readonly wrap: (drawn: DocumentFragment) => Node;
};

/**
 * Draws `text.slice(within.start, within.end)` as `markedText` does, with each link around its characters.
 *
 * @param links - in order and apart; one that lies only partly within is left out
 */
export function linkedText(
  text: string,
  within: Range,
  {
    ranges,
    insertions,
    links,
  }: {
    readonly ranges: readonly Range[];
    readonly insertions: readonly Insertion[];
    readonly links: readonly LinkSpan[];
  },
): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let from = within.start;
  for (const link of links) {
    if (link.start < within.start || link.end > within.end) continue;
    fragment.append(between(from, link.start));
    // A footnote number at either end stands outside the link.
    const inside = insertions.filter(({ at }) => at > link.start && at < link.end);
    fragment.append(link.wrap(markedText(text, link, ranges, inside)));
    from = link.end;
  }
  fragment.append(between(from, within.end));
  return fragment;

  function between(start: number, end: number): DocumentFragment {
    const here = insertions.filter(({ at }) => at >= start && at <= end);
    return markedText(text, { start, end }, ranges, here);
  }
}
