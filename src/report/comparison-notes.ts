import { quoteValue } from '../quote-value.ts';
import type { ComparisonResult, EngineTiming, LatencyBudget } from './comparison-result.ts';
import { findModel } from './find-model.ts';
import { formatCount, formatMicroseconds, formatMilliseconds, formatPercent } from './format.ts';
import { formatMetric } from './metric-title.ts';

/** What the star of a metric's title means. */
export const correctionNote =
  '* mean share of each class found, probabilities divided by the training shares first.';

/** What a reader has to know to read the table: a line each. */
export function comparisonNotes(result: ComparisonResult): string[] {
  const { dataset, comparison, timings } = result;
  const lines: string[] = [];
  const commonest = dataset.target.classes.toSorted((a, b) => b.rows - a.rows)[0];
  const baseline = findModel(result, 'majority-class');
  lines.push(`Always ${quoteValue(commonest?.label ?? '')}: ${formatMetric(baseline, 'accuracy')} accuracy.`);
  if (comparison.metric === 'priorCorrectedBalancedAccuracy') {
    lines.push(correctionNote);
  }
  const libraries = [timings['dense-net'].library, timings['logistic-regression'].library].filter(
    (t) => t !== null,
  );
  if (libraries.length > 0) lines.push(`Libraries: ${libraries.map(describeLibrary).join('; ')}.`);
  if (libraries.some(({ extrapolated }) => extrapolated)) {
    lines.push('≈ not finished within --library-seconds: estimated from the part that was.');
  }
  if (timings.latencyBudget !== null) lines.push(describeBudget(timings.latencyBudget));
  const outputs = findModel(result, 'dense-net').layerSizes?.at(-1) ?? 0;
  const classCount = dataset.target.classes.length;
  if (outputs > classCount) {
    const range = Array.from({ length: outputs - classCount }, (_, output) => classCount + output + 1);
    const numbers = range.length > 2 ? `${range[0]} to ${outputs}` : range.join(' and ');
    const unused =
      range.length === 1 ? `Output ${numbers} of the net is` : `Outputs ${numbers} of the net are`;
    lines.push(`${unused} unused: ${quoteValue(dataset.target.name)} has ${classCount} classes.`);
  }
  lines.push(`Target: ${quoteValue(dataset.target.name)} (${dataset.target.reason}).`);
  for (const { message } of dataset.actions) lines.push(`${message}.`);
  return lines;
}

function describeLibrary(timing: EngineTiming): string {
  const agreement =
    timing.agreement === null
      ? ''
      : `, ${formatPercent(timing.agreement.equalPredictions)} the same predictions`;
  const steps = `${formatCount(timing.training.iterations[0] ?? 0)} steps`;
  const count = timing.converged ? steps : `not converged, time for its default ${steps}`;
  const work = timing.name.startsWith('ml-')
    ? `, ${formatCount(timing.parameters)} parameters, ${count}`
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
