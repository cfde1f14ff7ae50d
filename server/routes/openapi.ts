import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../app-deps.ts';
import { json, problemResponses } from './problem-responses.ts';

/** The OpenAPI document of an app with all its routes. */
export type ApiDocument = ReturnType<App['getOpenAPI31Document']>;

const route = createRoute({
  method: 'get',
  path: '/api/openapi.json',
  operationId: 'openapi',
  tags: ['service'],
  summary: 'This description, as OpenAPI 3.1',
  responses: {
    200: json(z.any().openapi({ type: 'object' }), 'The description.'),
    ...problemResponses(),
  },
});

/** Adds `GET /api/openapi.json`. */
export function addOpenApiRoute(app: App, deps: AppDeps): void {
  app.openapi(route, (c) => c.json(apiDocument(app, deps.version), 200));
}

/** Gives the OpenAPI 3.1 document of the routes that the app has, made from the wire schemas. */
export function apiDocument(app: App, version: string): ApiDocument {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Briefwijzer',
      version,
      description:
        'Asks questions of Dutch parliamentary letters and answers in their own words. Errors are `application/problem+json` (RFC 9457) with a stable `type`, in Dutch unless `Accept-Language` prefers English.',
      license: { name: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'answers', description: 'Asking and searching' },
      { name: 'letters', description: 'The collection' },
      { name: 'service', description: 'The program itself' },
    ],
  });
}
