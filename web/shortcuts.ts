/** The single keys of the page. They rest while one types, and with Ctrl, Alt or Meta held. */

export type Shortcuts = Readonly<Record<string, () => void>>;

/** Listens for the keys; a key that does something is not passed on. */
export function listenForKeys(shortcuts: Shortcuts): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open]') !== null) return;
    if (event.key !== 'Escape' && isTyping(event.target)) return;
    const act = shortcuts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}
