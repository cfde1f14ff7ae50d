/** Brings a paragraph into sight at a third of the height, where the eye has room above and below. */

const THIRD = 1 / 3;

/**
 * Scrolls `scroller` and moves the focus to the paragraph (or its first mark for the position).
 *
 * @returns the paragraph's element, null when the letter has no paragraph of that number
 */
export function scrollToParagraph(scroller: HTMLElement, number: number): HTMLElement | null {
  const paragraph = scroller.querySelector<HTMLElement>(`#p${number}`);
  if (paragraph === null) return null;
  // A long paragraph is placed by its quote: that is what one came for.
  const anchor = paragraph.querySelector('mark') ?? paragraph;
  const offset = anchor.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += offset - scroller.clientHeight * THIRD;
  paragraph.focus({ preventScroll: true });
  return paragraph;
}
