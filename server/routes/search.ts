import { createRoute } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Hit, SearchFilters } from '../../index/search-index.ts';
import type { App, AppDeps } from '../app-deps.ts';
import { readyCollection } from '../collection-state.ts';
import { searchQuerySchema, searchResponseSchema } from '../contract.ts';
import { whenReady } from '../guards/when-ready.ts';
import { quotesOfHit } from '../hit-quotes.ts';
import { assertLettersExist } from '../known-letters.ts';
import { letterHeadOnWire, paragraphOnWire } from '../letter-on-wire.ts';
import { assertReadable } from '../readable-question.ts';
import { withinTimeLimit } from '../time-limit.ts';
import { json, problemResponses } from './problem-responses.ts';

/** Passages asked for per result: a long paragraph has several passages and is given once. */
const PASSAGES_PER_RESULT = 3;

const route = createRoute({
  method: 'get',
  path: '/api/search',
  operationId: 'search',
  tags: ['answers'],
  summary: 'Paragraphs that fit a question',
  description: 'Best first, each paragraph once, with the sentences that made it fit.',
  request: { query: searchQuerySchema },
  responses: {
    200: json(
      searchResponseSchema,
      'The paragraphs found; empty when the filters leave no letter.',
    ),
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

/** Adds `GET /api/search`. */
export function addSearchRoute(app: App, deps: AppDeps, limiter: MiddlewareHandler): void {
  app.openapi({ ...route, middleware: [whenReady(deps), limiter] }, async (c) => {
    const { q, limit, letter, kind, from, to } = c.req.valid('query');
    const { corpus, index } = readyCollection(deps.state());
    assertReadable(q);
    assertLettersExist(corpus, letter === undefined ? [] : [letter]);

    const filters: SearchFilters = {
      ...(letter === undefined ? {} : { letters: [letter] }),
      ...(kind === undefined ? {} : { kinds: [kind] }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
    const query = await withinTimeLimit(deps.timeLimitMs, index.prepare(q));
    const hits = index.search(query, { limit: limit * PASSAGES_PER_RESULT, filters });
    const passages = oncePerParagraph(hits)
      .slice(0, limit)
      .map((hit) => ({
        score: hit.fusedScore,
        ranks: { ...hit.ranks },
        letter: letterHeadOnWire(hit.letter),
        paragraph: paragraphOnWire(hit.paragraph),
        quotes: quotesOfHit(index, query, hit),
      }));
    return c.json({ passages }, 200);
  });
}

/** Keeps the best passage of each paragraph, in the order given. */
function oncePerParagraph(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) if (!best.has(hit.paragraph.id)) best.set(hit.paragraph.id, hit);
  return [...best.values()];
}
