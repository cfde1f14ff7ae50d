import { createRoute, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import type { App, AppDeps } from '../app-deps.ts';
import { openBriefer } from '../briefing/briefer.ts';
import { briefingFileName } from '../briefing/briefing-file-name.ts';
import { briefingMarkdown } from '../briefing/briefing-markdown.ts';
import { briefingOnWire } from '../briefing/briefing-on-wire.ts';
import { readyCollection } from '../collection-state.ts';
import { type Briefing, briefingRequestSchema, briefingSchema } from '../contract.ts';
import { jsonBody, limitedBody } from '../guards/json-body.ts';
import { whenReady } from '../guards/when-ready.ts';
import { assertLettersExist } from '../known-letters.ts';
import { assertReadable } from '../readable-question.ts';
import { withinTimeLimit } from '../time-limit.ts';
import { problemResponses } from './problem-responses.ts';

/** Five hundred dropped sentences with long ids fit in this. */
const MAX_BODY_KILOBYTES = 256;

const JSON_TYPE = 'application/json';
const MARKDOWN = 'text/markdown';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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
        [JSON_TYPE]: { schema: briefingSchema },
        [MARKDOWN]: { schema: z.string() },
        [WORD]: { schema: z.string().openapi({ format: 'binary' }) },
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
    c.header('Vary', 'Accept');
    return inForm(c, briefing);
  });
}

/** The form that the caller likes best; JSON where none of the three is named. */
async function inForm(c: Context, briefing: Briefing) {
  const supports = [JSON_TYPE, MARKDOWN, WORD];
  const options = { origin: new URL(c.req.url).origin };
  switch (accepts(c, { header: 'Accept', supports, default: JSON_TYPE })) {
    case MARKDOWN: {
      asFile(c, briefing, 'md');
      return c.text(briefingMarkdown(briefing, options), 200, {
        'Content-Type': `${MARKDOWN}; charset=utf-8`,
      });
    }
    case WORD: {
      // The writer is only loaded by those who export.
      const { writeBriefingDocx } = await import('../export/write-docx.ts');
      asFile(c, briefing, 'docx');
      return c.body(await writeBriefingDocx(briefing, options), 200, { 'Content-Type': WORD });
    }
    default:
      return c.json(briefing, 200);
  }
}

function asFile(c: Context, briefing: Briefing, extension: 'docx' | 'md'): void {
  const name = briefingFileName(briefing, extension);
  c.header('Content-Disposition', `attachment; filename="${name}"`);
}
