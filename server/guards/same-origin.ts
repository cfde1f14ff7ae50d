import type { MiddlewareHandler } from 'hono';
import { RequestError } from '../request-error.ts';

const READING_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests that a page of another site makes a browser send. Programs send no `Origin`.
 * Only the host is compared: behind a proxy that adds TLS the scheme differs.
 */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  if (!READING_METHODS.has(c.req.method)) {
    const origin = c.req.header('origin');
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    const isForeign = origin !== undefined && hostOf(origin) !== host.toLowerCase();
    if (isForeign || c.req.header('sec-fetch-site') === 'cross-site') {
      throw new RequestError('foreign-origin');
    }
  }
  await next();
};

/** null for an opaque origin ("null") and for what is no URL at all. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
