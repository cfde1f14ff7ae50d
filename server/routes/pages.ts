import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { App, AppDeps } from '../app-deps.ts';
import { PLAIN_STYLE_PATH } from '../pages/plain-page.ts';
import { RequestError } from '../request-error.ts';

/** Addresses that the page itself tells apart; all of them get the same document. */
const ROOMS = [
  '/',
  '/letters/:id',
  '/brieven',
  '/aanbevelingen',
  '/briefing',
  '/toezeggingen',
  '/themas',
  '/vergelijken',
  '/verwijzingen',
];

/** Names in /assets/ carry a hash of their content: such a file never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Kept, but asked for again each time; the entity tag makes that cheap. */
const ASK_AGAIN = 'no-cache';

const plainStyle = readFileSync(new URL('../pages/plain.css', import.meta.url), 'utf8');

/** Adds the page as Vite built it, and the stylesheet of the server's own pages. */
export function addPageRoutes(app: App, { webDist }: Pick<AppDeps, 'webDist'>): void {
  app.get(PLAIN_STYLE_PATH, etag(), (c) =>
    c.body(plainStyle, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': ASK_AGAIN,
    }),
  );

  const indexPath = join(webDist, 'index.html');
  for (const room of ROOMS) {
    app.get(room, cached(ASK_AGAIN), etag(), serveStatic({ path: indexPath }), () => {
      throw new RequestError('page-not-built');
    });
  }

  app.use('/assets/*', cached(FOREVER));
  app.use('/:file', cached(ASK_AGAIN));
  app.use('*', etag(), filesOf(webDist));
}

/** Serves the files of a folder that may appear only later; hono asks for one that exists. */
function filesOf(folder: string): MiddlewareHandler {
  let serve: MiddlewareHandler | undefined;
  return async (c, next) => {
    if (serve === undefined && existsSync(folder)) serve = serveStatic({ root: folder });
    return serve === undefined || c.req.path.startsWith('/api/') ? next() : serve(c, next);
  };
}

function cached(cacheControl: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.ok && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', cacheControl);
  };
}
