/**
 * An Embedder over a model folder, run by a child process (embedder-child.ts) that starts with the
 * first call. The child is restarted once per call when it dies and never keeps this process alive.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Embedder } from './embedder.ts';
import type { EmbedderCall, EmbedderReply, ModelLoad } from './embedder-messages.ts';
import type { EmbeddingModel } from './embedding-model.ts';
import { IndexError } from './index-error.ts';

const CHILD_FILE = fileURLToPath(new URL('./embedder-child.ts', import.meta.url));
const MAX_ATTEMPTS = 2;

type Waiting = {
  readonly call: EmbedderCall;
  readonly resolve: (reply: EmbedderReply) => void;
  readonly reject: (error: IndexError) => void;
  attempts: number;
};

/** Makes an embedder; nothing is loaded before its first call. */
export function createLocalEmbedder(model: EmbeddingModel): Embedder {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | null = null;
  let nextId = 1;
  let isClosed = false;

  function start(): ChildProcess {
    const load: ModelLoad = {
      folder: model.folder,
      quantized: model.quantized,
      pooling: model.pooling,
      dimensions: model.dimensions,
      isStatic: model.isStatic,
    };
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const started = fork(CHILD_FILE, [JSON.stringify(load)], {
      execArgv: ['--import', tsx],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.on('message', (reply: EmbedderReply) => settle(reply));
    started.on('error', (cause) => lose(started, `could not be run: ${cause.message}`));
    started.on('exit', (code, signal) => lose(started, `ended with ${signal ?? `code ${code}`}`));
    started.unref();
    return started;
  }

  /** Sends one call to the child; its channel holds this process open only while calls wait. */
  function send(id: number, entry: Waiting): void {
    child ??= start();
    entry.attempts += 1;
    child.channel?.ref();
    const receiver = child;
    receiver.send({ id, ...entry.call }, (cause) => {
      if (cause) lose(receiver, `cannot be reached: ${cause.message}`);
    });
  }

  function settle(reply: EmbedderReply): void {
    const entry = waiting.get(reply.id);
    if (!entry) return;
    waiting.delete(reply.id);
    if (waiting.size === 0) child?.channel?.unref();
    if (reply.kind !== 'failed') entry.resolve(reply);
    else if (reply.whileLoading) {
      entry.reject(
        new IndexError(
          'model-damaged',
          `Cannot load the model in "${model.folder}": ${reply.message}; restore the model`,
        ),
      );
    } else
      entry.reject(
        new IndexError('model-failed', `The model "${model.name}" failed: ${reply.message}`),
      );
  }

  /** The child is gone: calls it had not answered are sent again, once. */
  function lose(lost: ChildProcess, how: string): void {
    if (child !== lost) return;
    child = null;
    for (const [id, entry] of [...waiting]) {
      if (!isClosed && entry.attempts < MAX_ATTEMPTS) send(id, entry);
      else {
        waiting.delete(id);
        entry.reject(
          new IndexError(
            'model-failed',
            `The process of model "${model.name}" ${how}; ask again or restart`,
          ),
        );
      }
    }
  }

  async function call<K extends EmbedderCall['kind']>(
    request: Extract<EmbedderCall, { kind: K }>,
  ): Promise<Extract<EmbedderReply, { kind: K }>> {
    if (isClosed) throw new IndexError('model-failed', `The model "${model.name}" was closed`);
    const reply = await new Promise<EmbedderReply>((resolve, reject) => {
      const entry: Waiting = { call: request, resolve, reject, attempts: 0 };
      waiting.set(nextId, entry);
      send(nextId, entry);
      nextId += 1;
    });
    return reply as Extract<EmbedderReply, { kind: K }>;
  }

  return {
    name: model.name,
    identity: model.identity,
    dimensions: model.dimensions,
    isStatic: model.isStatic,
    warmUp: () => {
      call({ kind: 'tokenise', words: [] }).catch(() => undefined);
    },
    embed: async (texts, role) => {
      const prefix = model.prefixes[role];
      return (
        await call({
          kind: 'embed',
          texts: texts.map((text) => prefix + withoutEndlessWords(text)),
        })
      ).vectors;
    },
    tokenise: async (words) =>
      (await call({ kind: 'tokenise', words: words.map(withoutEndlessWords) })).tokens,
    tokenTable: async () => (await call({ kind: 'table' })).table,
    close: async () => {
      isClosed = true;
      const ending = child;
      if (!ending) return;
      // Waiting for its end must hold this process open, or the wait itself would be cut short.
      ending.ref();
      const ended = new Promise((resolve) => ending.once('exit', resolve));
      ending.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * Takes out runs of letters longer than any word: the tokenizer's time grows with their square, and one
 * of 2,000 letters would hold up every question for seconds.
 */
function withoutEndlessWords(text: string): string {
  return text.replace(/[\p{L}\p{N}]{81,}/gu, ' ');
}
