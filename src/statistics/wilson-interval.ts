/** Of a standard normal variable at 97.5 %. */
const quantile = 1.959963984540054;

/**
 * The 95 % interval of a share that was seen in so many rows (Wilson, Probable Inference, the Law of Succession, and
 * Statistical Inference, 1927): unlike the plain one it does not reach below 0 or above 1, and has a width where all
 * rows or none were seen.
 *
 * @param share 0 to 1
 * @param rows at least 1
 *
 * @example
 * wilsonInterval(0.5, 10); // 0.2366 to 0.7634
 */
export function wilsonInterval(share: number, rows: number): { readonly low: number; readonly high: number } {
  const square = quantile ** 2 / rows;
  const middle = share + square / 2;
  const reach = quantile * Math.sqrt((share * (1 - share)) / rows + square / (4 * rows));
  return {
    low: Math.max(0, (middle - reach) / (1 + square)),
    high: Math.min(1, (middle + reach) / (1 + square)),
  };
}
