import type {
  ClassificationResult,
  ComparisonResult,
  EngineTiming,
  LatencyBudget,
} from '../../results/comparison-result.ts';
import { findModel, findModels, findTimings } from '../../results/find-model.ts';
import { formatCount, formatMicroseconds, formatMilliseconds, formatPercent } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { formatMetric, metricPhrase } from '../wording/metric-title.ts';

/** What the star of a metric's title means. */
export const correctionNote =
  '* mean share of each class found, probabilities divided by the training shares first.';

/** What a reader has to know to read the table: a line each. */
export function comparisonNotes(result: ComparisonResult): string[] {
  const { dataset, timings } = result;
  const lines = [...baselineNotes(result)];
  const libraries = findTimings(result).flatMap(({ library }) => (library === null ? [] : [library]));
  if (libraries.length > 0)
    lines.push(`Libraries: ${libraries.map((library) => describeLibrary(library, result.task)).join('; ')}.`);
  if (libraries.some(({ extrapolated }) => extrapolated)) {
    lines.push('≈ not finished within --library-seconds: estimated from the part that was.');
  }
  if (timings.latencyBudget !== null) lines.push(describeBudget(timings.latencyBudget));
  if (result.task === 'classification') lines.push(...unusedOutputs(result));
  const { target } = dataset;
  lines.push(`Target: ${quoteValue(target.name)} (${target.reason}); ${target.taskReason}.`);
  for (const { message, isWarning } of dataset.actions) if (!isWarning) lines.push(`${message}.`);
  return lines;
}

/** What always answering the same comes to, and what the figures of the table are measured in. */
function baselineNotes(result: ComparisonResult): string[] {
  const { comparison } = result;
  const [, , baseline] = findModels(result);
  if (result.task === 'classification') {
    const commonest = result.dataset.target.classes.toSorted((a, b) => b.rows - a.rows)[0];
    const always = `Always ${quoteValue(commonest?.label ?? '')}: ${formatMetric(baseline, 'accuracy')} accuracy.`;
    return comparison.metric === 'priorCorrectedBalancedAccuracy' ? [always, correctionNote] : [always];
  }
  const { metric } = comparison;
  const error = metric === 'mae' ? metric : 'rmse';
  const always = `Always the mean of the training rows: ${metricPhrase(error)} ${formatMetric(baseline, error)}.`;
  return [
    metric === 'rSquared'
      ? `${always} A point is 0.01 of R².`
      : `${always} A point is 1 % of that, and above 0 the net is better.`,
  ];
}

function unusedOutputs(result: ClassificationResult): string[] {
  const { target } = result.dataset;
  const outputs = findModel(result, 'dense-net').layerSizes?.at(-1) ?? 0;
  const classCount = target.classes.length;
  if (outputs <= classCount) return [];
  const range = Array.from({ length: outputs - classCount }, (_, output) => classCount + output + 1);
  const numbers = range.length > 2 ? `${range[0]} to ${outputs}` : range.join(' and ');
  const unused = range.length === 1 ? `Output ${numbers} of the net is` : `Outputs ${numbers} of the net are`;
  return [`${unused} unused: ${quoteValue(target.name)} has ${classCount} classes.`];
}

function describeLibrary(timing: EngineTiming, task: ComparisonResult['task']): string {
  const same =
    task === 'classification' ? 'the same predictions' : 'of the predictions within 0.01 sd of ours';
  const agreement =
    timing.agreement === null ? '' : `, ${formatPercent(timing.agreement.equalPredictions)} ${same}`;
  const parameters = `${formatCount(timing.parameters)} parameters`;
  const steps = `${formatCount(timing.training.iterations[0] ?? 0)} steps`;
  const count = timing.converged ? steps : `not converged, time for its default ${steps}`;
  const work = timing.name.startsWith('ml-logistic')
    ? `, ${parameters}, ${count}`
    : timing.name.startsWith('ml-')
      ? `, ${parameters}`
      : '';
  return `${timing.name}${work}${agreement}`;
}

function describeBudget({ milliseconds, engines }: LatencyBudget): string {
  const list = (isMet: boolean): string =>
    engines
      .filter((entry) => entry.isMet === isMet)
      .map(({ id, engine, milliseconds: needed }) => {
        const model = id === 'dense-net' ? 'the net' : 'the regression';
        return `${model}, ${engine} (${formatMicroseconds(needed * 1000)})`;
      })
      .join('; ') || 'none';
  return `Latency budget ${formatMilliseconds(milliseconds)}. Met by: ${list(true)}. Not met by: ${list(false)}.`;
}
