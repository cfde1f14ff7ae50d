/** What the terminal says of an error that ends the program. */
import { CorpusError } from '../corpus/corpus-error.ts';
import { ConfigError } from '../index/config.ts';
import { IndexError } from '../index/index-error.ts';
import { PortTakenError } from './listen.ts';
import { PageBuildError } from './page-build.ts';

/** Exit codes of the program; only `npm run ask` ends with `notFound`. */
export const EXIT = { success: 0, failure: 1, badSetting: 2, notFound: 3 } as const;

export type ExitLine = {
  readonly code: (typeof EXIT)[keyof typeof EXIT];
  /** One line for a foreseen failure; null for a bug, which is logged in full instead. */
  readonly line: string | null;
};

/** Gives the line and the exit code for an error that ends the program. */
export function exitLine(error: unknown): ExitLine {
  if (error instanceof ConfigError) return { code: EXIT.badSetting, line: oneLine(error) };
  const isForeseen =
    error instanceof CorpusError ||
    error instanceof IndexError ||
    error instanceof PortTakenError ||
    error instanceof PageBuildError;
  return { code: EXIT.failure, line: isForeseen ? oneLine(error) : null };
}

function oneLine({ message }: Error): string {
  return message.replace(/\s*\n\s*/g, ' ');
}
