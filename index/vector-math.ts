/** The arithmetic of vectors that every search passes through: plain loops over flat numbers. */

/** Scales a vector to length 1 in place; all zeros stay zeros. */
export function toUnit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0) return vector;
  const factor = 1 / Math.sqrt(squares);
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) * factor;
  return vector;
}

/** Inner product of two vectors of one length: their cosine when both are unit vectors. */
export function dotProduct(left: Float32Array, right: Float32Array): number {
  let dot = 0;
  for (let at = 0; at < left.length; at += 1) dot += (left[at] ?? 0) * (right[at] ?? 0);
  return dot;
}

/** Inner product of a vector with every row of a flat row-major matrix of the same width. */
export function dotProducts(vector: Float32Array, rows: Float32Array): Float32Array {
  const width = vector.length;
  const products = new Float32Array(width === 0 ? 0 : rows.length / width);
  // Four sums at a time let the processor work ahead: twice as fast as one. The loop keeps every read
  // in range, so the casts are true; `?? 0` in here would cost a third of the time.
  const even = width - (width % 4);
  for (let row = 0, from = 0; row < products.length; row += 1, from += width) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = 0; at < even; at += 4) {
      a += (vector[at] as number) * (rows[from + at] as number);
      b += (vector[at + 1] as number) * (rows[from + at + 1] as number);
      c += (vector[at + 2] as number) * (rows[from + at + 2] as number);
      d += (vector[at + 3] as number) * (rows[from + at + 3] as number);
    }
    for (let at = even; at < width; at += 1)
      a += (vector[at] as number) * (rows[from + at] as number);
    products[row] = a + b + c + d;
  }
  return products;
}
