import { createRoute, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import type { App, AppDeps } from '../app-deps.ts';
import { streamAnswer } from '../ask-stream.ts';
import { readyCollection } from '../collection-state.ts';
import { type Answer, answerSchema, askRequestSchema } from '../contract.ts';
import { jsonBody, limitedBody } from '../guards/json-body.ts';
import { whenReady } from '../guards/when-ready.ts';
import { assertLettersExist } from '../known-letters.ts';
import { assertReadable } from '../readable-question.ts';
import { withinTimeLimit } from '../time-limit.ts';
import { problemResponses } from './problem-responses.ts';

/** The largest request of the contract, ten earlier turns with every character escaped, fits in this. */
const MAX_BODY_KILOBYTES = 256;

const ASK_STREAM_TEXT = [
  'Events, each `event: <name>` with one line of JSON as `data`:',
  '`status` { step }, `citation` (Citation) and `markdown` { text } in the order of the text,',
  'then exactly one `answer` (Answer) or `error` (Problem).',
].join(' ');

const route = createRoute({
  method: 'post',
  path: '/api/ask',
  operationId: 'ask',
  tags: ['answers'],
  summary: 'An answer in the words of the letters',
  description:
    'Every statement is a verbatim quote or a fact with its paragraph. The same question over the same letters gives the same answer, `took` aside. With `Accept: text/event-stream` the answer comes as events. The server keeps no conversation: earlier turns go along in `previous`.',
  request: {
    body: { required: true, content: { 'application/json': { schema: askRequestSchema } } },
  },
  responses: {
    200: {
      description: `The answer, also when it is not found. ${ASK_STREAM_TEXT}`,
      content: {
        'application/json': { schema: answerSchema },
        'text/event-stream': { schema: z.string().openapi({ description: ASK_STREAM_TEXT }) },
      },
    },
    ...problemResponses(
      'invalid-question',
      'invalid-request',
      'malformed-json',
      'foreign-origin',
      'letter-not-found',
      'too-large',
      'unsupported-media-type',
      'too-many-requests',
      'indexing',
      'index-unavailable',
      'time-limit',
    ),
  },
});

/** Adds `POST /api/ask`, as JSON or as a stream of events. */
export function addAskRoute(app: App, deps: AppDeps, limiter: MiddlewareHandler): void {
  const middleware = [whenReady(deps), limiter, limitedBody(MAX_BODY_KILOBYTES), jsonBody];
  app.openapi({ ...route, middleware }, async (c) => {
    const request = c.req.valid('json');
    const { corpus, answerer } = readyCollection(deps.state());
    assertReadable(request.question);
    for (const turn of request.previous ?? []) assertReadable(turn.question);
    assertLettersExist(corpus, request.filters?.letters ?? []);

    const startedAt = deps.clock();
    const onAnswer = (answer: Answer) => {
      deps.logger.log('info', 'answer', {
        requestId: c.get('requestId'),
        found: answer.found,
        reason: answer.reason,
        citations: answer.citations.length,
        durationMs: Math.round(deps.clock() - startedAt),
        ...(deps.settings.logQuestions ? { question: request.question } : {}),
      });
    };
    c.header('Vary', 'Accept');
    if (prefersStream(c)) return streamAnswer(c, { deps, answerer, request, onAnswer });
    const answer = await withinTimeLimit(deps.timeLimitMs, answerer.answer(request));
    onAnswer(answer);
    return c.json(answer, 200);
  });
}

function prefersStream(c: Context): boolean {
  const supports = ['application/json', 'text/event-stream'];
  const type = accepts(c, { header: 'Accept', supports, default: 'application/json' });
  return type === 'text/event-stream';
}
