/**
 * The token vectors of a static model, one byte a number: enough to compare words, sentences and
 * passages without the model. Measured: cosines differ by less than 0.001 from those of the floats.
 */

import { toUnit } from './vector-math.ts';

/** `rows` holds `weights.length` vectors of `dimensions` signed bytes; only their direction counts. */
export type TokenTable = {
  readonly dimensions: number;
  readonly rows: Int8Array;
  /** Length of each token's vector as learned; it acts like an inverse document frequency. */
  readonly weights: Float32Array;
  /** 1 / length of the byte row; 0 for an all-zero row. */
  readonly scales: Float32Array;
};

/** Packs float rows (row-major) into a table. */
export function packTokenTable(floats: Float32Array, dimensions: number): TokenTable {
  const count = floats.length / dimensions;
  const rows = new Int8Array(floats.length);
  const weights = new Float32Array(count);
  for (let token = 0; token < count; token += 1) {
    const row = floats.subarray(token * dimensions, (token + 1) * dimensions);
    let largest = 0;
    let squares = 0;
    for (const value of row) {
      largest = Math.max(largest, Math.abs(value));
      squares += value * value;
    }
    weights[token] = Math.sqrt(squares);
    if (largest === 0) continue;
    for (let at = 0; at < dimensions; at += 1) {
      rows[token * dimensions + at] = Math.round(((row[at] ?? 0) / largest) * 127);
    }
  }
  return withScales(dimensions, rows, weights);
}

/** Completes a table whose rows and weights were read back from disk. */
export function withScales(dimensions: number, rows: Int8Array, weights: Float32Array): TokenTable {
  const scales = new Float32Array(weights.length);
  for (let token = 0; token < weights.length; token += 1) {
    let squares = 0;
    for (let at = token * dimensions; at < (token + 1) * dimensions; at += 1) {
      const value = rows[at] as number;
      squares += value * value;
    }
    scales[token] = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  }
  return { dimensions, rows, weights, scales };
}

/** Unit vector of a run of tokens, each counted with its weight; all zeros for none. */
export function meanOfTokens(table: TokenTable, tokens: readonly number[]): Float32Array {
  return toUnit(sumOfTokens(table, tokens));
}

/** Length of the sum of token vectors before it is made a unit vector; 0 for none. */
export function lengthOfSum(table: TokenTable, tokens: readonly number[]): number {
  let squares = 0;
  for (const value of sumOfTokens(table, tokens)) squares += value * value;
  return Math.sqrt(squares);
}

function sumOfTokens(
  { dimensions, rows, weights, scales }: TokenTable,
  tokens: readonly number[],
): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const token of tokens) {
    const factor = (weights[token] ?? 0) * (scales[token] ?? 0);
    for (let at = 0; at < dimensions; at += 1) {
      sum[at] = (sum[at] ?? 0) + factor * (rows[token * dimensions + at] ?? 0);
    }
  }
  return sum;
}
