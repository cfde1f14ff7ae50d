/** What the terminal says of an error that ends the program. */
import { CorpusError } from '../corpus/corpus-error.ts';
import { IndexError } from '../index/index-error.ts';
import type { Environment } from './config.ts';
import { PortTakenError } from './listen.ts';
import { SettingError } from './setting-error.ts';

/** Exit codes of the program; `npm run ask` adds 3 for "not found in the letters". */
export const EXIT = { success: 0, failure: 1, badSetting: 2, notFound: 3 } as const;

export type ExitLine = {
  readonly code: (typeof EXIT)[keyof typeof EXIT];
  /** One line for a foreseen failure; null for a bug, which is logged in full instead. */
  readonly line: string | null;
};

/**
 * Gives the line and the exit code for an error. A folder or model that is not there is a bad setting
 * when the environment named it, and a failure when it is our own default.
 */
export function exitLine(error: unknown, env: Environment): ExitLine {
  const setting = error instanceof SettingError ? error : badSetting(error, env);
  if (setting !== null) return { code: EXIT.badSetting, line: setting.message };
  const isForeseen =
    error instanceof CorpusError || error instanceof IndexError || error instanceof PortTakenError;
  return { code: EXIT.failure, line: isForeseen ? error.message.replace(/\s*\n\s*/g, ' ') : null };
}

function badSetting(error: unknown, env: Environment): SettingError | null {
  const { CORPUS_DIR: folder, EMBEDDING_MODEL: model } = env;
  if (folder && error instanceof CorpusError && error.code === 'folder-missing') {
    return new SettingError('CORPUS_DIR', folder, 'an existing folder with letters', {
      cause: error,
    });
  }
  if (model && error instanceof IndexError && error.code === 'model-missing') {
    const takes = `a complete model folder or a model id on the hub (${error.message})`;
    return new SettingError('EMBEDDING_MODEL', model, takes, { cause: error });
  }
  return null;
}
