import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../app-deps.ts';
import type { ApiDescription } from '../pages/api-description.ts';
import { docsPage } from '../pages/docs-page.ts';
import { preferredLanguage } from '../preferred-language.ts';
import { apiDocument } from './openapi.ts';
import { problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/docs',
  operationId: 'docs',
  tags: ['service'],
  summary: 'This description, as a page',
  responses: {
    200: {
      description: 'A page in Dutch, or in English when `Accept-Language` prefers it.',
      content: { 'text/html': { schema: z.string() } },
    },
    ...problemResponses(),
  },
});

/** Adds `GET /api/docs`. */
export function addDocsRoute(app: App, deps: AppDeps): void {
  app.openapi(route, (c) => {
    const language = preferredLanguage(c);
    c.header('Vary', 'Accept-Language');
    c.header('Content-Language', language);
    // The generator's type allows references and extensions everywhere; our routes have none there.
    const description = apiDocument(app, deps.version) as unknown as ApiDescription;
    return c.html(docsPage(description, language), 200);
  });
}
