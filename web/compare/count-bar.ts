/** How the sentences of a comparison are divided, drawn as one small bar; the numbers always stand beside it. */
import type { CompareResponse } from '../../server/contract.ts';
import { element } from '../element.ts';
import { COUNTED, type SentenceCounts, sumOf } from './sentence-counts.ts';

/**
 * The bar, in the order of the legend.
 *
 * @param most - sentences of the longest bar it stands among, which is as wide as there is room
 */
export function countBar(
  counts: SentenceCounts,
  most: number,
  { earlier, later }: Pick<CompareResponse, 'earlier' | 'later'>,
): HTMLElement {
  const total = sumOf(counts);
  const bar = element(
    'span',
    { class: 'count-bar', 'aria-hidden': 'true' },
    ...COUNTED.filter((kind) => counts[kind] > 0).map((kind) => {
      const part = countSwatch(kind, { earlier, later });
      part.style.setProperty('flex-grow', String(counts[kind]));
      return part;
    }),
  );
  bar.style.setProperty('width', `${most === 0 ? 0 : (100 * total) / most}%`);
  return bar;
}

/** One colour of the bar: what only one letter says has that letter's own. */
export function countSwatch(
  kind: keyof SentenceCounts,
  { earlier, later }: Pick<CompareResponse, 'earlier' | 'later'>,
): HTMLElement {
  const letter = {
    onlyEarlier: earlier.id,
    onlyLater: later.id,
    changed: undefined,
    both: undefined,
  };
  return element('span', { class: `count-part is-${kind}`, 'data-letter': letter[kind] });
}
