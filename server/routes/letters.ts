import { createRoute, z } from '@hono/zod-openapi';
import type { Letter } from '../../corpus/letter.ts';
import type { App, AppDeps } from '../app-deps.ts';
import { readyCollection } from '../collection-state.ts';
import { letterSchema, lettersResponseSchema } from '../contract.ts';
import { letterNotFound } from '../known-letters.ts';
import { letterHeadOnWire, letterOnWire } from '../letter-on-wire.ts';
import { json, problemResponses } from './problem-responses.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/letters',
  operationId: 'listLetters',
  tags: ['letters'],
  summary: 'All letters of the collection',
  description: 'Newest first, undated letters last, without their paragraphs.',
  responses: {
    200: json(lettersResponseSchema, 'The letters, and the files that could not become one.'),
    ...problemResponses('indexing'),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/letters/{id}',
  operationId: 'readLetter',
  tags: ['letters'],
  summary: 'One letter with its paragraphs',
  request: { params: z.object({ id: z.string().openapi({ example: 'kst-31271-42' }) }) },
  responses: {
    200: json(letterSchema, 'The letter.'),
    ...problemResponses('letter-not-found', 'indexing'),
  },
});

/** Adds `GET /api/letters` and `GET /api/letters/{id}`. */
export function addLetterRoutes(app: App, deps: AppDeps): void {
  app.openapi(listRoute, (c) => {
    const { letters, rejected } = readyCollection(deps.state()).corpus;
    return c.json(
      {
        letters: [...letters].sort(newestFirst).map(letterHeadOnWire),
        rejected: rejected.map((file) => ({ ...file })),
      },
      200,
    );
  });

  app.openapi(oneRoute, (c) => {
    const { id } = c.req.valid('param');
    const letter = readyCollection(deps.state()).corpus.letters.find((one) => one.id === id);
    if (letter === undefined) throw letterNotFound(id);
    return c.json(letterOnWire(letter), 200);
  });
}

/** Orders by date, latest first; undated last; the same day by id. */
function newestFirst(a: Letter, b: Letter): number {
  const byDate = (b.date ?? '').localeCompare(a.date ?? '', 'en');
  return byDate === 0 ? a.id.localeCompare(b.id, 'en') : byDate;
}
