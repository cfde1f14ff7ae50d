/** Fetches for a room, and waits for the letters where they are still being read. */
import { fetchHealth } from './api.ts';
import { indexingLine } from './chat/start-screen.ts';
import { RequestFailure } from './request-failure.ts';

const ASK_AGAIN_MS = 1000;

/**
 * What `fetchIt` gives once the letters have been read.
 *
 * @param progress - shows how far that is; when it leaves the page, nobody waits any more
 * @returns null when the page was left meanwhile
 * @throws RequestFailure for any other trouble
 */
export async function fetchWhenRead<T>(
  fetchIt: () => Promise<T>,
  progress: HTMLElement,
): Promise<T | null> {
  for (;;) {
    try {
      return await fetchIt();
    } catch (failure) {
      if (!(failure instanceof RequestFailure) || failure.code !== 'indexing') throw failure;
    }
    const health = await fetchHealth();
    if (health.status === 'indexing')
      progress.replaceChildren(indexingLine(health.done, health.total));
    await new Promise((resolve) => window.setTimeout(resolve, ASK_AGAIN_MS));
    if (!progress.isConnected) return null;
  }
}
