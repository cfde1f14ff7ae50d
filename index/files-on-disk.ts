/** Writing that survives a kill: everything reaches the disk before the name that announces it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { IndexError } from './index-error.ts';

/** What a file must still be for an index to count as intact. */
export type FileSeal = {
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
};

/** Seals of all files in a folder, by name. */
export async function sealFiles(folder: string): Promise<FileSeal[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => ({
      name,
      sizeBytes: (await stat(join(folder, name))).size,
      sha256: await sha256OfFile(join(folder, name)),
    })),
  );
}

/** The first file that is absent or differs from its seal; null when all are as sealed. */
export async function findBrokenSeal(
  folder: string,
  seals: readonly FileSeal[],
): Promise<string | null> {
  for (const seal of seals) {
    const path = join(folder, seal.name);
    const found = await stat(path).catch(() => null);
    if (found?.size !== seal.sizeBytes) return seal.name;
    if ((await sha256OfFile(path).catch(() => '')) !== seal.sha256) return seal.name;
  }
  return null;
}

/** Hex SHA-256 of a file, read in pieces. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

/** Hex SHA-256 of a text. */
export function sha256OfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Forces files and their folder to the disk. */
export async function syncFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await syncPath(join(folder, name));
  await syncPath(folder);
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a file at once: a reader sees the old text or the new one, never a part. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const aside = `${path}.new-${process.pid}`;
  const handle = await open(aside, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, path);
  await syncPath(dirname(path));
}

const NO_WRITING = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EEXIST']);

/** Names a failed write for what it is: `folder-read-only` or, for a full or broken disk, `store-unavailable`. */
export function asWriteError(folder: string, cause: unknown): unknown {
  if (!(cause instanceof Error && 'code' in cause && 'syscall' in cause)) return cause;
  const code = String(cause.code);
  return NO_WRITING.has(code)
    ? new IndexError(
        'folder-read-only',
        `Cannot write in the index folder "${folder}" (${code}); make it writable or set INDEX_DIR to another folder`,
        { cause },
      )
    : new IndexError(
        'store-unavailable',
        `Cannot write the index in "${folder}" (${code}); check the disk`,
        { cause },
      );
}
