/** Where a card stands that belongs to a control. */

const GAP_PX = 8;

/** Under the control where there is room, above it otherwise, always within the window. */
export function placeBeside(card: HTMLElement, control: HTMLElement): void {
  const at = control.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(GAP_PX, Math.min(at.left - GAP_PX, window.innerWidth - width - GAP_PX));
  const below = at.bottom + GAP_PX;
  const top =
    below + height <= window.innerHeight ? below : Math.max(GAP_PX, at.top - height - GAP_PX);
  card.style.setProperty('left', `${left}px`);
  card.style.setProperty('top', `${top}px`);
}
