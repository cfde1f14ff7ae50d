/** The movable line between chat and reader, by mouse and by key; the width is remembered. */
import { element } from './element.ts';
import { text } from './text-nl.ts';

const KEY = 'briefwijzer.reader-share';
/** Share of the room for the reader, in percent. */
const DEFAULT_SHARE = 45;
const MIN_SHARE = 25;
const MAX_SHARE = 70;
const KEY_STEP = 2;

/** The divider of `layout`, which reads the share from `--reader-share`. */
export function createDivider(layout: HTMLElement, storage: Storage | null): HTMLElement {
  const divider = element('div', {
    class: 'divider',
    role: 'separator',
    tabindex: 0,
    'aria-orientation': 'vertical',
    'aria-label': text.reader.divider,
    'aria-valuemin': MIN_SHARE,
    'aria-valuemax': MAX_SHARE,
    hidden: true,
  });
  const kept = Number(storage?.getItem(KEY));
  let share = kept >= MIN_SHARE && kept <= MAX_SHARE ? kept : DEFAULT_SHARE;
  const set = (next: number): void => {
    share = Math.round(Math.min(MAX_SHARE, Math.max(MIN_SHARE, next)));
    layout.style.setProperty('--reader-share', `${share}%`);
    divider.setAttribute('aria-valuenow', String(share));
    storage?.setItem(KEY, String(share));
  };
  const keys: Record<string, () => number> = {
    ArrowLeft: () => share + KEY_STEP,
    ArrowRight: () => share - KEY_STEP,
    Home: () => MAX_SHARE,
    End: () => MIN_SHARE,
    Enter: () => DEFAULT_SHARE,
  };
  divider.addEventListener('keydown', (event) => {
    const next = keys[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next());
  });
  divider.addEventListener('pointerdown', (event) => {
    divider.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  divider.addEventListener('pointermove', (event) => {
    if (!divider.hasPointerCapture(event.pointerId)) return;
    const room = layout.getBoundingClientRect();
    set((100 * (room.right - event.clientX)) / room.width);
  });
  divider.addEventListener('dblclick', () => set(DEFAULT_SHARE));
  set(share);
  return divider;
}
