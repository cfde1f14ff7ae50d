import type { MiddlewareHandler } from 'hono';
import type { AppDeps, AppEnv } from './app-deps.ts';
import type { Logger } from './logger.ts';
import type { ProblemCode } from './problem-texts.ts';
import type { RequestError } from './request-error.ts';

/**
 * Logs each call of the API once its response is ready, and whatever else is refused: method, path
 * without its query (a search question stands there), status and duration. Health checks and files
 * of the page that were served are not logged. A stream is logged when it begins.
 */
export function requestLog(deps: Pick<AppDeps, 'logger' | 'clock'>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const startedAt = deps.clock();
    await next();
    const { path, method } = c.req;
    const isFileServed = c.res.status < 400 && !path.startsWith('/api/');
    if (isFileServed || path === '/api/health') return;
    deps.logger.log('info', 'request', {
      requestId: c.get('requestId'),
      method,
      path,
      status: c.res.status,
      durationMs: Math.round(deps.clock() - startedAt),
    });
  };
}

/** What an operator has to look at; the rest is told in full by its status. */
const OUR_FAILURES: ReadonlySet<ProblemCode> = new Set([
  'internal-error',
  'index-unavailable',
  'time-limit',
]);

/** Logs a failure of ours with its stack and causes, and nothing that the client did wrong. */
export function logFailure(logger: Logger, error: RequestError, requestId: string): void {
  if (OUR_FAILURES.has(error.code)) logger.log('error', error.code, { requestId, error });
}
