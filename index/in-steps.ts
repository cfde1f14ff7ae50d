/**
 * Long work in steps: a generator that rests at every `yield`. It can be finished at once, or in turns
 * between which others are served, so that a large collection does not hold up the server.
 */

/** Work that rests at every `yield` and ends with its result. */
export type Steps<T> = Generator<undefined, T>;

/** Longest stretch of work before others get their turn, in milliseconds. */
const TURN_MS = 8;

/** Does all steps without a rest. */
export function finishNow<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does all steps in turns of {@link TURN_MS}; one long step makes its turn longer. */
export async function finishInTurns<T>(steps: Steps<T>): Promise<T> {
  let turnEnds = performance.now() + TURN_MS;
  let step = steps.next();
  while (!step.done) {
    if (performance.now() > turnEnds) {
      await nextTurn();
      turnEnds = performance.now() + TURN_MS;
    }
    step = steps.next();
  }
  return step.value;
}

/** Lets everything that waits go first. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
