/** Asks one question and hands on the events of the stream as they come in. */
import type { Answer, AskEvent, AskRequest } from '../server/contract.ts';
import { postJson, unlessStopped } from './post-json.ts';
import { failureOf, failureOfProblem, isProblem, RequestFailure } from './request-failure.ts';
import { createEventParser, type ServerEvent } from './sse-parser.ts';

export type PartialEvent = Extract<AskEvent, { event: 'status' | 'citation' | 'markdown' }>;

/** What the page sends: the mode may be left to the server. */
export type Question = Omit<AskRequest, 'mode'>;

/**
 * Asks over `POST /api/ask` and resolves with the whole answer.
 *
 * @param onEvent - each status, citation and piece of markdown, in order
 * @throws RequestFailure when the server refuses, is gone, or stops before the answer is whole
 * @throws DOMException `AbortError` when `signal` was used
 */
export async function askQuestion(
  question: Question,
  options: { readonly onEvent: (event: PartialEvent) => void; readonly signal: AbortSignal },
): Promise<Answer> {
  const response = await postJson('/api/ask', question, {
    accept: 'text/event-stream',
    signal: options.signal,
  });
  if (!response.ok || response.body === null) throw await failureOf(response);
  const parse = createEventParser();
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await read(reader, options.signal);
    if (done) throw new RequestFailure('broken-answer', 'The stream ended before the answer event');
    for (const event of parse(value)) {
      const answer = take(event, options.onEvent);
      if (answer !== null) return answer;
    }
  }
}

function take(event: ServerEvent, onEvent: (event: PartialEvent) => void): Answer | null {
  const payload: unknown = JSON.parse(event.data);
  switch (event.event) {
    case 'answer':
      return payload as Answer;
    case 'error':
      throw isProblem(payload)
        ? failureOfProblem(payload)
        : new RequestFailure('server', 'The server sent an error without a problem');
    case 'status':
    case 'citation':
    case 'markdown':
      onEvent({ event: event.event, data: payload } as PartialEvent);
      return null;
    default:
      // A newer server may send more than this page knows.
      return null;
  }
}

async function read(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  signal: AbortSignal,
): Promise<
  | { readonly done: true; readonly value?: undefined }
  | { readonly done: false; readonly value: Uint8Array }
> {
  try {
    const piece = await reader.read();
    return piece.done ? { done: true } : { done: false, value: piece.value };
  } catch (cause) {
    throw unlessStopped(cause, signal, 'The connection broke during the answer');
  }
}
