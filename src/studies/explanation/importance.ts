import { type PermutationOutcome, shufflesPerFold } from '../../evaluation/permute-features.ts';
import type { FeatureImportance, Importance } from '../../report/explain/explanation-result.ts';
import type { MetricName } from '../../scores/metric-name.ts';
import { rankCorrelation } from '../../statistics/rank-correlation.ts';
import { summarize } from '../../statistics/summarize.ts';

/** Sums up over the folds how much each model needs each feature. */
export function summarizeImportance(
  features: readonly string[],
  outcomes: readonly PermutationOutcome[],
  metric: MetricName,
  task: 'classification' | 'regression',
): Importance {
  const size = task === 'classification' ? 100 : 1;
  const scale = (value: number | null | undefined): number | null => (value == null ? null : value * size);
  const over = (model: 0 | 1, feature: number): FeatureImportance =>
    overFolds(outcomes.map((outcome) => scale(outcome[model]?.losses[feature])));
  const scoreOf = (model: 0 | 1): number | null =>
    overFolds(outcomes.map((outcome) => scale(outcome[model]?.score))).mean;

  const figures = features.map((feature, index) => ({
    feature,
    net: over(0, index),
    regression: over(1, index),
  }));
  return {
    metric,
    unit: task === 'classification' ? 'points' : 'target',
    shufflesPerFold: shufflesPerFold(features.length),
    scores: { net: scoreOf(0), regression: scoreOf(1) },
    features: figures.toSorted((a, b) => meanOf(b.net) - meanOf(a.net)),
    rankCorrelation: rankCorrelation(
      figures.map(({ net }) => meanOf(net)),
      figures.map(({ regression }) => meanOf(regression)),
    ),
  };
}

function overFolds(perFold: readonly (number | null)[]): FeatureImportance {
  const known = perFold.filter((value) => value !== null);
  if (known.length === 0) return { mean: null, sd: null, perFold };
  const { mean, standardDeviation } = summarize(known);
  return { mean, sd: standardDeviation, perFold };
}

const meanOf = ({ mean }: FeatureImportance): number => mean ?? 0;
