import type { MetricName } from '../metrics/metric-name.ts';
import type {
  ComparisonResult,
  FoldFigure,
  ModelResult,
  ModelTimings,
  RegressionId,
  Timings,
} from './comparison-result.ts';

/** The result of one model. */
export function findModel({ models }: ComparisonResult, id: ModelResult['id']): ModelResult {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`the result has no ${id}`);
  return model;
}

/** The simpler model of a result's task. */
export function regressionId({ task }: Pick<ComparisonResult, 'task'>): RegressionId {
  return task === 'classification' ? 'logistic-regression' : 'linear-regression';
}

/** The baseline of a result's task. */
function baselineId({ task }: Pick<ComparisonResult, 'task'>): ModelResult['id'] {
  return task === 'classification' ? 'majority-class' : 'mean';
}

/** The net, the regression and the baseline. */
export function findModels(result: ComparisonResult): readonly [ModelResult, ModelResult, ModelResult] {
  return [
    findModel(result, 'dense-net'),
    findModel(result, regressionId(result)),
    findModel(result, baselineId(result)),
  ];
}

/** The timings of one of the two models. */
export function timingsOf(
  timings: Pick<Timings, 'dense-net' | RegressionId>,
  id: 'dense-net' | RegressionId,
): ModelTimings {
  const found = timings[id];
  if (found === undefined) throw new Error(`the result has no timings of ${id}`);
  return found;
}

/** The timings of both models: the net and the regression of the result's task. */
export function findTimings(
  result: Pick<ComparisonResult, 'task' | 'timings'>,
): readonly [net: ModelTimings, regression: ModelTimings] {
  return [timingsOf(result.timings, 'dense-net'), timingsOf(result.timings, regressionId(result))];
}

/** A metric of a model over the folds. */
export function figureOf(model: ModelResult, metric: MetricName): FoldFigure {
  const figures: Partial<Record<MetricName, FoldFigure>> = model;
  const figure = figures[metric];
  if (figure === undefined) throw new Error(`${model.id} has no ${metric}`);
  return figure;
}
