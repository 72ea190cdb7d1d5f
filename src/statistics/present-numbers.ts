/**
 * The numbers that are not missing, in their order, as an array of their own. A loop, as `filter` takes thirty times as
 * long for a typed array.
 *
 * @param values NaN where missing
 */
export function presentNumbers(values: Float64Array): Float64Array<ArrayBuffer> {
  const present = new Float64Array(values.length);
  let count = 0;
  for (const value of values) if (!Number.isNaN(value)) present[count++] = value;
  return present.slice(0, count);
}
