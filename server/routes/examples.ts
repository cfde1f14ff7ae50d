import { createRoute } from '@hono/zod-openapi';
import type { App, AppDeps } from '../app-deps.ts';
import { readyCollection } from '../collection-state.ts';
import { examplesResponseSchema } from '../contract.ts';
import { json, problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/examples',
  operationId: 'examples',
  tags: ['answers'],
  summary: 'Example questions made from the collection',
  description: 'Each has an answer in the letters; empty for an empty collection.',
  responses: {
    200: json(examplesResponseSchema, 'The example questions.'),
    ...problemResponses('indexing'),
  },
});

/** Adds `GET /api/examples`. */
export function addExamplesRoute(app: App, deps: AppDeps): void {
  app.openapi(route, (c) => {
    const { answerer } = readyCollection(deps.state());
    return c.json({ examples: answerer.examples() }, 200);
  });
}
