/**
 * With a static model: every word of the letters as token ids, and the table of token vectors, so that
 * sentences, passages and words can be compared without the model. Saved beside the vectors.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder } from './embedder.ts';
import { plainWords } from './fold-text.ts';
import { IndexError } from './index-error.ts';
import { type TokenTable, withScales } from './token-table.ts';

const WORDS_FILE = 'word-tokens.json';
const TABLE_FILE = 'token-table.bin';
/** Words sent to the model process at a time. */
const BATCH_WORDS = 2_000;

/** Token ids by word (as `plainWords` gives it), and the vectors they stand for. */
export type WordTokens = {
  readonly table: TokenTable;
  readonly tokensOf: ReadonlyMap<string, readonly number[]>;
};

/** Asks the model for the tokens of every distinct word of the texts. */
export async function readWordTokens(
  texts: Iterable<string>,
  embedder: Embedder,
): Promise<WordTokens> {
  const distinct = new Set<string>();
  for (const text of texts) for (const word of plainWords(text)) distinct.add(word);
  const words = [...distinct].sort();
  const tokensOf = new Map<string, readonly number[]>();
  for (let from = 0; from < words.length; from += BATCH_WORDS) {
    const batch = words.slice(from, from + BATCH_WORDS);
    const tokens = await embedder.tokenise(batch);
    for (const [at, word] of batch.entries()) tokensOf.set(word, tokens[at] ?? []);
  }
  return { table: await embedder.tokenTable(), tokensOf };
}

/** Token ids of a text; words that are not in the map are left out. */
export function tokensOfText(tokens: WordTokens['tokensOf'], text: string): number[] {
  return plainWords(text).flatMap((word) => tokens.get(word) ?? []);
}

/** Writes both files into a build folder. */
export async function saveWordTokens(
  folder: string,
  { table, tokensOf }: WordTokens,
): Promise<void> {
  await writeFile(join(folder, WORDS_FILE), JSON.stringify([...tokensOf]));
  const { rows, weights } = table;
  await writeFile(
    join(folder, TABLE_FILE),
    Buffer.concat([
      Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength),
      Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength),
    ]),
  );
}

/** Reads them back. @throws IndexError `index-damaged` when the table has another size than the model */
export async function loadWordTokens(folder: string, dimensions: number): Promise<WordTokens> {
  const entries = JSON.parse(await readFile(join(folder, WORDS_FILE), 'utf8')) as [
    string,
    number[],
  ][];
  const file = await readFile(join(folder, TABLE_FILE));
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  // Each token takes one float for its weight and one byte for each dimension.
  const count = bytes.byteLength / (4 + dimensions);
  if (!Number.isInteger(count)) {
    throw new IndexError(
      'index-damaged',
      `The token table in "${folder}" does not fit ${dimensions} dimensions; run npm run index`,
    );
  }
  const weights = new Float32Array(bytes, 0, count);
  const rows = new Int8Array(bytes, count * 4);
  return { table: withScales(dimensions, rows, weights), tokensOf: new Map(entries) };
}
