/** Finds statements of a briefing again after it was drawn anew: for the eye and for the focus. */

const CONTROLS = 'button, a[href], summary';

/** A statement that is being dropped no longer counts. */
const STAYING = '[data-statement]:not(.is-going)';

/** The statement of that id, null when the briefing does not hold it. */
export function statementElement(paper: HTMLElement, id: string): HTMLElement | null {
  const all = [...paper.querySelectorAll<HTMLElement>('[data-statement]')];
  return all.find((each) => each.dataset['statement'] === id) ?? null;
}

/** Id of the first statement in sight that stays; null where the title is in sight too, or none is. */
export function statementInSight(paper: HTMLElement, staying: ReadonlySet<string>): string | null {
  const isInSight = (each: Element): boolean => {
    const { top, bottom } = each.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  };
  const title = paper.querySelector('h1');
  if (title === null || isInSight(title)) return null;
  const seen = [...paper.querySelectorAll<HTMLElement>(STAYING)].find(
    (each) => staying.has(each.dataset['statement'] ?? '') && isInSight(each),
  );
  return seen?.dataset['statement'] ?? null;
}

/** Id of the statement after this one, of the one before where it is the last, null where it is the only one. */
export function statementBeside(paper: HTMLElement, id: string): string | null {
  const ids = [...paper.querySelectorAll<HTMLElement>(STAYING)].map(
    (each) => each.dataset['statement'],
  );
  const at = ids.indexOf(id);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}

/** Puts the focus on the control that drops this statement. */
export function focusStatement(paper: HTMLElement, id: string): void {
  statementElement(paper, id)?.querySelector<HTMLElement>('.drop-button')?.focus();
}

/**
 * Notes where the focus is in the paper.
 *
 * @returns puts it back on the same control of the same statement; does nothing when the focus was elsewhere
 */
export function keepFocus(paper: HTMLElement): () => void {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !paper.contains(focused)) return () => undefined;
  const id = focused.closest<HTMLElement>('[data-statement]')?.dataset['statement'];
  const within = (): HTMLElement | null => (id === undefined ? paper : statementElement(paper, id));
  const order = [...(within()?.querySelectorAll(CONTROLS) ?? [])].indexOf(focused);
  return () =>
    within()?.querySelectorAll<HTMLElement>(CONTROLS)[order]?.focus({ preventScroll: true });
}
