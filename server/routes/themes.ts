import { createRoute } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { removeFrame } from '../answer/question-frame.ts';
import type { App, AppDeps } from '../app-deps.ts';
import { readyCollection } from '../collection-state.ts';
import { themeMapResponseSchema, themeQuerySchema, themeResponseSchema } from '../contract.ts';
import { whenReady } from '../guards/when-ready.ts';
import { assertLettersExist } from '../known-letters.ts';
import { letterHeadOnWire } from '../letter-on-wire.ts';
import { assertReadable } from '../readable-question.ts';
import { collectionTerms } from '../theme/collection-terms.ts';
import { findTheme } from '../theme/find-theme.ts';
import { oldestFirst } from '../theme/theme-line.ts';
import { themeOnWire } from '../theme/theme-on-wire.ts';
import { withinTimeLimit } from '../time-limit.ts';
import { json, problemResponses } from './problem-responses.ts';

const lineRoute = createRoute({
  method: 'get',
  path: '/api/themes',
  operationId: 'themeLine',
  tags: ['answers'],
  summary: 'Where a theme is discussed, letter by letter',
  description:
    'Every paragraph that treats the theme, by word and by meaning, in order of date; letters that are silent come with count 0. `note` tells why a line is empty or of little use. `letter` leaves that letter alone on the line, with more of its passages; the totals stay those of all letters.',
  request: { query: themeQuerySchema },
  responses: {
    200: json(themeResponseSchema, 'The line of the theme over all letters.'),
    ...problemResponses(
      'invalid-question',
      'invalid-request',
      'letter-not-found',
      'too-many-requests',
      'indexing',
      'index-unavailable',
      'time-limit',
    ),
  },
});

const mapRoute = createRoute({
  method: 'get',
  path: '/api/themes/map',
  operationId: 'themeMap',
  tags: ['answers'],
  summary: 'Terms that set each letter apart',
  description: 'Taken from the letters, not from a list; letters in order of date.',
  responses: {
    200: json(themeMapResponseSchema, 'The letters with their terms.'),
    ...problemResponses('indexing'),
  },
});

/** Adds `GET /api/themes` and `GET /api/themes/map`. */
export function addThemeRoutes(app: App, deps: AppDeps, limiter: MiddlewareHandler): void {
  app.openapi({ ...mapRoute, middleware: [whenReady(deps)] }, async (c) => {
    const { letters } = readyCollection(deps.state()).corpus;
    const ofLetter = await collectionTerms(letters);
    return c.json(
      {
        letters: [...letters].sort(oldestFirst).map((letter) => ({
          letter: letterHeadOnWire(letter),
          terms: (ofLetter.get(letter.id) ?? []).map((term) => ({ ...term })),
        })),
      },
      200,
    );
  });

  app.openapi({ ...lineRoute, middleware: [whenReady(deps), limiter] }, async (c) => {
    const { q, letter } = c.req.valid('query');
    const { corpus, index } = readyCollection(deps.state());
    assertReadable(q);
    assertLettersExist(corpus, letter === undefined ? [] : [letter]);
    const subject = removeFrame(q.replace(/\s+/gu, ' ').trim());
    const theme = await withinTimeLimit(deps.timeLimitMs, findTheme(index, subject));
    return c.json(themeOnWire(theme, corpus.letters, letter), 200);
  });
}
