/** `npm run index`: brings the index up to date and ends; `--rebuild` embeds everything again. */
import type { BuildProgress } from './build-index.ts';
import { ConfigError, readIndexConfig } from './config.ts';
import { prepareIndex } from './prepare-index.ts';
import { formatProgressBar, formatProgressLine, formatReport } from './progress-line.ts';

const EXIT_FAILED = 1;
const EXIT_BAD_SETTING = 2;

let before: BuildProgress | null = null;

function show(progress: BuildProgress): void {
  if (process.stdout.isTTY) {
    const isNewStep = before !== null && before.step !== progress.step;
    process.stdout.write(`${isNewStep ? '\n' : ''}\r\x1b[K${formatProgressBar(progress)}`);
  } else {
    const line = formatProgressLine(progress, before);
    if (line !== null) console.log(line);
  }
  before = progress;
}

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => arg !== '--rebuild');
  if (unknown !== undefined) throw new ConfigError('argument', unknown, 'nothing, or --rebuild');
  const config = await readIndexConfig(process.env);
  const { index, corpus, report } = await prepareIndex({
    ...config,
    onProgress: show,
    rebuild: args.includes('--rebuild'),
  });
  if (process.stdout.isTTY) process.stdout.write('\n');
  for (const note of report.notes) console.log(note);
  for (const { file, code, message } of corpus.rejected)
    console.error(`${file}: ${message} (${code})`);
  console.log(formatReport(report));
  await index.close();
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (cause) {
  if (process.stdout.isTTY) process.stdout.write('\n');
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  console.error(cause instanceof Error ? `${cause.message}${code}` : String(cause));
  process.exitCode = cause instanceof ConfigError ? EXIT_BAD_SETTING : EXIT_FAILED;
}
