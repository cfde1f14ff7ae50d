/** The whole HTTP side over fakes, without a port. */
import { createApp } from '../../server/app.ts';
import type { App, AppDeps } from '../../server/app-deps.ts';
import { createLogger } from '../../server/logger.ts';
import { fakeAnswerer } from './fake-answerer.ts';
import { fakeLetter, fakeSearchIndex } from './fake-search-index.ts';

export const LETTER = fakeLetter('brief-a', [
  'Het kabinet versterkt de kustwacht. Daarvoor is in 2024 geld vrijgemaakt. De Kamer ontvangt in het najaar een plan.',
  'De samenwerking met de eilanden loopt door.',
]);

export const OLDER_LETTER = fakeLetter('brief-b', ['Over de havens volgt later een brief.'], {
  date: '2021-01-15',
  kind: 'beleidsbrief',
  dossiers: [{ dossier: '31000', number: 7 }],
});

export const UNDATED_LETTER = fakeLetter('brief-c', ['Het rapport heeft geen datum.'], {
  date: null,
});

export type TestApp = {
  readonly app: App;
  /** Log lines, parsed, in order. */
  readonly log: Record<string, unknown>[];
};

/** Makes the app over three letters; `overrides` replaces any of its dependencies. */
export function testApp(overrides: Partial<AppDeps> = {}): TestApp {
  const letters = [LETTER, OLDER_LETTER, UNDATED_LETTER];
  const log: Record<string, unknown>[] = [];
  const app = createApp({
    state: () => ({
      status: 'ready',
      corpus: {
        letters,
        rejected: [{ file: 'kapot.txt', code: 'empty-letter', message: 'Cannot read "kapot.txt"' }],
      },
      index: fakeSearchIndex(letters),
      answerer: fakeAnswerer(LETTER),
    }),
    version: '1.2.3',
    settings: { host: '127.0.0.1', apiToken: null, logQuestions: false, rateLimitPerMinute: 1000 },
    logger: createLogger((line) => log.push(JSON.parse(line) as Record<string, unknown>)),
    clock: () => 0,
    today: () => '2026-06-01',
    webDist: '/no/such/folder',
    timeLimitMs: 5000,
    ...overrides,
  });
  return { app, log };
}

/** Asks through the app; `body` is sent as it is when it is a string. */
export async function ask(
  app: App,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return app.request('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
