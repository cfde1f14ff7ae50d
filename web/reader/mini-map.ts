/** Where the cited paragraphs stand in the letter: a strip as long as the letter, with one stop per source. */
import type { Citation } from '../../server/contract.ts';
import { button, element } from '../element.ts';
import { text } from '../text-nl.ts';

export type MiniMap = {
  readonly element: HTMLElement;
  /** Draws the stops for the letter now in `scroller`; `current` is the n of the open source. */
  readonly draw: (citations: readonly Citation[], current: number) => void;
};

/** A strip for the letter that `scroller` holds; a press on a stop opens that source. */
export function createMiniMap(
  scroller: HTMLElement,
  onSelect: (citation: Citation) => void,
): MiniMap {
  const strip = element('div', { class: 'mini-map', role: 'group', 'aria-label': text.reader.map });
  const place = (): void => {
    for (const stop of strip.querySelectorAll<HTMLElement>('[data-for]')) {
      const target = scroller.querySelector<HTMLElement>(`#p${stop.dataset['for'] ?? ''}`);
      if (target === null || scroller.scrollHeight === 0) continue;
      const top =
        target.getBoundingClientRect().top -
        scroller.getBoundingClientRect().top +
        scroller.scrollTop;
      stop.style.setProperty('--at', `${((100 * top) / scroller.scrollHeight).toFixed(2)}%`);
    }
  };
  // Long letters change height when the fonts arrive or the divider moves.
  if ('ResizeObserver' in window) new ResizeObserver(place).observe(scroller);
  return {
    element: strip,
    draw: (citations, current) => {
      strip.replaceChildren(
        ...citations.map((citation) =>
          button(
            {
              class: 'map-stop',
              'data-for': citation.paragraph.number,
              'aria-label': `${text.citation.button(citation.n, citation.letter)}, ${text.citation.paragraph(citation.paragraph.number)}`,
              'aria-current': citation.n === current ? 'true' : undefined,
            },
            () => onSelect(citation),
          ),
        ),
      );
      place();
    },
  };
}
