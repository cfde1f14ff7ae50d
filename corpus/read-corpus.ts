/** A folder of letters -> a Corpus. One bad file never stops the rest. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Catalog, catalogSchema } from './catalog.ts';
import { CorpusError } from './corpus-error.ts';
import type { Corpus, Letter } from './letter.ts';
import { letterIdOf } from './letter-id.ts';
import { LetterReadError } from './letter-read-error.ts';
import { readLetter } from './read-letter.ts';

const CATALOG_FILE = 'catalog.json';

type Rejected = Corpus['rejected'][number];

/**
 * Reads every letter in a folder (not in folders inside it). Hidden files, a README and catalog.json
 * are passed over; any other file that cannot become a letter is in `rejected`, in order of file name.
 *
 * @throws {@link CorpusError} folder-missing, folder-unreadable, catalog-invalid
 */
export async function readCorpus(folder: string): Promise<Corpus> {
  const names = await listFiles(folder);
  const catalog = names.includes(CATALOG_FILE) ? await readCatalog(join(folder, CATALOG_FILE)) : {};
  const letters = new Map<string, Letter>();
  const rejected: Rejected[] = [];
  for (const name of names) {
    if (isNoLetter(name)) continue;
    try {
      const id = letterIdOf(name);
      const bytes = await readBytes(join(folder, name), name);
      const letter = readLetter(
        { name, bytes },
        Object.hasOwn(catalog, id) ? catalog[id] : undefined,
      );
      const twin = letters.get(id.toLowerCase());
      if (twin) throw duplicate(name, twin.source.file);
      letters.set(id.toLowerCase(), letter);
    } catch (error) {
      if (error instanceof LetterReadError || error instanceof DuplicateLetter)
        rejected.push(asRejected(name, error));
      else throw error;
    }
  }
  return { letters: [...letters.values()].sort((a, b) => compareText(a.id, b.id)), rejected };
}

/** Files that may lie beside letters without being one, so that they need no rejection either. */
function isNoLetter(name: string): boolean {
  return name === CATALOG_FILE || name.startsWith('.') || /^readme(?:\.|$)/iu.test(name);
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort(compareText);
  } catch (cause) {
    const isMissing = isNodeError(cause) && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
    const code = isMissing ? 'folder-missing' : 'folder-unreadable';
    const advice = isMissing
      ? 'it is not a folder; create it and put the letters in it, or set CORPUS_DIR'
      : 'check that this user may read it';
    throw new CorpusError(code, folder, `Cannot read letters from "${folder}": ${advice}`, {
      cause,
    });
  }
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const reason = isNodeError(cause) ? (cause.code ?? cause.message) : String(cause);
    const message = `Cannot open "${name}": ${reason}; check that the file exists and may be read`;
    throw new LetterReadError('unreadable-file', name, message, { cause });
  }
}

async function readCatalog(path: string): Promise<Catalog> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CorpusError(
      'catalog-invalid',
      path,
      `Cannot read "${path}": ${reason}; mend the JSON or remove the file`,
      { cause },
    );
  }
  const parsed = catalogSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.map(String).join('.') || 'the whole file';
  const message = `Cannot use "${path}": "${field}" ${issue?.message ?? 'is not valid'}; see corpus/README.md for its fields`;
  throw new CorpusError('catalog-invalid', path, message, { cause: parsed.error });
}

/** Two files with one id: "a.txt" and "a.TXT", or names that differ in characters an id leaves out. */
class DuplicateLetter extends Error {
  readonly code = 'duplicate-letter';
}

function duplicate(name: string, twin: string): DuplicateLetter {
  return new DuplicateLetter(
    `"${name}" has the same id as "${twin}", which was read; rename or remove one of them`,
  );
}

function asRejected(file: string, { code, message }: LetterReadError | DuplicateLetter): Rejected {
  return { file, code, message };
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

/** By code unit, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
