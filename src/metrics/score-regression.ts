import { meanAbsoluteError } from './mean-absolute-error.ts';
import { rSquared } from './r-squared.ts';
import { rootMeanSquaredError } from './root-mean-squared-error.ts';

/** The metrics of a predicted number by their names. */
export const regressionMetricNames = ['rmse', 'mae', 'rSquared'] as const;
export type RegressionMetricName = (typeof regressionMetricNames)[number];

/** Metrics of which less is better. */
export const regressionLossMetrics: ReadonlySet<RegressionMetricName> = new Set(['rmse', 'mae']);

/** One metric of a model's predictions of a number; null where they do not define it. */
export function scoreRegression(
  metric: RegressionMetricName,
  values: Float64Array,
  predictions: Float64Array,
): number | null {
  switch (metric) {
    case 'rmse':
      return rootMeanSquaredError(values, predictions);
    case 'mae':
      return meanAbsoluteError(values, predictions);
    case 'rSquared':
      return rSquared(values, predictions);
  }
}
