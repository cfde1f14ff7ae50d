import type { OpenAPIHono } from '@hono/zod-openapi';
import type { RequestIdVariables } from 'hono/request-id';
import type { CollectionState } from './collection-state.ts';
import type { Logger } from './logger.ts';

/** Everything the app needs from outside; a test gives fakes. */
export type AppDeps = {
  /** Asked at every request, so that the app serves while the letters are still being indexed. */
  readonly state: () => CollectionState;
  readonly version: string;
  readonly settings: {
    readonly host: string;
    readonly apiToken: string | null;
    readonly logQuestions: boolean;
    readonly rateLimitPerMinute: number;
  };
  readonly logger: Logger;
  /** Milliseconds from any fixed moment, for durations. */
  readonly clock: () => number;
  /** ISO day of today where the program runs: stands in the head of what is made to keep. */
  readonly today: () => string;
  /** Absolute path of the folder with the built page; may be missing. */
  readonly webDist: string;
  /** After this many milliseconds an answer or a search is given up. */
  readonly timeLimitMs: number;
};

export type AppEnv = { Variables: RequestIdVariables };

/** The app that routes are added to. */
export type App = OpenAPIHono<AppEnv>;
