import type { MiddlewareHandler } from 'hono';
import { isLoopback } from '../loopback.ts';
import { RequestError } from '../request-error.ts';

/**
 * Refuses requests under a host name that is not ours while we listen on this device only: a page on
 * the web may point its own name at 127.0.0.1 (DNS rebinding) and would then read the letters.
 * On any other address the names are the operator's business and all are let through.
 *
 * @param host - the address we listen on
 */
export function knownHost(host: string): MiddlewareHandler {
  const known = new Set(['localhost', '127.0.0.1', '[::1]', host.toLowerCase(), `[${host}]`]);
  return async (c, next) => {
    if (isLoopback(host) && !known.has(hostName(c.req.header('host') ?? new URL(c.req.url).host))) {
      throw new RequestError('foreign-host');
    }
    await next();
  };
}

/** Drops the port: "localhost:3000" -> "localhost", "[::1]:3000" -> "[::1]". */
function hostName(hostHeader: string): string {
  return hostHeader.toLowerCase().replace(/:\d*$/, '');
}
