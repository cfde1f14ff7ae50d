/** Hands a file that was made for the reader to the browser to save. */
import { element } from './element.ts';

const KEPT_MS = 10_000;

/** Saves as the browser saves downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = element('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // Until the browser has begun to read, the address must hold; it does not say when that is.
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
