import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import type { App, AppDeps, AppEnv } from './app-deps.ts';
import { asRequestError, errorResponse } from './error-response.ts';
import { refuseOtherMethods } from './guards/allowed-methods.ts';
import { bearerToken } from './guards/bearer-token.ts';
import { knownHost } from './guards/known-host.ts';
import { rateLimit } from './guards/rate-limit.ts';
import { sameOrigin } from './guards/same-origin.ts';
import { securityHeaders } from './guards/security-headers.ts';
import { invalidFields } from './invalid-fields.ts';
import { RequestError } from './request-error.ts';
import { logFailure, requestLog } from './request-log.ts';
import { addAskRoute } from './routes/ask.ts';
import { addBriefingRoute } from './routes/briefings.ts';
import { addCommitmentRoutes } from './routes/commitments.ts';
import { addCompareRoute } from './routes/compare.ts';
import { addDocsRoute } from './routes/docs.ts';
import { addExamplesRoute } from './routes/examples.ts';
import { addHealthRoute } from './routes/health.ts';
import { addLetterRoutes } from './routes/letters.ts';
import { addOpenApiRoute } from './routes/openapi.ts';
import { addPageRoutes } from './routes/pages.ts';
import { addRecommendationRoutes } from './routes/recommendations.ts';
import { addReferencesRoute } from './routes/references.ts';
import { addSearchRoute } from './routes/search.ts';
import { addThemeRoutes } from './routes/themes.ts';

/**
 * Makes the whole HTTP side: the API, its description and the page. Opens no port, reads no setting
 * and starts nothing.
 */
export function createApp(deps: AppDeps): App {
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalidFields(result.error.issues);
    },
  });

  app.use(requestId(), requestLog(deps), securityHeaders(), knownHost(deps.settings.host));
  app.use('/api/*', neverStored, sameOrigin, bearerToken(deps.settings.apiToken));
  for (const path of LISTS) app.use(path, compress({ contentTypeFilter: /^application\/json/ }));

  const limiter = rateLimit(deps.settings.rateLimitPerMinute);
  addHealthRoute(app, deps);
  addAskRoute(app, deps, limiter);
  addBriefingRoute(app, deps, limiter);
  addSearchRoute(app, deps, limiter);
  addThemeRoutes(app, deps, limiter);
  addCompareRoute(app, deps, limiter);
  addReferencesRoute(app, deps);
  addLetterRoutes(app, deps);
  addRecommendationRoutes(app, deps);
  addCommitmentRoutes(app, deps);
  addExamplesRoute(app, deps);
  addOpenApiRoute(app, deps);
  addDocsRoute(app, deps);
  addPageRoutes(app, deps);
  refuseOtherMethods(app);

  app.notFound((c) => errorResponse(c, new RequestError('not-found')));
  app.onError((error, c) => {
    const refused = asRequestError(error);
    logFailure(deps.logger, refused, c.get('requestId'));
    return errorResponse(c, refused);
  });
  return app;
}

/** Each row cites whole paragraphs and tells of its letters again: on the wire a twentieth is left of that. */
const LISTS = ['/api/recommendations', '/api/references', '/api/commitments'] as const;

/** Answers depend on the letters of the moment, and questions are nobody else's business. */
const neverStored: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
};
