/**
 * Finds the embedding model that EMBEDDING_MODEL names and checks it before anything loads it: a
 * folder, or a hub id that is downloaded once (download-model.ts). Nothing here runs the model.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type DownloadOptions, downloadModel } from './download-model.ts';
import { IndexError } from './index-error.ts';

/** The model that comes with the program. */
export const SHIPPED_MODEL: string = fileURLToPath(new URL('./model', import.meta.url));
/** Part of a model's identity: another runtime may give slightly other vectors. */
const RUNTIME = '@xenova/transformers 2.17.2';
const TEXT_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

/** A model on disk, ready to load. */
export type EmbeddingModel = {
  readonly name: string;
  readonly folder: string;
  readonly identity: string;
  readonly dimensions: number;
  readonly isStatic: boolean;
  readonly quantized: boolean;
  readonly pooling: 'mean' | 'cls';
  readonly prefixes: { readonly question: string; readonly passage: string };
};

const configSchema = z.object({
  hidden_size: z.number().int().positive(),
  num_hidden_layers: z.number().int().min(0),
});

/**
 * Finds the model that a setting names: a folder when there is one of that name, else an "org/name" of
 * the hub, downloaded into `modelsFolder` when it is not there yet.
 *
 * @throws IndexError `model-missing`, `model-damaged` or `model-download-failed`
 */
export async function findModel(
  model: string,
  modelsFolder: string,
  options: DownloadOptions = {},
): Promise<EmbeddingModel> {
  const isHubId = /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/.test(model) && !(await isFolder(resolve(model)));
  return isHubId
    ? readModelFolder(await downloadModel(model, modelsFolder, options), model)
    : readModelFolder(model);
}

/**
 * Reads and hashes a model folder.
 *
 * @param name - shown to people; also tells the family: e5 models want prefixes, bge models the first token
 * @throws IndexError `model-missing` when the folder or a file is absent, `model-damaged` when a file
 *   cannot be what it should be
 */
export async function readModelFolder(
  folder: string,
  name: string = basename(folder),
): Promise<EmbeddingModel> {
  const at = resolve(folder);
  if (!(await isFolder(at))) {
    throw new IndexError(
      'model-missing',
      `No model folder at "${at}"; set EMBEDDING_MODEL to a model folder or a hub id`,
    );
  }
  const quantized = await hasFile(join(at, 'onnx/model_quantized.onnx'));
  const weights = quantized ? 'onnx/model_quantized.onnx' : 'onnx/model.onnx';
  const hash = createHash('sha256');
  for (const file of [...TEXT_FILES, weights]) hash.update(await hashFile(join(at, file)));
  for (const file of TEXT_FILES) await readJson(join(at, file));
  const config = configSchema.safeParse(await readJson(join(at, 'config.json')));
  if (!config.success) {
    throw damaged(
      join(at, 'config.json'),
      'hidden_size or num_hidden_layers is missing',
      config.error,
    );
  }
  const family = { pooling: poolingOf(name), prefixes: prefixesOf(name) };
  hash.update(JSON.stringify([RUNTIME, quantized, family]));
  return {
    name,
    folder: at,
    identity: `sha256:${hash.digest('hex')}`,
    dimensions: config.data.hidden_size,
    isStatic: config.data.num_hidden_layers === 0,
    quantized,
    ...family,
  };
}

/** As the authors of the e5 family prescribe; every other family takes the text as it is. */
function prefixesOf(name: string): EmbeddingModel['prefixes'] {
  return /(^|[^a-z0-9])e5([^a-z0-9]|$)/i.test(name)
    ? { question: 'query: ', passage: 'passage: ' }
    : { question: '', passage: '' };
}

function poolingOf(name: string): EmbeddingModel['pooling'] {
  return /(^|[^a-z])bge([^a-z]|$)/i.test(name) ? 'cls' : 'mean';
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

async function hasFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ?? false;
}

async function hashFile(path: string): Promise<Buffer> {
  if (!(await hasFile(path))) {
    throw new IndexError(
      'model-missing',
      `The model lacks the file "${path}"; restore it, or set EMBEDDING_MODEL to a complete model`,
    );
  }
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest();
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw damaged(path, 'it is no JSON', cause);
  }
}

function damaged(path: string, why: string, cause: unknown): IndexError {
  return new IndexError(
    'model-damaged',
    `The model file "${path}" is damaged: ${why}; restore the model`,
    { cause },
  );
}
