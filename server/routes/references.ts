import { createRoute } from '@hono/zod-openapi';
import { foldText } from '../../index/fold-text.ts';
import { indexReferences, type NamedPiece } from '../../index/reference-index.ts';
import { citePlaces } from '../answer/cite.ts';
import type { App, AppDeps } from '../app-deps.ts';
import { readyCollection } from '../collection-state.ts';
import {
  type IndexedReference,
  referencesQuerySchema,
  referencesResponseSchema,
} from '../contract.ts';
import { whenReady } from '../guards/when-ready.ts';
import { assertLettersExist } from '../known-letters.ts';
import { json, problemResponses } from './problem-responses.ts';

const route = createRoute({
  method: 'get',
  path: '/api/references',
  operationId: 'listReferences',
  tags: ['letters'],
  summary: 'Every piece that the letters name',
  description:
    'Kamerstukken, motions, treaties, laws and reports, each once, with who names it and how it is written; `letterId` when it is in the collection. The number and footer of a letter itself are no references. `q` looks in names, numbers, titles and written forms.',
  request: { query: referencesQuerySchema },
  responses: {
    200: json(referencesResponseSchema, 'By kind, the most mentioned first.'),
    ...problemResponses('invalid-request', 'letter-not-found', 'indexing'),
  },
});

/** Adds `GET /api/references`. */
export function addReferencesRoute(app: App, deps: AppDeps): void {
  app.openapi({ ...route, middleware: [whenReady(deps)] }, (c) => {
    const { q = '', kind, letter } = c.req.valid('query');
    const { corpus } = readyCollection(deps.state());
    assertLettersExist(corpus, letter === undefined ? [] : [letter]);
    const wanted = bare(q);
    const references = indexReferences(corpus.letters)
      .filter((piece) => kind === undefined || piece.kind === kind)
      .filter((piece) => wanted === '' || isAbout(piece, wanted))
      .filter(
        ({ mentions }) => letter === undefined || mentions.some((one) => one.letter.id === letter),
      )
      .map(onWire);
    return c.json({ references }, 200);
  });
}

/** "36 045, nr. 4" and "36045 nr. 4" look for the same. */
const bare = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, '');

function isAbout({ name, title, forms }: NamedPiece, wanted: string): boolean {
  return [name, title ?? '', ...forms].some((text) => bare(text).includes(wanted));
}

function onWire(piece: NamedPiece): IndexedReference {
  const [first = piece.name] = piece.forms;
  return {
    kind: piece.kind,
    text: piece.kind === 'kamerstuk' ? first : piece.name,
    normalised: piece.normalised,
    title: piece.title,
    letterId: piece.letterId,
    url: piece.url,
    forms: [...piece.forms],
    mentions: piece.mentions.flatMap(({ letter, paragraph, start, end }, at) => {
      const [citation] = citePlaces([{ letter, paragraph, start, end }]).citations;
      return citation === undefined ? [] : [{ start, end, citation: { ...citation, n: at + 1 } }];
    }),
  };
}
