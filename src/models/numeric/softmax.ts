/**
 * Turns one row of scores into probabilities in place (Bridle, 1990), and returns the logarithm of the sum of their
 * exponentials. The largest score is subtracted first, so that nothing overflows.
 *
 * @param start where the row begins in `scores`
 */
export function softmaxInPlace(scores: Float64Array, start: number, classCount: number): number {
  const end = start + classCount;
  let largest = Number.NEGATIVE_INFINITY;
  for (let k = start; k < end; k++) largest = Math.max(largest, scores[k] as number);
  let sum = 0;
  for (let k = start; k < end; k++) {
    const exponential = Math.exp((scores[k] as number) - largest);
    scores[k] = exponential;
    sum += exponential;
  }
  const scale = 1 / sum;
  for (let k = start; k < end; k++) scores[k] = (scores[k] as number) * scale;
  return largest + Math.log(sum);
}
