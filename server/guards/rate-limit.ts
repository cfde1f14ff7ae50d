import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import { RequestError } from '../request-error.ts';

const WINDOW_SECONDS = 60;

/**
 * Refuses a question or search beyond `perMinute` from one address, with `Retry-After`.
 * Counts are kept in memory and start again with the program.
 */
export function rateLimit(perMinute: number): MiddlewareHandler {
  return rateLimiter({
    windowMs: WINDOW_SECONDS * 1000,
    limit: perMinute,
    standardHeaders: 'draft-6',
    keyGenerator: clientAddress,
    handler: (c) => {
      const seconds = c.res.headers.get('Retry-After') ?? String(WINDOW_SECONDS);
      throw new RequestError('too-many-requests', {
        values: { limit: String(perMinute), seconds },
        headers: { 'Retry-After': seconds },
      });
    },
  });
}

/** The address of the other end of the connection; headers that a client can write are not believed. */
function clientAddress(c: Context): string {
  const hasConnection = c.env !== undefined && 'incoming' in c.env;
  return (hasConnection ? getConnInfo(c).remote.address : undefined) ?? 'unknown';
}
