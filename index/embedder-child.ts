/**
 * The process that runs the model. ONNX blocks its thread for as long as it computes, and its library
 * loads only once per process: hence a process of its own, started by local-embedder.ts. It never
 * touches the network and ends with its parent.
 */
import { basename, dirname } from 'node:path';
import { env, type FeatureExtractionPipeline, pipeline, Tensor } from '@xenova/transformers';
import type { EmbedderReply, EmbedderRequest, ModelLoad } from './embedder-messages.ts';
import { packTokenTable, type TokenTable, withScales } from './token-table.ts';
import { toUnit } from './vector-math.ts';

const TOKENS_PER_RUN = 1_000;

const load = JSON.parse(process.argv[2] ?? '{}') as ModelLoad;
env.allowRemoteModels = false;
env.localModelPath = dirname(load.folder);

let loading: Promise<FeatureExtractionPipeline> | null = null;
let earlier: Promise<void> = Promise.resolve();

process.on('disconnect', () => process.exit(0));
process.on('message', (request: EmbedderRequest) => {
  earlier = earlier.then(() => reply(request));
});

async function reply(request: EmbedderRequest): Promise<void> {
  let isLoaded = false;
  try {
    loading ??= pipeline('feature-extraction', basename(load.folder), {
      quantized: load.quantized,
    });
    const extract = await loading;
    isLoaded = true;
    send(await answer(extract, request));
  } catch (cause) {
    if (!isLoaded) loading = null;
    const message = cause instanceof Error ? cause.message : String(cause);
    send({ id: request.id, kind: 'failed', message, whileLoading: !isLoaded });
  }
}

function send(message: EmbedderReply): void {
  process.send?.(message);
}

async function answer(
  extract: FeatureExtractionPipeline,
  request: EmbedderRequest,
): Promise<EmbedderReply> {
  const { id } = request;
  switch (request.kind) {
    case 'embed': {
      if (load.isStatic)
        return { id, kind: 'embed', vectors: await embedTogether(extract, request.texts) };
      const vectors: Float32Array[] = [];
      // One at a time: padding a batch to its longest text was measured to be slower.
      for (const text of request.texts) vectors.push(await embed(extract, text));
      return { id, kind: 'embed', vectors };
    }
    case 'tokenise':
      return { id, kind: 'tokenise', tokens: tokenise(extract, request.words) };
    case 'table':
      return { id, kind: 'table', table: await readTable(extract) };
  }
}

async function embed(extract: FeatureExtractionPipeline, text: string): Promise<Float32Array> {
  if (tokenise(extract, [text])[0]?.length === 0) return new Float32Array(load.dimensions);
  const output = await extract(text, { pooling: load.pooling, normalize: true });
  return new Float32Array(output.data as Float32Array);
}

/**
 * A static model gives a token its vector wherever it stands, so many texts share one run; each run costs
 * the same few milliseconds, however long it is.
 */
async function embedTogether(
  extract: FeatureExtractionPipeline,
  texts: readonly string[],
): Promise<Float32Array[]> {
  const tokens = tokenise(extract, texts);
  const rows = await tokenVectors(extract, tokens.flat());
  let row = 0;
  return tokens.map(({ length }) => {
    const mean = new Float32Array(load.dimensions);
    for (const end = row + length; row < end; row += 1) {
      for (let at = 0; at < mean.length; at += 1) {
        mean[at] = (mean[at] ?? 0) + (rows[row * mean.length + at] ?? 0);
      }
    }
    return toUnit(mean);
  });
}

function tokenise(extract: FeatureExtractionPipeline, texts: readonly string[]): number[][] {
  return texts.map(
    (text) => extract.tokenizer.encode(text, null, { add_special_tokens: false }) as number[],
  );
}

/** Asks the model for the vector of every token of its vocabulary, packed part by part to spare memory. */
async function readTable(extract: FeatureExtractionPipeline): Promise<TokenTable> {
  const count = extract.tokenizer.model.vocab.length as number;
  const rows = new Int8Array(count * load.dimensions);
  const weights = new Float32Array(count);
  for (let from = 0; from < count; from += TOKENS_PER_RUN) {
    const tokens = Array.from(
      { length: Math.min(TOKENS_PER_RUN, count - from) },
      (_, at) => from + at,
    );
    const part = packTokenTable(await tokenVectors(extract, tokens), load.dimensions);
    rows.set(part.rows, from * load.dimensions);
    weights.set(part.weights, from);
  }
  return withScales(load.dimensions, rows, weights);
}

/** Vectors of tokens in order, row-major; none for none. */
async function tokenVectors(
  extract: FeatureExtractionPipeline,
  tokens: readonly number[],
): Promise<Float32Array> {
  const floats = new Float32Array(tokens.length * load.dimensions);
  for (let from = 0; from < tokens.length; from += TOKENS_PER_RUN) {
    const ids = BigInt64Array.from(tokens.slice(from, from + TOKENS_PER_RUN), BigInt);
    const output = await extract.model({
      input_ids: new Tensor('int64', ids, [1, ids.length]),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), [1, ids.length]),
      token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), [1, ids.length]),
    });
    floats.set(output.last_hidden_state.data as Float32Array, from * load.dimensions);
  }
  return floats;
}
