import { type MetricName, metricNamesOf } from '../../../src/metrics/registry.ts';
import { findModel } from '../../../src/models/registry.ts';
import type {
  ClassifierResult,
  RegressorResult,
  UncertainFigure,
} from '../../../src/results/comparison-result.ts';

const unknown: UncertainFigure = { mean: null, sd: null, perFold: [], low: null, high: null, blocks: [] };

type Figures = readonly (number | null)[];

/** A classifier's result with the given figures; every other metric is not known. */
export function modelWith(
  id: ClassifierResult['id'],
  perFold: Partial<Record<MetricName, Figures>>,
  rest: Partial<ClassifierResult> = {},
): ClassifierResult {
  return {
    ...ofAnyTask(id === 'dense-net' ? [2, 20, 10, 4] : null),
    id,
    role: findModel(id).role,
    confusion: [],
    metrics: figuresOf(metricNamesOf('classification'), perFold),
    ...rest,
  };
}

/** A regressor's result with the given figures; every other metric is not known. */
export function regressorWith(
  id: RegressorResult['id'],
  perFold: Partial<Record<MetricName, Figures>>,
  rest: Partial<RegressorResult> = {},
): RegressorResult {
  return {
    ...ofAnyTask(id === 'dense-net' ? [2, 20, 10, 1] : null),
    id,
    role: findModel(id).role,
    metrics: figuresOf(metricNamesOf('regression'), perFold),
    ...rest,
  };
}

function ofAnyTask(layerSizes: readonly number[] | null): Omit<RegressorResult, 'id' | 'role' | 'metrics'> {
  return {
    layerSizes,
    solver: null,
    parameters: 10,
    rowsPerParameter: 100,
    operations: { multiplications: 0, additions: 0, exponentials: 0 },
    iterations: [],
    convergedFolds: 0,
    timings: null,
  };
}

function figuresOf(
  metrics: readonly MetricName[],
  perFold: Partial<Record<MetricName, Figures>>,
): RegressorResult['metrics'] {
  const figures = metrics.map((metric) => {
    const values = perFold[metric];
    return [metric, values === undefined ? unknown : { ...unknown, mean: meanOf(values), perFold: values }];
  });
  return Object.fromEntries(figures);
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
