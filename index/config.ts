/** Settings of this folder, read from the environment once and checked there. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SHIPPED_MODEL } from './embedding-model.ts';

/** A setting that cannot be used; `message` names it, its value and what it takes. Ends the program with code 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'invalid-setting';
  readonly setting: string;

  constructor(setting: string, value: string, takes: string) {
    super(`${setting} is "${value}"; it takes ${takes}`);
    this.setting = setting;
  }
}

/** The variables this folder reads; an empty one counts as absent. */
export type IndexEnvironment = {
  readonly CORPUS_DIR?: string | undefined;
  readonly INDEX_DIR?: string | undefined;
  readonly EMBEDDING_MODEL?: string | undefined;
};

/** Where letters and index are, and which model reads them; folders are absolute. */
export type IndexConfig = {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** An absolute folder, or a hub id. */
  readonly model: string;
};

/**
 * Reads CORPUS_DIR, INDEX_DIR and EMBEDDING_MODEL; an absent or empty one takes its default.
 *
 * @param env - usually `process.env`
 * @param root - relative folders start here; the working folder by default
 * @throws ConfigError when a folder is a file, CORPUS_DIR does not exist, or the model is neither
 */
export async function readIndexConfig(
  env: IndexEnvironment,
  root: string = process.cwd(),
): Promise<IndexConfig> {
  const corpusDir = resolve(root, env.CORPUS_DIR || 'corpus/letters');
  if ((await kindOf(corpusDir)) !== 'folder') {
    throw new ConfigError(
      'CORPUS_DIR',
      env.CORPUS_DIR ?? corpusDir,
      'an existing folder with letters',
    );
  }
  const indexDir = resolve(root, env.INDEX_DIR || 'index/data');
  if ((await kindOf(indexDir)) === 'other') {
    throw new ConfigError(
      'INDEX_DIR',
      env.INDEX_DIR ?? indexDir,
      'a folder, which is made when it does not exist',
    );
  }
  return { corpusDir, indexDir, model: await readModel(env.EMBEDDING_MODEL ?? '', root) };
}

async function readModel(value: string, root: string): Promise<string> {
  if (value === '') return SHIPPED_MODEL;
  const folder = resolve(root, value);
  if ((await kindOf(folder)) === 'folder') return folder;
  if (/^[A-Za-z0-9][\w.-]*\/[\w.-]+$/.test(value)) return value;
  throw new ConfigError(
    'EMBEDDING_MODEL',
    value,
    'a model folder or a hub id such as "Xenova/multilingual-e5-small"',
  );
}

async function kindOf(path: string): Promise<'folder' | 'other' | 'absent'> {
  const found = await stat(path).catch(() => null);
  if (!found) return 'absent';
  return found.isDirectory() ? 'folder' : 'other';
}
