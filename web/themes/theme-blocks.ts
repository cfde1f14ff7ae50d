/** Finds the block of a letter or a year again after it was drawn anew, and puts the focus on it. */

/** @param key - id of a letter, or a year; null finds nothing */
export function findBlock(list: HTMLElement, key: string | null): HTMLElement | null {
  if (key === null) return null;
  const blocks = [...list.querySelectorAll<HTMLElement>('[data-theme-letter], [data-year]')];
  return (
    blocks.find((block) => block.dataset['themeLetter'] === key) ??
    blocks.find((block) => block.dataset['year'] === key) ??
    null
  );
}

/** The focus on what opens the block; a silent letter takes it itself. Nothing is scrolled. */
export function focusOn(block: HTMLElement | null): void {
  const target = block?.matches('.is-silent')
    ? block
    : block?.querySelector<HTMLElement>('.theme-letter-link');
  target?.focus({ preventScroll: true });
}

/** True when the head of the block can be seen. */
export function isInSight(block: HTMLElement | null): boolean {
  if (block === null) return false;
  const { top } = block.getBoundingClientRect();
  return top >= 0 && top < window.innerHeight;
}
