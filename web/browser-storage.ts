/** The browser's own storage, where it is allowed. */

/** Null where the browser keeps nothing for this address; everything then lives as long as the page. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}
