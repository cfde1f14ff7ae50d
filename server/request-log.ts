import type { MiddlewareHandler } from 'hono';
import type { AppDeps, AppEnv } from './app-deps.ts';

/**
 * Logs each request once its response is ready: method, path without its query (a search question
 * stands there), status and duration. A stream is logged when it begins.
 */
export function requestLog({
  logger,
  clock,
}: Pick<AppDeps, 'logger' | 'clock'>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedAt = clock();
    await next();
    logger.log('info', 'request', {
      requestId: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      durationMs: Math.round(clock() - startedAt),
    });
  };
}
