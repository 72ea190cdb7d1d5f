/**
 * The place of each value among all of them by size, from 1; equal values share the mean of their places.
 *
 * @example
 * ranks([20, 5, 20, 1]); // 3.5, 2, 3.5, 1
 */
export function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}
