/**
 * Copies of the first numbers of a list, in memory that threads share: a table that is handed to workers is not copied
 * for each of them. Nobody writes into a column once it is read.
 */
export function sharedNumbers(values: Float64Array, count: number): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT));
  copy.set(values.subarray(0, count));
  return copy;
}

export function sharedCodes(codes: Int32Array, count: number): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
  copy.set(codes.subarray(0, count));
  return copy;
}
