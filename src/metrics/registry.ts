import { accuracyMetric } from './accuracy.ts';
import { balancedAccuracyMetric } from './balanced-accuracy.ts';
import { brierScoreMetric } from './brier-score.ts';
import type { Metric } from './contract.ts';
import { logLossMetric } from './log-loss.ts';
import { macroF1Metric } from './macro-f1.ts';
import { meanAbsoluteErrorMetric } from './mean-absolute-error.ts';
import { priorCorrectedBalancedAccuracyMetric } from './prior-corrected-balanced-accuracy.ts';
import { rSquaredMetric } from './r-squared.ts';
import { rocAucMetric } from './roc-auc.ts';
import { rootMeanSquaredErrorMetric } from './root-mean-squared-error.ts';

/** Of each task in the order in which results and reports have them. */
const registered = [
  accuracyMetric,
  balancedAccuracyMetric,
  priorCorrectedBalancedAccuracyMetric,
  macroF1Metric,
  logLossMetric,
  rocAucMetric,
  brierScoreMetric,
  rootMeanSquaredErrorMetric,
  meanAbsoluteErrorMetric,
  rSquaredMetric,
] as const;

type Registered = (typeof registered)[number];
type Task = Metric['task'];

/** The names of a task's metrics. */
export type MetricNameOf<OfTask extends Task> = Extract<Registered, { readonly task: OfTask }>['name'];
export type MetricName = Registered['name'];

/** A metric of the registry. */
export type RegisteredMetric = Metric & { readonly name: MetricName };

/** Every metric. */
export const metrics: readonly RegisteredMetric[] = registered;

/** Every metric's name. */
export const metricNames: readonly MetricName[] = metrics.map(({ name }) => name);

/** What a task is judged by where nothing speaks against it, and what the baseline is introduced with. */
export const headlineMetrics = {
  classification: accuracyMetric,
  regression: rootMeanSquaredErrorMetric,
} as const;

/**
 * The metric that judges unless another is asked for.
 *
 * @param oneClassDominates whether always answering the same class looks good by the headline's metric
 */
export function defaultMetric(task: Task, oneClassDominates: boolean): MetricName {
  const { name } = oneClassDominates ? priorCorrectedBalancedAccuracyMetric : headlineMetrics[task];
  return name;
}

/** The metrics of a task. */
export function metricsOf(task: Task): readonly RegisteredMetric[] {
  return metrics.filter((metric) => metric.task === task);
}

/** The names of a task's metrics. */
export function metricNamesOf<OfTask extends Task>(task: OfTask): readonly MetricNameOf<OfTask>[] {
  return metricsOf(task).map(({ name }) => name as MetricNameOf<OfTask>);
}

/** Whether this is the name of a metric. */
export function isMetricName(name: string): name is MetricName {
  return metrics.some((metric) => metric.name === name);
}

/** @throws Error where no metric has this name */
export function findMetric(name: MetricName): RegisteredMetric {
  const found = metrics.find((metric) => metric.name === name);
  if (found === undefined) throw new Error(`there is no metric ${name}`);
  return found;
}

/** A metric that tells how near to perfect predictions are. */
export type CeilingMetric = RegisteredMetric & Required<Pick<Metric, 'nearPerfect'>>;

/** The metric of a task that tells how near to perfect predictions are, in whatever unit the target is. */
export function ceilingMetric(task: Task): CeilingMetric {
  const found = metricsOf(task).find((metric): metric is CeilingMetric => metric.nearPerfect !== undefined);
  if (found === undefined) throw new Error(`no metric of ${task} tells how near to perfect predictions are`);
  return found;
}
