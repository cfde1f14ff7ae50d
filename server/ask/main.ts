/** `npm run ask -- "vraag"`: one answer in the terminal, without a server. */

import { readSettings } from '../config.ts';
import type { Answer } from '../contract.ts';
import { EXIT, exitLine } from '../exit-line.ts';
import { createLogger } from '../logger.ts';
import { openCollection } from '../open-collection.ts';
import { type AskCommand, readArguments, USAGE, UsageError } from './read-arguments.ts';
import { renderAnswer } from './render-answer.ts';

/** Lines longer than this are tiring to read, however wide the terminal is. */
const MAX_WIDTH = 96;
/** Of a pipe or a file, which have no width. */
const DEFAULT_WIDTH = 80;
const MIN_WIDTH = 20;

async function answer(command: Extract<AskCommand, { kind: 'ask' }>): Promise<Answer> {
  const { collection } = await openCollection(readSettings(process.env), () => undefined);
  try {
    return await collection.answerer.answer(command.request);
  } finally {
    await collection.index.close();
  }
}

async function run(): Promise<number> {
  const command = readArguments(process.argv.slice(2));
  if (command.kind === 'help') {
    process.stdout.write(USAGE);
    return EXIT.success;
  }
  const given = await answer(command);
  const width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, process.stdout.columns ?? DEFAULT_WIDTH));
  process.stdout.write(
    command.asJson ? `${JSON.stringify(given, null, 2)}\n` : renderAnswer(given, width),
  );
  return given.found ? EXIT.success : EXIT.notFound;
}

try {
  process.exitCode = await run();
} catch (error) {
  if (error instanceof UsageError) {
    console.error(error.message);
    process.exitCode = EXIT.badSetting;
  } else {
    const { code, line } = exitLine(error, process.env);
    if (line === null) createLogger().log('error', 'ended', { error });
    else console.error(line);
    process.exitCode = code;
  }
}
