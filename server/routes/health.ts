import { createRoute } from '@hono/zod-openapi';
import type { App, AppDeps } from '../app-deps.ts';
import { healthIndexingSchema, healthReadySchema } from '../contract.ts';
import { json } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/health',
  operationId: 'health',
  tags: ['service'],
  summary: 'Whether the letters can be asked',
  responses: {
    200: json(healthReadySchema, 'The index answers.'),
    503: json(healthIndexingSchema, 'The letters are being indexed: `done` of `total` passages.'),
  },
});

/** Adds `GET /api/health`, which also answers while the letters are being indexed. */
export function addHealthRoute(app: App, deps: AppDeps): void {
  app.openapi(route, (c) => {
    const state = deps.state();
    if (state.status === 'indexing') {
      const { status, done, total } = state;
      return c.json({ status, done, total }, 503, { 'Retry-After': '1' });
    }
    const { corpus, index } = state;
    return c.json(
      {
        status: 'ready' as const,
        letters: corpus.letters.length,
        passages: index.passageCount,
        model: index.modelName,
        store: index.storeName,
        version: deps.version,
        fingerprint: index.fingerprint,
      },
      200,
    );
  });
}
