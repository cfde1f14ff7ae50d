/** Copying, with a word on the control itself about how it went. */
import { text } from './text-nl.ts';

const SHOWN_MS = 2000;

/** The same twice: for a plain field, and for a program that keeps headings and tables. */
export type FormattedText = { readonly plain: string; readonly html: string };

/**
 * Puts text on the clipboard and says so in the control for a moment.
 *
 * @param done - what the control says afterwards; where copying is refused it says what to do instead
 */
export async function copyFrom(
  control: HTMLElement,
  copied: string | FormattedText,
  done: string,
): Promise<void> {
  const label = control.querySelector('.label') ?? control;
  const before = label.textContent;
  label.textContent = (await write(copied)) ? done : text.answer.copyFailed;
  window.setTimeout(() => {
    label.textContent = before;
  }, SHOWN_MS);
}

async function write(copied: string | FormattedText): Promise<boolean> {
  try {
    if (typeof copied === 'string') await navigator.clipboard.writeText(copied);
    else if (typeof ClipboardItem === 'undefined')
      await navigator.clipboard.writeText(copied.plain);
    else await navigator.clipboard.write([bothForms(copied)]);
    return true;
  } catch (cause) {
    // Refused by the browser, or no clipboard outside a secure address.
    if (cause instanceof DOMException || cause instanceof TypeError) return false;
    throw cause;
  }
}

function bothForms({ plain, html }: FormattedText): ClipboardItem {
  return new ClipboardItem({
    'text/plain': new Blob([plain], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
}
