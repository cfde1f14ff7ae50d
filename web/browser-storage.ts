/** The browser's own storage, where it is allowed. */

/**
 * @param which - kept for good, or for as long as the tab is open
 * @returns null where the browser keeps nothing for this address; everything then lives as long as the page
 */
export function browserStorage(
  which: 'localStorage' | 'sessionStorage' = 'localStorage',
): Storage | null {
  try {
    return window[which];
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}
