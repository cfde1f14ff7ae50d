import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { App, AppDeps, AppEnv } from '../app-deps.ts';
import { readyCollection } from '../collection-state.ts';
import {
  type Recommendation,
  recommendationSchema,
  recommendationsQuerySchema,
  recommendationsResponseSchema,
} from '../contract.ts';
import { sendFile } from '../export/send-file.ts';
import { withLink } from '../export/table-cell.ts';
import { writeCsv } from '../export/write-csv.ts';
import { preferredLanguage } from '../preferred-language.ts';
import { facetsOf, filterThreads, type ThreadFilter } from '../recommendations/filter-threads.ts';
import { openLedger } from '../recommendations/open-ledger.ts';
import { recommendationOnWire } from '../recommendations/recommendation-on-wire.ts';
import {
  type RecommendationTable,
  recommendationTable,
} from '../recommendations/recommendation-table.ts';
import { RequestError } from '../request-error.ts';
import { json, problemResponses } from './problem-responses.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE_NAME = { nl: 'aanbevelingen', en: 'recommendations' } as const;

const listRoute = createRoute({
  method: 'get',
  path: '/api/recommendations',
  operationId: 'listRecommendations',
  tags: ['recommendations'],
  summary: 'Every recommendation with what became of it',
  description: 'By evaluation, then by number. Filters choose by status, theme and words.',
  request: { query: recommendationsQuerySchema },
  responses: {
    200: json(recommendationsResponseSchema, 'The recommendations; empty when none fits.'),
    ...problemResponses('invalid-request', 'indexing'),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/recommendations/{id}',
  operationId: 'readRecommendation',
  tags: ['recommendations'],
  summary: 'One recommendation with what became of it',
  request: {
    params: z.object({ id: z.string().openapi({ example: 'veiligheid-en-stabiliteit-1' }) }),
  },
  responses: {
    200: json(recommendationSchema, 'The recommendation.'),
    ...problemResponses('recommendation-not-found', 'indexing'),
  },
});

/** A route that gives the table as a file. */
const exportRoute = (extension: 'csv' | 'xlsx', contentType: string) =>
  createRoute({
    method: 'get',
    path: `/api/recommendations.${extension}`,
    operationId: `exportRecommendations${extension === 'csv' ? 'Csv' : 'Xlsx'}`,
    tags: ['recommendations'],
    summary: `The recommendations as a table (${extension}), with sources`,
    request: { query: recommendationsQuerySchema },
    responses: {
      200: {
        description: 'The file.',
        content: { [contentType]: { schema: z.string().openapi({ format: 'binary' }) } },
      },
      ...problemResponses('invalid-request', 'indexing'),
    },
  });

/** Adds the calls under `/api/recommendations`. */
export function addRecommendationRoutes(app: App, deps: AppDeps): void {
  const ledgerOf = () => {
    const { index } = readyCollection(deps.state());
    return { index, threads: openLedger(index).threads };
  };
  const chosen = (c: Context<AppEnv>, filter: ThreadFilter): Recommendation[] => {
    const { index, threads } = ledgerOf();
    const language = preferredLanguage(c);
    return filterThreads(threads, filter).map((thread) =>
      recommendationOnWire(thread, index.letters, language),
    );
  };
  const tableOf = (c: Context<AppEnv>, filter: ThreadFilter): RecommendationTable =>
    recommendationTable(chosen(c, filter), {
      origin: new URL(c.req.url).origin,
      language: preferredLanguage(c),
    });

  app.openapi(exportRoute('csv', 'text/csv'), (c) => {
    const { headers, rows } = tableOf(c, c.req.valid('query'));
    const body = writeCsv([headers, ...rows.map((row) => row.map(withLink))]);
    const name = `${FILE_NAME[preferredLanguage(c)]}.csv`;
    return sendFile(c, body, { contentType: 'text/csv; charset=utf-8', name });
  });

  app.openapi(exportRoute('xlsx', XLSX), async (c) => {
    // The writer is only loaded by those who export.
    const { writeXlsx } = await import('../export/write-xlsx.ts');
    const name = FILE_NAME[preferredLanguage(c)];
    const body = await writeXlsx(tableOf(c, c.req.valid('query')), name);
    return sendFile(c, body, { contentType: XLSX, name: `${name}.xlsx` });
  });

  app.openapi(listRoute, (c) => {
    const { threads } = ledgerOf();
    return c.json(
      {
        recommendations: chosen(c, c.req.valid('query')),
        total: threads.length,
        ...facetsOf(threads),
      },
      200,
    );
  });

  app.openapi(oneRoute, (c) => {
    const { id } = c.req.valid('param');
    const { index, threads } = ledgerOf();
    const thread = threads.find((one) => one.id === id);
    if (thread === undefined) {
      throw new RequestError('recommendation-not-found', { values: { id: id.slice(0, 255) } });
    }
    return c.json(recommendationOnWire(thread, index.letters, preferredLanguage(c)), 200);
  });
}
