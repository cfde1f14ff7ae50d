/** Changes the page with one control staying where the eye is. */

/**
 * Runs `change` and scrolls `scroller` so that what `find` gives stands as high in the window as before. Where it
 * was out of sight, or is not there before or after, nothing is scrolled.
 */
export function keepInPlace(
  scroller: HTMLElement,
  find: () => Element | null,
  change: () => void,
): void {
  const before = find()?.getBoundingClientRect();
  change();
  const after = find()?.getBoundingClientRect();
  if (before === undefined || after === undefined) return;
  const wasInSight = before.bottom > 0 && before.top < window.innerHeight;
  if (wasInSight) scroller.scrollTop += after.top - before.top;
}
