/**
 * One writer at a time in an index folder. The lock is a file with its owner's process id; it is taken
 * over when that process is gone, or has shown no sign of life for a while (a process id can be reused).
 */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { IndexError } from './index-error.ts';

const LOCK_FILE = 'lock';
const BEAT_MS = 2_000;
/** Well above BEAT_MS: an owner that computes for long still beats in between. */
const STALE_AFTER_MS = 30_000;
const POLL_MS = 100;
/** Two processes that find the same stale lock see within this time which of them has it. */
const TAKEOVER_SETTLE_MS = 150;

export type IndexLock = {
  /** False once another writer took the lock over; then nothing may be published. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
};

/**
 * Waits for the lock of a folder and takes it.
 *
 * @throws IndexError `locked` when another living writer keeps it for longer than `waitMs`
 */
export async function lockFolder(folder: string, waitMs = 120_000): Promise<IndexLock> {
  const path = join(folder, LOCK_FILE);
  const token = `${process.pid} ${randomUUID()}`;
  const deadline = Date.now() + waitMs;
  while (!((await create(path, token)) || (await takeOver(path, token)))) {
    if (Date.now() > deadline) {
      throw new IndexError(
        'locked',
        `Another process is writing the index in "${folder}" (lock "${path}"); try again when it has ended`,
      );
    }
    await sleep(POLL_MS);
  }
  const beat = setInterval(() => {
    const now = new Date();
    // A lock that was taken over or removed shows at isHeld(); nothing to do about it here.
    utimes(path, now, now).catch(() => clearInterval(beat));
  }, BEAT_MS);
  beat.unref();
  return {
    isHeld: async () => (await ownerOf(path)) === token,
    release: async () => {
      clearInterval(beat);
      if ((await ownerOf(path)) === token) await rm(path, { force: true });
    },
  };
}

async function create(path: string, token: string): Promise<boolean> {
  try {
    await writeFile(path, token, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
}

async function takeOver(path: string, token: string): Promise<boolean> {
  if (!(await isStale(path))) return false;
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, token);
  await rename(aside, path);
  await sleep(TAKEOVER_SETTLE_MS);
  return (await ownerOf(path)) === token;
}

async function isStale(path: string): Promise<boolean> {
  const owner = await ownerOf(path);
  const found = await stat(path).catch(() => null);
  if (owner === null || !found) return false;
  if (Date.now() - found.mtimeMs > STALE_AFTER_MS) return true;
  const pid = Number(owner.split(' ')[0]);
  // An empty lock is one being written at this moment, or one whose writer was killed: time tells.
  return Number.isInteger(pid) && pid > 0 && !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

async function ownerOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
