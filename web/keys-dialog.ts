/** The list of keys, in a dialog of the browser's own: it holds the focus and closes with Esc. */
import { button, element } from './element.ts';
import { text } from './text-nl.ts';

export type KeysDialog = { readonly element: HTMLDialogElement; readonly open: () => void };

/** The dialog, closed. */
export function createKeysDialog(): KeysDialog {
  const dialog = element(
    'dialog',
    { class: 'keys-dialog', 'aria-labelledby': 'keys-heading' },
    element('h2', { id: 'keys-heading' }, text.keys.heading),
    element(
      'dl',
      {},
      ...text.keys.list.map(([key, what]) =>
        element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, what)),
      ),
    ),
    button({ class: 'button' }, () => dialog.close(), text.keys.close),
  );
  return {
    element: dialog,
    open: () => {
      if (!dialog.open) dialog.showModal();
    },
  };
}
