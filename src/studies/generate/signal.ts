import { bellExcessKurtosis, bellVariance } from './bell.ts';

/**
 * The rule behind a generated table: a plane that bends into a parabola.
 *
 * With weights that fall evenly from the first feature to the last (of ten: 1, 0.9, …, 0.1), the plane is the weighted sum
 * of the features; the bend is the square of the same sum with every second sign turned, less its mean. Both are scaled
 * to a variance of 1 and they do not correlate, so that at a nonlinearity n a share (1 − n)² ÷ ((1 − n)² + n²) of the
 * signal's variance is linear: all of it at 0, nine tenths at 0.25, half at 0.5, nothing at 1.
 *
 * @param nonlinearity 0 to 1
 * @returns the signal of a row, with mean 0 and variance 1
 */
export function createSignal(features: number, nonlinearity: number): (row: Float64Array) => number {
  const weights = Float64Array.from({ length: features }, (_, feature) => (features - feature) / features);
  // Products and square roots are the same to the bit everywhere; powers are not.
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  const fourthPowers = weights.reduce((sum, weight) => sum + weight * weight * weight * weight, 0);
  const kurtosis = 3 + (bellExcessKurtosis * fourthPowers) / (squares * squares);
  const scale = 1 / Math.sqrt(bellVariance * squares);
  const bendScale = 1 / Math.sqrt(kurtosis - 1);
  const linearity = 1 - nonlinearity;
  const mixScale = 1 / Math.sqrt(linearity * linearity + nonlinearity * nonlinearity);

  return (row) => {
    let even = 0;
    let odd = 0;
    for (let feature = 0; feature < features; feature++) {
      // Both arrays are as long as there are features.
      const term = (weights[feature] as number) * (row[feature] as number);
      if (feature % 2 === 0) even += term;
      else odd += term;
    }
    const plane = (even + odd) * scale;
    const turned = (even - odd) * scale;
    const bend = (turned * turned - 1) * bendScale;
    return (linearity * plane + nonlinearity * bend) * mixScale;
  };
}
