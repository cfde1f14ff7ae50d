/** Starts one of the programs as a user does, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type Program = {
  readonly process: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves with the exit code, null after a signal nobody handled. */
  readonly ended: Promise<number | null>;
  /** Resolves as soon as stdout holds the pattern; rejects when the program ends before. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>;
};

/** Runs `file` from the repository's root; only the variables given are set, PATH and HOME aside. */
export function runProgram(
  file: string,
  {
    args = [],
    env = {},
  }: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> },
): Program {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text: Buffer) => {
    stdout += String(text);
  });
  child.stderr.on('data', (text: Buffer) => {
    stderr += String(text);
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    process: child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(stdout);
          if (match !== null) resolve(match);
        };
        child.stdout.on('data', look);
        look();
        void ended.then((code) =>
          reject(new Error(`Ended with ${code} before ${pattern}: ${stderr}`)),
        );
      }),
  };
}
