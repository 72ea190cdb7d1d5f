import { type PermutationOutcome, shufflesPerFold } from '../../evaluation/importance/permute-features.ts';
import { findMetric, type MetricName } from '../../metrics/registry.ts';
import type { FeatureImportance, Importance } from '../../results/explanation-result.ts';
import { rankCorrelation } from '../../statistics/rank-correlation.ts';
import { foldFigure } from '../shared/fold-figure.ts';

/** Sums up over the folds how much each model needs each feature. */
export function summarizeImportance(
  features: readonly string[],
  outcomes: readonly PermutationOutcome[],
  metric: MetricName,
): Importance {
  const inUnit = findMetric(metric).kind === 'targetUnit';
  const size = inUnit ? 1 : 100;
  const scale = (value: number | null | undefined): number | null => (value == null ? null : value * size);
  const over = (model: 0 | 1, feature: number): FeatureImportance =>
    foldFigure(outcomes.map((outcome) => scale(outcome[model]?.losses[feature])));
  const scoreOf = (model: 0 | 1): number | null =>
    foldFigure(outcomes.map((outcome) => scale(outcome[model]?.score))).mean;

  const figures = features.map((feature, index) => ({
    feature,
    net: over(0, index),
    regression: over(1, index),
  }));
  return {
    metric,
    unit: inUnit ? 'target' : 'points',
    shufflesPerFold: shufflesPerFold(features.length),
    scores: { net: scoreOf(0), regression: scoreOf(1) },
    features: figures.toSorted((a, b) => meanOf(b.net) - meanOf(a.net)),
    rankCorrelation: rankCorrelation(
      figures.map(({ net }) => meanOf(net)),
      figures.map(({ regression }) => meanOf(regression)),
    ),
  };
}

const meanOf = ({ mean }: FeatureImportance): number => mean ?? 0;
