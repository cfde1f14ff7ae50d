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
  // Four rows at a time share each number of the vector: measured 1.6 times as fast as row by row. The
  // loops keep every read in range, so the casts are true; `?? 0` in here would cost a third of the time.
  let row = 0;
  for (; row + 4 <= products.length; row += 4) {
    const first = row * width;
    const second = first + width;
    const third = second + width;
    const fourth = third + width;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = 0; at < width; at += 1) {
      const x = vector[at] as number;
      a += x * (rows[first + at] as number);
      b += x * (rows[second + at] as number);
      c += x * (rows[third + at] as number);
      d += x * (rows[fourth + at] as number);
    }
    products[row] = a;
    products[row + 1] = b;
    products[row + 2] = c;
    products[row + 3] = d;
  }
  for (; row < products.length; row += 1) {
    products[row] = dotProduct(vector, rows.subarray(row * width, (row + 1) * width));
  }
  return products;
}
