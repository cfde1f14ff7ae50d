/** Waits until the letters can be asked, and says how far it is meanwhile. */
import type { ExamplesResponse, LettersResponse } from '../server/contract.ts';
import { fetchExamples, fetchHealth, fetchLetters } from './api.ts';
import { RequestFailure } from './request-failure.ts';

const ASK_AGAIN_MS = 1000;

export type Collection = LettersResponse & ExamplesResponse;

export type CollectionWatcher = {
  /** Still indexing: how many passages of how many. */
  readonly onIndexing: (done: number, total: number) => void;
  /** The server does not answer; it is tried again. */
  readonly onGone: () => void;
  readonly onReady: (collection: Collection) => void;
};

/** Asks every second until the collection is there, then tells `onReady` once and stops. */
export async function watchCollection(watcher: CollectionWatcher): Promise<void> {
  for (;;) {
    try {
      const health = await fetchHealth();
      if (health.status === 'ready') {
        const [letters, examples] = await Promise.all([fetchLetters(), fetchExamples()]);
        watcher.onReady({ ...letters, ...examples });
        return;
      }
      watcher.onIndexing(health.done, health.total);
    } catch (failure) {
      if (!(failure instanceof RequestFailure)) throw failure;
      watcher.onGone();
    }
    await new Promise((resolve) => window.setTimeout(resolve, ASK_AGAIN_MS));
  }
}
