import type { CurveResult, CurveScore, CurveSize } from '../../../src/results/curve-result.ts';
import { findPayOff } from '../../../src/studies/curve/find-pay-off.ts';
import { exampleResult } from '../../results/example-result.ts';

// Every figure here is invented, for the layout alone.

/** A score of a figure and half the width of its interval. */
function score(id: CurveScore['id'], [mean, halfWidth]: readonly [number, number]): CurveScore {
  return { id, mean, low: mean - halfWidth, high: mean + halfWidth, perFold: [mean] };
}

/** A size in which the net and the regression score so, each with half the width of its interval. */
export function sizeOf(
  rows: number,
  net: readonly [number, number],
  regression: readonly [number, number],
  difference: readonly [estimate: number, halfWidth: number],
  regressionId: CurveScore['id'] = 'logistic-regression',
): CurveSize {
  const [estimate, halfWidth] = difference;
  return {
    rows,
    models: [score('dense-net', net), score(regressionId, regression)],
    differences: [
      { candidate: 'dense-net', estimate, low: estimate - halfWidth, high: estimate + halfWidth },
    ],
  };
}

/** A net that overtakes the regression. */
export const overtaking: readonly CurveSize[] = [
  sizeOf(20, [0.61, 0.06], [0.66, 0.03], [-5, 6]),
  sizeOf(60, [0.68, 0.05], [0.7, 0.03], [-2, 5]),
  sizeOf(180, [0.75, 0.04], [0.74, 0.02], [1, 3]),
  sizeOf(540, [0.8, 0.02], [0.76, 0.02], [4, 2.5]),
  sizeOf(1620, [0.86, 0.02], [0.77, 0.01], [9, 2]),
  sizeOf(3564, [0.88, 0.01], [0.77, 0.01], [11, 2]),
];

/** A result of these sizes. */
export function curveOf(sizes: readonly CurveSize[], told: Partial<CurveResult> = {}): CurveResult {
  const margin = told.margin ?? 1;
  const ids = (sizes[0] as CurveSize).models.map(({ id }) => id);
  const timed = (rows: number, milliseconds: readonly number[]) => ({
    rows,
    models: ids.map((id, model) => ({
      id,
      medianMilliseconds: milliseconds[model] as number,
      samples: [milliseconds[model] as number],
      iterations: [20],
    })),
  });
  const [net = 'dense-net', regression = 'logistic-regression'] = ids;
  return {
    schemaVersion: 2,
    study: 'curve',
    task: 'classification',
    dataset: exampleResult.dataset,
    protocol: exampleResult.protocol,
    metric: 'accuracy',
    unit: 'points',
    pointSize: 0.01,
    margin,
    sizes,
    payOff: findPayOff(sizes, margin),
    timings: {
      sizes: [timed(200, [8.5, 0.11]), timed(1800, [60, 0.8]), timed(3564, [31.2, 1.64])],
      growth: [
        { id: net, coefficient: 0.03, exponent: 0.94, low: 0.84, high: 1.04, rows: [200, 400, 900, 1800] },
        { id: regression, coefficient: 1e-3, exponent: 0.9, low: 0.8, high: 1, rows: [400, 900, 1800, 3564] },
      ],
    },
    warnings: [],
    environment: exampleResult.environment,
    ...told,
  };
}
