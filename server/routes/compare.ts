import { createRoute } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Corpus, Letter } from '../../corpus/letter.ts';
import { removeFrame } from '../answer/question-frame.ts';
import type { App, AppDeps } from '../app-deps.ts';
import { readyCollection } from '../collection-state.ts';
import { compareLetters, compareTheme } from '../compare/compare-letters.ts';
import { comparisonOnWire } from '../compare/comparison-on-wire.ts';
import { compareQuerySchema, compareResponseSchema } from '../contract.ts';
import { whenReady } from '../guards/when-ready.ts';
import { letterNotFound } from '../known-letters.ts';
import { assertReadable } from '../readable-question.ts';
import { RequestError } from '../request-error.ts';
import { withinTimeLimit } from '../time-limit.ts';
import { json, problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/compare',
  operationId: 'compareLetters',
  tags: ['answers'],
  summary: 'Two letters side by side',
  description:
    'What both say, what changed, what only one says, each in verbatim sentences; for the theme `q`, or as a whole section by section. The older letter is the earlier one whatever the order asked.',
  request: { query: compareQuerySchema },
  responses: {
    200: json(compareResponseSchema, 'The comparison.'),
    ...problemResponses(
      'invalid-request',
      'invalid-question',
      'same-letter',
      'letter-not-found',
      'too-many-requests',
      'indexing',
      'index-unavailable',
      'time-limit',
    ),
  },
});

/** Adds `GET /api/compare`. */
export function addCompareRoute(app: App, deps: AppDeps, limiter: MiddlewareHandler): void {
  app.openapi({ ...route, middleware: [whenReady(deps), limiter] }, async (c) => {
    const { from, to, q } = c.req.valid('query');
    const { corpus, index } = readyCollection(deps.state());
    const earlier = letterOf(corpus, from);
    const later = letterOf(corpus, to);
    if (earlier.id === later.id) {
      throw new RequestError('same-letter', { values: { letterId: earlier.id } });
    }
    const subject = (q ?? '').replace(/\s+/gu, ' ').trim();
    if (subject === '') return c.json(comparisonOnWire(compareLetters(index, earlier, later)), 200);
    assertReadable(subject);
    const comparison = await withinTimeLimit(
      deps.timeLimitMs,
      compareTheme(index, removeFrame(subject), [earlier, later]),
    );
    return c.json(comparisonOnWire(comparison), 200);
  });
}

function letterOf(corpus: Corpus, id: string): Letter {
  const letter = corpus.letters.find((one) => one.id === id);
  if (letter === undefined) throw letterNotFound(id);
  return letter;
}
