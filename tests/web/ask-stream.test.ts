import { afterEach, describe, expect, test, vi } from 'vitest';
import { askQuestion, type PartialEvent } from '../../web/ask-stream.ts';
import { RequestFailure } from '../../web/request-failure.ts';
import { sentenceFor } from '../../web/text-nl.ts';
import { answer } from './wire-builders.ts';

afterEach(() => vi.unstubAllGlobals());

/** Answers the next question with these pieces of a stream. */
function serve(
  pieces: readonly string[],
  status = 200,
  headers: Record<string, string> = {},
): void {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers }));
}

const ask = (onEvent: (event: PartialEvent) => void = () => undefined) =>
  askQuestion({ question: 'Wat nu?' }, { onEvent, signal: new AbortController().signal });

const failureOfAsk = async (): Promise<RequestFailure> => {
  const failure: unknown = await ask().catch((thrown: unknown) => thrown);
  if (!(failure instanceof RequestFailure)) throw new Error('expected a RequestFailure');
  return failure;
};

describe('askQuestion()', () => {
  test('hands on the events in order and resolves with the answer, passing over events it does not know', async () => {
    serve([
      'event: status\ndata: {"step":"searching"}\n\nevent: mark',
      'down\ndata: {"text":"Een"}\n\nevent: later\ndata: {}\n\n',
      `event: answer\ndata: ${JSON.stringify(answer())}\n\n`,
    ]);
    const events: PartialEvent[] = [];
    expect(await ask((event) => events.push(event))).toEqual(answer());
    expect(events.map(({ event }) => event)).toEqual(['status', 'markdown']);
  });

  test('fails with a sentence that says what to do when the stream stops half-way', async () => {
    serve(['event: markdown\ndata: {"text":"Een"}\n\n']);
    expect(sentenceFor(await failureOfAsk())).toBe(
      'Het antwoord kwam niet compleet aan. Stel de vraag opnieuw.',
    );
  });

  test('turns the error event into a failure with its problem', async () => {
    serve([
      'event: error\ndata: {"type":"/problems/x","title":"Te lang","status":504,"detail":"Korter."}\n\n',
    ]);
    expect(await failureOfAsk()).toMatchObject({ code: 'server', problem: { title: 'Te lang' } });
  });

  test('says how long to wait after too many questions', async () => {
    serve(['{"type":"/problems/too-many-requests","title":"t","status":429,"detail":"d"}'], 429, {
      'Retry-After': '12',
    });
    expect(sentenceFor(await failureOfAsk())).toContain('over 12 seconden opnieuw');
  });

  test('shows the sentence of the server for a question that it refuses', async () => {
    serve(
      [
        '{"type":"/problems/invalid-question","title":"t","status":400,"detail":"Een vraag is leesbare tekst."}',
      ],
      400,
    );
    expect(sentenceFor(await failureOfAsk())).toBe('Een vraag is leesbare tekst.');
  });

  test('copes with a refusal that is no problem at all', async () => {
    serve(['<html>502</html>'], 502);
    expect(await failureOfAsk()).toMatchObject({ code: 'server', problem: null });
  });

  test('says to look whether the program runs when the network is gone', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(sentenceFor(await failureOfAsk())).toContain('npm start');
  });

  test('passes a stop on as the stop it is', async () => {
    const controller = new AbortController();
    vi.stubGlobal('fetch', async () => {
      controller.abort();
      throw controller.signal.reason;
    });
    const asked = askQuestion(
      { question: 'Wat nu?' },
      { onEvent: () => undefined, signal: controller.signal },
    );
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
