import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { App, AppDeps, AppEnv } from '../app-deps.ts';
import { readyCollection } from '../collection-state.ts';
import { commitmentCalendar } from '../commitments/commitment-calendar.ts';
import { commitmentOnWire } from '../commitments/commitment-on-wire.ts';
import { commitmentTable } from '../commitments/commitment-table.ts';
import { COMMITMENT_TEXTS } from '../commitments/commitment-texts.ts';
import { type CommitmentFilter, filterCommitments } from '../commitments/filter-commitments.ts';
import { prepareCommitments } from '../commitments/open-commitments.ts';
import {
  type Commitment,
  commitmentSchema,
  commitmentsQuerySchema,
  commitmentsResponseSchema,
} from '../contract.ts';
import { sendFile } from '../export/send-file.ts';
import { writeCsv } from '../export/write-csv.ts';
import { writeIcs } from '../export/write-ics.ts';
import { assertLettersExist } from '../known-letters.ts';
import { preferredLanguage } from '../preferred-language.ts';
import { RequestError } from '../request-error.ts';
import { json, problemResponses } from './problem-responses.ts';

const FILE_NAME = { nl: 'toezeggingen', en: 'commitments' } as const;
/** Longest id that is repeated in an answer. */
const MAX_ID_CHARS = 255;

const listRoute = createRoute({
  method: 'get',
  path: '/api/commitments',
  operationId: 'listCommitments',
  tags: ['commitments'],
  summary: 'Promises to the Kamer and announced actions with a moment',
  description:
    'By the end of their moment, those without one last. Whether a later letter comes back to one is a statement about the letters of this collection only.',
  request: { query: commitmentsQuerySchema },
  responses: {
    200: json(commitmentsResponseSchema, 'The commitments; empty when none fits.'),
    ...problemResponses('invalid-request', 'letter-not-found', 'indexing'),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/commitments/{id}',
  operationId: 'readCommitment',
  tags: ['commitments'],
  summary: 'One commitment with the later passages that mention it',
  request: {
    params: z.object({ id: z.string().openapi({ example: 'kst-31271-42-p5-2' }) }),
  },
  responses: {
    200: json(commitmentSchema, 'The commitment.'),
    ...problemResponses('commitment-not-found', 'indexing'),
  },
});

/** A route that gives the chosen commitments as a file. */
const exportRoute = (extension: 'csv' | 'ics', contentType: string, summary: string) =>
  createRoute({
    method: 'get',
    path: `/api/commitments.${extension}`,
    operationId: `exportCommitments${extension === 'csv' ? 'Csv' : 'Ics'}`,
    tags: ['commitments'],
    summary,
    request: { query: commitmentsQuerySchema },
    responses: {
      200: { description: 'The file.', content: { [contentType]: { schema: z.string() } } },
      ...problemResponses('invalid-request', 'letter-not-found', 'indexing'),
    },
  });

/** Adds the calls under `/api/commitments`. */
export function addCommitmentRoutes(app: App, deps: AppDeps): void {
  const all = () => prepareCommitments(readyCollection(deps.state()).index);
  const chosen = async (filter: CommitmentFilter): Promise<Commitment[]> => {
    if (filter.letter !== undefined) {
      assertLettersExist(readyCollection(deps.state()).corpus, [filter.letter]);
    }
    return filterCommitments(await all(), filter).map(commitmentOnWire);
  };

  app.openapi(
    exportRoute('csv', 'text/csv', 'The commitments as a table (csv), with sources'),
    async (c) => {
      const table = commitmentTable(await chosen(c.req.valid('query')), viewOf(c));
      const name = `${FILE_NAME[preferredLanguage(c)]}.csv`;
      return sendFile(c, writeCsv(table), { contentType: 'text/csv; charset=utf-8', name });
    },
  );

  app.openapi(
    exportRoute(
      'ics',
      'text/calendar',
      'The commitments with a moment as a calendar (ics): each on the last day of its moment, or on the first where no end is printed',
    ),
    async (c) => {
      const language = preferredLanguage(c);
      const entries = commitmentCalendar(await chosen(c.req.valid('query')), viewOf(c));
      const body = writeIcs(entries, { name: COMMITMENT_TEXTS[language].calendarName, language });
      const name = `${FILE_NAME[language]}.ics`;
      return sendFile(c, body, { contentType: 'text/calendar; charset=utf-8', name });
    },
  );

  app.openapi(listRoute, async (c) => {
    const commitments = await chosen(c.req.valid('query'));
    return c.json({ commitments, total: (await all()).length }, 200);
  });

  app.openapi(oneRoute, async (c) => {
    const { id } = c.req.valid('param');
    const found = (await all()).find((one) => one.id === id);
    if (found === undefined) {
      throw new RequestError('commitment-not-found', { values: { id: id.slice(0, MAX_ID_CHARS) } });
    }
    return c.json(commitmentOnWire(found), 200);
  });
}

const viewOf = (c: Context<AppEnv>) => ({
  origin: new URL(c.req.url).origin,
  language: preferredLanguage(c),
});
