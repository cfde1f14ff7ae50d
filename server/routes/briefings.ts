import { createRoute } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { App, AppDeps } from '../app-deps.ts';
import { openBriefer } from '../briefing/briefer.ts';
import { briefingOnWire } from '../briefing/briefing-on-wire.ts';
import { readyCollection } from '../collection-state.ts';
import { briefingRequestSchema, briefingSchema } from '../contract.ts';
import { jsonBody, limitedBody } from '../guards/json-body.ts';
import { whenReady } from '../guards/when-ready.ts';
import { assertLettersExist } from '../known-letters.ts';
import { assertReadable } from '../readable-question.ts';
import { withinTimeLimit } from '../time-limit.ts';
import { problemResponses } from './problem-responses.ts';

/** Five hundred dropped sentences with long ids fit in this. */
const MAX_BODY_KILOBYTES = 256;

const route = createRoute({
  method: 'post',
  path: '/api/briefings',
  operationId: 'makeBriefing',
  tags: ['answers'],
  summary: 'A briefing on a topic, one to three pages',
  description:
    'Positions, recommendations, figures, promises, what the collection lacks and questions worth asking, each statement with its source. `Accept` picks JSON, Markdown or Word.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: briefingRequestSchema } },
    },
  },
  responses: {
    200: {
      description: 'The briefing; `found` is false when the letters do not treat the topic.',
      content: {
        'application/json': { schema: briefingSchema },
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

/** Adds `POST /api/briefings`. */
export function addBriefingRoute(app: App, deps: AppDeps, limiter: MiddlewareHandler): void {
  const middleware = [whenReady(deps), limiter, limitedBody(MAX_BODY_KILOBYTES), jsonBody];
  app.openapi({ ...route, middleware }, async (c) => {
    const request = c.req.valid('json');
    const { corpus, index } = readyCollection(deps.state());
    assertReadable(request.topic);
    assertLettersExist(corpus, request.filters?.letters ?? []);
    const draft = await withinTimeLimit(deps.timeLimitMs, openBriefer(index)(request));
    const briefing = briefingOnWire(draft, request, { index, composedOn: deps.today() });
    return c.json(briefing, 200);
  });
}
