import type {
  Comparison,
  ComparisonResult,
  Difference,
  ModelResult,
  ModelTimings,
} from '../../src/results/comparison-result.ts';
import { headlineDifference } from '../../src/results/find-model.ts';
import { chances } from '../../src/statistics/chances.ts';
import { studentTQuantile } from '../../src/statistics/student-t-quantile.ts';

const ofDifference: readonly string[] = [
  'candidate',
  'estimate',
  'low',
  'high',
  'verdict',
  'evidence',
  'rowsToSettle',
  'narrowestHalfWidth',
  'standardError',
  'units',
  'unitDeviation',
  'singleDeviation',
  'repeatDeviation',
  'chances',
] satisfies readonly (keyof Difference)[];

/** A comparison with what is told of it and of its only difference. */
export function comparisonWith(
  comparison: Comparison,
  told: Partial<Omit<Comparison, 'differences'> & Difference>,
): Comparison {
  const difference = Object.fromEntries(Object.entries(told).filter(([key]) => ofDifference.includes(key)));
  const rest = Object.fromEntries(
    Object.entries(told).filter(([key]) => !ofDifference.includes(key) || key in comparison),
  );
  const merged = { ...headlineDifference(comparison), ...difference };
  return {
    ...comparison,
    ...rest,
    differences: [{ ...merged, ...meaning(merged, told.margin ?? comparison.margin) }],
  };
}

/** The standard error of an interval that reaches as far to both sides, and what it means. */
function meaning(
  { estimate, low, high, units }: Difference,
  margin: number,
): Pick<Difference, 'standardError' | 'chances'> {
  const standardError =
    low === null || high === null ? null : (high - low) / 2 / studentTQuantile(0.975, units - 1);
  return { standardError, chances: chances({ estimate, standardError, units }, margin) };
}

/** A comparison and its only difference as one record. */
export function flatComparison(comparison: Comparison): Comparison & Difference {
  return { ...comparison, ...headlineDifference(comparison) };
}

type Times = Partial<Record<string, Partial<ModelTimings>>>;

/** Models with these times; of a model whose times are told in part, the others stay. */
export function modelsWithTimes<Model extends ModelResult>(models: readonly Model[], times: Times): Model[] {
  return models.map((model) => {
    const told = times[model.id];
    if (told === undefined) return model;
    return { ...model, timings: { compiled: null, library: null, ...model.timings, ...told } };
  });
}

/** A result whose models have these times. */
export function withTimes<Result extends ComparisonResult>(result: Result, times: Times): Result {
  return { ...result, models: modelsWithTimes<ModelResult>(result.models, times) };
}
