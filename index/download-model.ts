/**
 * Fetches a model from the hub into a folder, once. Every file is written aside and checked before it
 * gets its name, so a kill or a cut connection never leaves a file that looks whole.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asWriteError } from './files-on-disk.ts';
import { IndexError } from './index-error.ts';

const HUB = 'https://huggingface.co';
const FILES = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_quantized.onnx',
];
/** A server that says nothing for this long is given up. */
const SILENCE_MS = 30_000;

export type DownloadOptions = {
  /** Bytes received and expected of the file under way; 0 expected when the server does not say. */
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void;
  /** Where the hub is; another address in tests and behind mirrors. */
  readonly hub?: string;
  readonly silenceMs?: number;
};

/**
 * Downloads the files of a model that are not there yet into `<modelsFolder>/<id>` and gives that folder.
 *
 * @throws IndexError `model-download-failed` when the hub cannot be reached, does not answer, lacks the
 *   model, or sends a file that is not what it announced
 */
export async function downloadModel(
  id: string,
  modelsFolder: string,
  options: DownloadOptions = {},
): Promise<string> {
  const folder = join(modelsFolder, id);
  for (const file of FILES) {
    const target = join(folder, file);
    if (await stat(target).catch(() => null)) continue;
    const url = `${options.hub ?? HUB}/${id}/resolve/main/${file}`;
    try {
      await mkdir(dirname(target), { recursive: true });
      await fetchFile(url, target, options);
    } catch (cause) {
      const failure = asWriteError(modelsFolder, cause);
      if (failure instanceof IndexError) throw failure;
      const why = cause instanceof Error ? causeOf(cause) : String(cause);
      throw new IndexError(
        'model-download-failed',
        `Cannot download model "${id}" from "${url}": ${why}; check the network, or set EMBEDDING_MODEL to a model folder`,
        { cause },
      );
    }
  }
  return folder;
}

async function fetchFile(url: string, target: string, options: DownloadOptions): Promise<void> {
  const { silenceMs = SILENCE_MS, onProgress } = options;
  const silence = new AbortController();
  const giveUp = (): void => silence.abort(new Error(`no answer for ${silenceMs / 1000} s`));
  let timer = setTimeout(giveUp, silenceMs);
  const aside = `${target}.part-${process.pid}`;
  try {
    const response = await fetch(url, { signal: silence.signal });
    if (!response.ok || !response.body) throw new Error(`the hub answered ${response.status}`);
    const expected = Number(response.headers.get('content-length') ?? 0);
    const hash = createHash('sha256');
    let received = 0;
    const file = await open(aside, 'w');
    try {
      for await (const piece of response.body) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, silenceMs);
        hash.update(piece);
        await file.write(piece);
        received += piece.length;
        onProgress?.(received, expected);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    checkFile({
      received,
      expected,
      sha256: hash.digest('hex'),
      announced: response.headers.get('x-linked-etag'),
    });
    await rename(aside, target);
  } finally {
    clearTimeout(timer);
    await rm(aside, { force: true });
  }
}

/** The hub names the SHA-256 of large files in `x-linked-etag`; small ones have only their length. */
function checkFile(file: {
  received: number;
  expected: number;
  sha256: string;
  announced: string | null;
}): void {
  if (file.expected > 0 && file.received !== file.expected) {
    throw new Error(`the file has ${file.received} bytes instead of ${file.expected}`);
  }
  const announced = /^"?([0-9a-f]{64})"?$/.exec(file.announced ?? '')?.[1];
  if (announced !== undefined && announced !== file.sha256)
    throw new Error('the file differs from its checksum');
}

/** The innermost reason: fetch hides "ENOTFOUND" behind "fetch failed". */
function causeOf(error: Error): string {
  return error.cause instanceof Error
    ? `${error.message} (${causeOf(error.cause)})`
    : error.message;
}
