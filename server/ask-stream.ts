import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Answerer } from './answer/answerer.ts';
import type { AppDeps } from './app-deps.ts';
import type { Answer, AskEvent, AskRequest } from './contract.ts';
import { asRequestError, problemOf, problemPlace } from './error-response.ts';
import { logFailure } from './request-log.ts';
import { withinTimeLimit } from './time-limit.ts';

/** One question to be answered as a stream. */
type AskInStream = {
  readonly deps: Pick<AppDeps, 'logger' | 'timeLimitMs'>;
  readonly answerer: Answerer;
  readonly request: AskRequest;
  readonly onAnswer: (answer: Answer) => void;
};

/**
 * Answers with the events of the contract, in order, and ends with exactly one `answer` or `error`.
 * Once the reader has gone, or after that last event, nothing more is sent.
 */
export function streamAnswer(
  c: Context,
  { deps, answerer, request, onAnswer }: AskInStream,
): Response {
  const place = problemPlace(c);
  // Proxies would otherwise hold the events back until the answer is complete.
  c.header('X-Accel-Buffering', 'no');
  return streamSSE(c, async (stream) => {
    let sent: Promise<void> = Promise.resolve();
    let isOver = false;
    const send = ({ event, data }: AskEvent): void => {
      if (isOver) return;
      isOver = event === 'answer' || event === 'error';
      sent = sent.then(async () => {
        if (!stream.aborted) await stream.writeSSE({ event, data: JSON.stringify(data) });
      });
    };
    try {
      const answer = await withinTimeLimit(deps.timeLimitMs, answerer.answer(request, send));
      send({ event: 'answer', data: answer });
      onAnswer(answer);
    } catch (error) {
      const refused = asRequestError(error);
      logFailure(deps.logger, refused, place.requestId);
      send({ event: 'error', data: problemOf(refused, place) });
    }
    await sent;
  });
}
