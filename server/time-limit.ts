import { RequestError } from './request-error.ts';

/**
 * Gives what `work` gives, unless that takes longer than `limitMs`. The work itself is not stopped;
 * what it gives or throws afterwards is dropped.
 *
 * @throws RequestError `time-limit`
 */
export async function withinTimeLimit<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const seconds = String(Math.ceil(limitMs / 1000));
      reject(new RequestError('time-limit', { values: { seconds } }));
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
