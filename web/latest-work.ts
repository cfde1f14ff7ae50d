/** Work of which only the newest counts, such as a request that is made anew with each change. */
import { RequestFailure } from './request-failure.ts';

/**
 * Makes the runner: starting something tells what was running to stop, by its signal. `start` is called before
 * anything else, `failure` with what starts the failed work again, `rest` when the newest has ended, well or not.
 */
export function latestWork(on: {
  readonly start: () => void;
  readonly failure: (failure: RequestFailure, again: () => void) => void;
  readonly rest: () => void;
}): (act: (signal: AbortSignal) => Promise<void>) => Promise<void> {
  let running = new AbortController();
  return async function run(act) {
    running.abort();
    const controller = new AbortController();
    running = controller;
    on.start();
    try {
      await act(controller.signal);
    } catch (failure) {
      // What was stopped has been replaced by something newer.
      if (controller.signal.aborted) return;
      if (!(failure instanceof RequestFailure)) throw failure;
      on.failure(failure, () => void run(act));
    } finally {
      if (running === controller) on.rest();
    }
  };
}
