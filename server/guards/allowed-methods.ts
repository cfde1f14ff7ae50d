import type { App } from '../app-deps.ts';
import { RequestError } from '../request-error.ts';

/**
 * Answers 405 with `Allow` for every path that exists under another method. To be called once, after
 * the last route: it reads the routes that the app then has.
 */
export function refuseOtherMethods(app: App): void {
  const methodsOf = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    // Middleware is registered under "ALL".
    if (method === 'ALL') continue;
    const methods = methodsOf.get(path) ?? new Set();
    methodsOf.set(path, methods.add(method));
    if (method === 'GET') methods.add('HEAD');
  }
  for (const [path, methods] of methodsOf) {
    const allowed = [...methods].join(', ');
    app.all(path, (c) => {
      throw new RequestError('method-not-allowed', {
        values: { method: c.req.method, allowed },
        headers: { Allow: allowed },
      });
    });
  }
}
