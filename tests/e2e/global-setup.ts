/** Builds the page, starts the real server on a free port with an index of its own, and ends it afterwards. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { freePort } from '../support/free-port.ts';
import { CHROMIUM } from './browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_LIMIT_MS = 60_000;

let stop = async (): Promise<void> => undefined;

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the real server answers: "http://127.0.0.1:49152". */
    address: string;
  }
}

export async function setup(project: TestProject): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `Cannot find a browser at "${CHROMIUM}": install chromium, or set CHROMIUM to where it is`,
    );
  }
  await build({ root: join(ROOT, 'web'), logLevel: 'error' });
  const indexDir = await mkdtemp(join(tmpdir(), 'briefwijzer-e2e-'));
  const port = await freePort();
  const server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), INDEX_DIR: indexDir },
    // Its log is one line a request; what went wrong comes back over the wire.
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  try {
    await untilReady(server, address);
  } catch (error) {
    await end(server, indexDir);
    throw error;
  }
  project.provide('address', address);
  stop = () => end(server, indexDir);
}

export async function teardown(): Promise<void> {
  await stop();
}

async function untilReady(server: ChildProcess, address: string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(`The server ended with code ${server.exitCode}`);
    const health = await fetch(`${address}/api/health`).catch(() => null);
    if (health?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The server was not ready within ${START_LIMIT_MS} ms`);
}

async function end(server: ChildProcess, indexDir: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null && server.kill('SIGTERM')) await ended;
  await rm(indexDir, { recursive: true, force: true });
}
