/** `npm start`: listens at once, indexes the letters, answers until it is told to stop. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildReport } from '../index/build-index.ts';
import { formatReport } from '../index/progress-line.ts';
import { createApp } from './app.ts';
import type { Collection, CollectionState } from './collection-state.ts';
import { readSettings, type Settings } from './config.ts';
import { EXIT, exitLine } from './exit-line.ts';
import { addressOf, listen } from './listen.ts';
import { createLogger } from './logger.ts';
import { openCollection } from './open-collection.ts';
import { closeServer } from './orderly-stop.ts';
import { buildPageIfChanged } from './page-build.ts';
import { prepareRecords } from './prepare-records.ts';
import { createProgressDisplay } from './progress-display.ts';

/** An answer takes well under a second; whatever takes this long will not come. */
const TIME_LIMIT_MS = 20_000;

/** How long answers under way may take after the program is told to stop. */
const GRACE_MS = 3000;

const WEB_FOLDER = fileURLToPath(new URL('../web', import.meta.url));

const logger = createLogger();

function endWith(error: unknown): never {
  const { code, line } = exitLine(error);
  if (line === null) logger.log('error', 'ended', { error });
  else console.error(line);
  process.exit(code);
}

process.on('uncaughtException', endWith);
process.on('unhandledRejection', endWith);

async function start(settings: Settings): Promise<void> {
  let state: CollectionState = { status: 'indexing', done: 0, total: 0 };
  const app = createApp({
    state: () => state,
    version: readVersion(),
    settings,
    logger,
    clock: () => performance.now(),
    today: () => isoDayOf(new Date()),
    webDist: join(WEB_FOLDER, 'dist'),
    timeLimitMs: TIME_LIMIT_MS,
  });
  const server = await listen(app, settings);

  let isStopping = false;
  const stop = async (): Promise<void> => {
    // Told twice: whoever stops us does not want to wait.
    if (isStopping) process.exit(EXIT.failure);
    isStopping = true;
    await closeServer(server, GRACE_MS);
    if (state.status === 'ready') await state.index.close();
    process.exit(EXIT.success);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());

  const display = createProgressDisplay(process.stderr);
  try {
    const [{ collection, report }] = await Promise.all([
      openCollection(settings, (progress) => {
        const { step, done, total } = progress;
        if (step === 'embedding') state = { status: 'indexing', done, total };
        display.show(progress);
      }),
      buildPageIfChanged(WEB_FOLDER),
    ]);
    state = { status: 'ready', ...collection };
    display.end();
    tellCollection(collection, report);
    console.log(`Briefwijzer antwoordt op ${addressOf(server, settings.host)}`);
    await prepareRecords(collection.index);
  } catch (error) {
    display.end();
    // Ctrl-C reaches the model's process as well: its end is then no failure.
    if (!isStopping) throw error;
  }
}

/** Says on stderr what became of the letters: files that are none, and how large the index is. */
function tellCollection({ corpus }: Collection, report: BuildReport): void {
  for (const note of report.notes) console.error(note);
  for (const { file, message } of corpus.rejected) console.error(`${file}: ${message}`);
  console.error(formatReport(report));
}

/** The day on the clock of this machine, not of Greenwich. */
function isoDayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function readVersion(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}

try {
  await start(await readSettings(process.env));
} catch (error) {
  endWith(error);
}
