/** `npm run ask -- "vraag"`: one answer in the terminal, without a server. */
import { readSettings } from '../config.ts';
import type { Answer } from '../contract.ts';
import { EXIT, exitLine } from '../exit-line.ts';
import { createLogger } from '../logger.ts';
import { openCollection } from '../open-collection.ts';
import { createProgressDisplay } from '../progress-display.ts';
import { readArguments, USAGE, UsageError } from './read-arguments.ts';
import { renderAnswer } from './render-answer.ts';

/** Lines longer than this are tiring to read, however wide the terminal is. */
const MAX_WIDTH = 96;
/** Of a pipe or a file, which have no width. */
const DEFAULT_WIDTH = 80;
const MIN_WIDTH = 20;

async function run(): Promise<number> {
  const command = readArguments(process.argv.slice(2));
  if (command.kind === 'help') {
    process.stdout.write(USAGE);
    return EXIT.success;
  }
  const settings = await readSettings(process.env);
  const display = createProgressDisplay(process.stderr);
  const { collection } = await openCollection(settings, display.show).finally(display.end);
  try {
    const answer = await collection.answerer.answer(command.request);
    process.stdout.write(asText(answer, command.asJson));
    return answer.found ? EXIT.success : EXIT.notFound;
  } finally {
    await collection.index.close();
  }
}

function asText(answer: Answer, asJson: boolean): string {
  if (asJson) return `${JSON.stringify(answer, null, 2)}\n`;
  const width = process.stdout.columns ?? DEFAULT_WIDTH;
  return renderAnswer(answer, Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, width)));
}

try {
  process.exitCode = await run();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(error.message);
    process.exitCode = EXIT.badSetting;
  } else {
    const { code, line } = exitLine(error);
    if (line === null) createLogger().log('error', 'ended', { error });
    else console.error(line);
    process.exitCode = code;
  }
}
