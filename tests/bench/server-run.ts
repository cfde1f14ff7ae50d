/** One start of the real server in a process of its own, asked one question, then stopped. */
import { readFile } from 'node:fs/promises';
import { freePort } from '../support/free-port.ts';
import { runProgram } from '../support/run-program.ts';

const MEBIBYTE_IN_KIB = 1024;

export type ServerRun = {
  /** From the start of the process to the whole first answer. */
  readonly firstAnswerMs: number;
  /** Resident memory of server and model process together; null where /proc does not tell. */
  readonly residentMib: number | null;
};

/** A server that answers: its address, and what it takes. */
export type AnsweringServer = {
  readonly address: string;
  /** Resident memory of server and model process together; null where /proc does not tell. */
  readonly residentMib: () => Promise<number | null>;
};

/**
 * Starts a server, and stops it when `use` is done.
 *
 * @throws Error when the server does not start
 */
export async function withServer<T>(
  corpusDir: string,
  indexDir: string,
  use: (server: AnsweringServer) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const server = runProgram('server/main.ts', {
    env: { PORT: String(port), CORPUS_DIR: corpusDir, INDEX_DIR: indexDir },
  });
  try {
    const [, address = ''] = await server.says(/(http:\/\/\S+)/);
    return await use({ address, residentMib: () => residentMib(server.process.pid ?? 0) });
  } finally {
    server.process.kill('SIGTERM');
    await server.ended;
  }
}

/** @throws Error when the server does not start or does not answer */
export async function runServer(corpusDir: string, indexDir: string): Promise<ServerRun> {
  const startedAt = performance.now();
  return withServer(corpusDir, indexDir, async (server) => {
    const response = await fetch(`${server.address}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: 'Wat staat er over sancties?' }),
    });
    await response.json();
    if (!response.ok) throw new Error(`The server answered ${response.status}`);
    const firstAnswerMs = performance.now() - startedAt;
    return { firstAnswerMs, residentMib: await server.residentMib() };
  });
}

/** Memory of a process and those it started. */
async function residentMib(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  if (status === null) return null;
  const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / MEBIBYTE_IN_KIB;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const ofChildren = await Promise.all(
    children
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((child) => residentMib(Number(child))),
  );
  return ofChildren.reduce<number>((sum, mib) => sum + (mib ?? 0), own);
}
