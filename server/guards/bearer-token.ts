import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { RequestError } from '../request-error.ts';

const READING_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Calls that use POST for the size of their question and change nothing. */
const READING_POSTS = new Set(['/api/ask']);

/**
 * Asks for `Authorization: Bearer <token>` on every call that may change something. It knows which
 * calls only read; a call added later is closed until it is named there.
 *
 * @param token - null lets everything through
 */
export function bearerToken(token: string | null): MiddlewareHandler {
  return async (c, next) => {
    const reads = READING_METHODS.has(c.req.method) || READING_POSTS.has(c.req.path);
    if (
      token !== null &&
      !reads &&
      !isSame(c.req.header('authorization') ?? '', `Bearer ${token}`)
    ) {
      throw new RequestError('unauthorized', { headers: { 'WWW-Authenticate': 'Bearer' } });
    }
    await next();
  };
}

/** Compares digests, so that the time taken says nothing about the token or its length. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
