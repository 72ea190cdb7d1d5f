import type { FoldFigure, ModelResult } from '../../../src/report/comparison-result.ts';
import { type MetricName, metricNames } from '../../../src/scores/score-metric.ts';

const unknown: FoldFigure = { mean: null, sd: null, perFold: [] };

/** A model's result with the given figures; every other metric is not known. */
export function modelWith(
  id: ModelResult['id'],
  perFold: Partial<Record<MetricName, readonly (number | null)[]>>,
  rest: Partial<ModelResult> = {},
): ModelResult {
  const figures = metricNames.map((metric) => {
    const values = perFold[metric];
    return [metric, values === undefined ? unknown : { mean: meanOf(values), sd: null, perFold: values }];
  });
  return {
    id,
    layerSizes: id === 'dense-net' ? [2, 20, 10, 4] : null,
    solver: null,
    parameters: 10,
    rowsPerParameter: 100,
    operations: { multiplications: 0, additions: 0, exponentials: 0 },
    iterations: [],
    convergedFolds: 0,
    confusion: [],
    ...(Object.fromEntries(figures) as Record<MetricName, FoldFigure>),
    ...rest,
  };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
