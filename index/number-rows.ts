/**
 * Many short rows of whole numbers, one after the other in one flat array: a collection holds millions of
 * words, and an array or map for each sentence would take ten times the memory and the time to walk.
 */

export type NumberRows = {
  /** Row n is `numbers[starts[n]]` up to `numbers[starts[n + 1]]`; one longer than there are rows. */
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
};

/** The same with a weight for each number. */
export type WeightedRows = NumberRows & { readonly weights: Float32Array | Float64Array };

export type RowWriter = {
  /** Adds a row; without weights they are 0. */
  add(numbers: ArrayLike<number>, weights?: ArrayLike<number>): void;
  /** What was added, in order. */
  finish(): NumberRows;
  finishWeighted(): WeightedRows;
};

const FIRST_SIZE = 1024;

/** @param Weights - how exactly weights are kept */
export function createRowWriter(
  Weights: Float32ArrayConstructor | Float64ArrayConstructor = Float32Array,
): RowWriter {
  let starts = new Int32Array(FIRST_SIZE);
  let numbers = new Int32Array(FIRST_SIZE);
  let weights: Float32Array | Float64Array = new Weights(0);
  let rows = 0;
  let length = 0;

  function makeRoom(extra: number, isWeighted: boolean): void {
    if (rows + 2 > starts.length) starts = copyInto(new Int32Array(starts.length * 2), starts);
    let size = numbers.length;
    while (length + extra > size) size *= 2;
    if (size > numbers.length) numbers = copyInto(new Int32Array(size), numbers);
    if (isWeighted && weights.length < size) weights = copyInto(new Weights(size), weights);
  }

  const finish = (): NumberRows => ({
    starts: starts.slice(0, rows + 1),
    numbers: numbers.slice(0, length),
  });

  return {
    add(row, rowWeights) {
      makeRoom(row.length, rowWeights !== undefined);
      numbers.set(row, length);
      if (rowWeights) weights.set(rowWeights, length);
      length += row.length;
      rows += 1;
      starts[rows] = length;
    },
    finish,
    finishWeighted: () => ({ ...finish(), weights: weights.slice(0, length) }),
  };
}

function copyInto<T extends Int32Array | Float32Array | Float64Array>(
  larger: T,
  smaller: ArrayLike<number>,
): T {
  larger.set(smaller);
  return larger;
}

/** The rows, some of them with more numbers at their end. */
export function withExtra(
  rows: NumberRows,
  extra: ReadonlyMap<number, readonly number[]>,
): NumberRows {
  if (extra.size === 0) return rows;
  const writer = createRowWriter();
  for (let row = 0; row + 1 < rows.starts.length; row += 1) {
    const own = rows.numbers.subarray(rows.starts[row], rows.starts[row + 1]);
    const more = extra.get(row);
    writer.add(more ? [...own, ...more] : own);
  }
  return writer.finish();
}

/** `numbers[start]` up to `numbers[end]`, the last not counted. */
export type NumberRange = {
  readonly numbers: Int32Array;
  readonly start: number;
  readonly end: number;
};

/** One row; empty beyond the last. */
export function rowAt({ starts, numbers }: NumberRows, row: number): NumberRange {
  return { numbers, start: starts[row] ?? 0, end: starts[row + 1] ?? starts[row] ?? 0 };
}

/** A view of the numbers of a range, not a copy. */
export function numbersIn({ numbers, start, end }: NumberRange): Int32Array {
  return numbers.subarray(start, end);
}

/** Which rows hold each number: row n of the result holds the rows, ascending, that held number n. */
export function turnRows(
  rows: NumberRows & Partial<WeightedRows>,
  numberCount: number,
): NumberRows & { readonly weights: Float32Array } {
  const starts = startsByNumber(rows.numbers, numberCount);
  const free = starts.slice();
  const numbers = new Int32Array(rows.numbers.length);
  const weights = new Float32Array(rows.weights ? numbers.length : 0);
  // The loops stay within the arrays, so the casts are true.
  for (let row = 0; row + 1 < rows.starts.length; row += 1) {
    const end = rows.starts[row + 1] as number;
    for (let at = rows.starts[row] as number; at < end; at += 1) {
      const number = rows.numbers[at] as number;
      const place = free[number] as number;
      free[number] = place + 1;
      numbers[place] = row;
      if (rows.weights) weights[place] = rows.weights[at] as number;
    }
  }
  return { starts, numbers, weights };
}

/** Where the rows of each number will start. */
function startsByNumber(numbers: Int32Array, numberCount: number): Int32Array {
  const starts = new Int32Array(numberCount + 1);
  for (let at = 0; at < numbers.length; at += 1) {
    const next = (numbers[at] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let number = 0; number < numberCount; number += 1)
    starts[number + 1] = (starts[number + 1] as number) + (starts[number] as number);
  return starts;
}
