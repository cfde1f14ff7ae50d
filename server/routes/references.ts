import { createRoute, z } from '@hono/zod-openapi';
import type { ReferenceKind } from '../../corpus/find-references.ts';
import { foldText } from '../../index/fold-text.ts';
import { indexReferences, type NamedPiece } from '../../index/reference-index.ts';
import type { App, AppDeps } from '../app-deps.ts';
import { readyCollection } from '../collection-state.ts';
import {
  indexedReferenceSchema,
  letterReferencesResponseSchema,
  MAX_NAMED_BY,
  oneReferenceQuerySchema,
  referenceKindSchema,
  referencesQuerySchema,
  referencesResponseSchema,
} from '../contract.ts';
import { whenReady } from '../guards/when-ready.ts';
import { assertLettersExist } from '../known-letters.ts';
import { letterReferencesOnWire, pieceOnWire } from '../references-on-wire.ts';
import { RequestError } from '../request-error.ts';
import { json, problemResponses } from './problem-responses.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/references',
  operationId: 'listReferences',
  tags: ['letters'],
  summary: 'Every piece that the letters name',
  description:
    'Kamerstukken, motions, treaties, laws and reports, each once, with who names it and how it is written; `letterId` when it is in the collection. The number and footer of a letter itself are no references. `q` looks in names, numbers, titles and written forms. Given in parts: `total` says how many there are, `offset` and the header `Link` (`rel="next"`) lead on. All mentions of a piece are at `/api/references/{id}`.',
  request: { query: referencesQuerySchema },
  responses: {
    200: json(referencesResponseSchema, 'By kind, the most mentioned first.'),
    ...problemResponses('invalid-request', 'letter-not-found', 'indexing'),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/references/{id}',
  operationId: 'readReference',
  tags: ['letters'],
  summary: 'One piece with its mentions',
  request: {
    params: z.object({ id: z.string().openapi({ example: 'kamerstuk-31865-nr-267' }) }),
    query: oneReferenceQuerySchema,
  },
  responses: {
    200: json(indexedReferenceSchema, 'The piece.'),
    ...problemResponses('invalid-request', 'reference-not-found', 'letter-not-found', 'indexing'),
  },
});

const ofLetterRoute = createRoute({
  method: 'get',
  path: '/api/letters/{id}/references',
  operationId: 'listReferencesOfLetter',
  tags: ['letters'],
  summary: 'What one letter names, and where',
  description: 'Places only, without the text around them: what a page needs to make links.',
  request: { params: z.object({ id: z.string().openapi({ example: 'kst-31271-42' }) }) },
  responses: {
    200: json(letterReferencesResponseSchema, 'By first place in the letter.'),
    ...problemResponses('letter-not-found', 'indexing'),
  },
});

/** Adds the calls for what letters name: all of it, one piece, and one letter. */
export function addReferencesRoute(app: App, deps: AppDeps): void {
  app.openapi({ ...listRoute, middleware: [whenReady(deps)] }, (c) => {
    const { q = '', kind, letter, limit, offset, mentions } = c.req.valid('query');
    const { corpus } = readyCollection(deps.state());
    assertLettersExist(corpus, letter === undefined ? [] : [letter]);
    const wanted = bare(q);
    const fitting = indexReferences(corpus.letters)
      .filter((piece) => wanted === '' || isAbout(piece, wanted))
      .filter((piece) => letter === undefined || isNamedBy(piece, letter));
    const ofKind = fitting.filter((piece) => kind === undefined || piece.kind === kind);
    const next = offset + limit;
    const shown = ofKind.slice(offset, next);
    if (next < ofKind.length) c.header('Link', `<${partAt(c.req.url, next)}>; rel="next"`);
    const references = shown.map((piece) =>
      pieceOnWire(piece, { shown: piece.mentions.slice(0, mentions), mostLetters: MAX_NAMED_BY }),
    );
    return c.json({ references, total: ofKind.length, kinds: countKinds(fitting) }, 200);
  });

  app.openapi({ ...oneRoute, middleware: [whenReady(deps)] }, (c) => {
    const { id } = c.req.valid('param');
    const { letter, mentions } = c.req.valid('query');
    const { corpus } = readyCollection(deps.state());
    assertLettersExist(corpus, letter === undefined ? [] : [letter]);
    const piece = indexReferences(corpus.letters).find((one) => one.id === id);
    if (piece === undefined) {
      throw new RequestError('reference-not-found', { values: { id: id.slice(0, 255) } });
    }
    const shown = piece.mentions
      .filter((mention) => letter === undefined || mention.letter.id === letter)
      .slice(0, mentions);
    return c.json(pieceOnWire(piece, { shown, mostLetters: Number.POSITIVE_INFINITY }), 200);
  });

  app.openapi({ ...ofLetterRoute, middleware: [whenReady(deps)] }, (c) => {
    const { id } = c.req.valid('param');
    const { corpus } = readyCollection(deps.state());
    assertLettersExist(corpus, [id]);
    return c.json(letterReferencesOnWire(indexReferences(corpus.letters), id), 200);
  });
}

/** The same call for the part that begins at an offset: path and query only, as the host may be another's name for us. */
function partAt(url: string, offset: number): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.set('offset', String(offset));
  return `${pathname}?${searchParams}`;
}

/** "36 045, nr. 4" and "36045 nr. 4" look for the same. */
const bare = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');

function isAbout({ name, normalised, title, forms }: NamedPiece, wanted: string): boolean {
  return [name, normalised ?? '', title ?? '', ...forms].some((text) =>
    bare(text).includes(wanted),
  );
}

const isNamedBy = ({ mentions }: NamedPiece, letterId: string): boolean =>
  mentions.some(({ letter }) => letter.id === letterId);

function countKinds(pieces: readonly NamedPiece[]): Record<ReferenceKind, number> {
  const counts = Object.fromEntries(referenceKindSchema.options.map((kind) => [kind, 0]));
  for (const { kind } of pieces) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts as Record<ReferenceKind, number>;
}
