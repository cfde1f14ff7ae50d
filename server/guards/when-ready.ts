import type { MiddlewareHandler } from 'hono';
import type { AppDeps } from '../app-deps.ts';
import { readyCollection } from '../collection-state.ts';

/** Refuses with `indexing` until the index answers, before the request itself is looked at. */
export function whenReady({ state }: Pick<AppDeps, 'state'>): MiddlewareHandler {
  return async (_c, next) => {
    readyCollection(state());
    await next();
  };
}
