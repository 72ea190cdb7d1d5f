import { findMetric, headlineMetrics } from '../../metrics/registry.ts';
import { learnsLogarithm } from '../../models/contract/log-target.ts';
import { findModel } from '../../models/registry.ts';
import type {
  ClassificationResult,
  ComparisonResult,
  EngineTiming,
  LatencyBudget,
} from '../../results/comparison-result.ts';
import { headlineModels } from '../../results/find-model.ts';
import { formatMicroseconds, formatMilliseconds, formatPercent } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { actionLines } from '../document/note-blocks.ts';
import { formatMetric, metricPhrase } from '../wording/metric-title.ts';
import { modelWording } from '../wording/model-title.ts';

/** What a reader has to know to read the table: a line each. */
export function comparisonNotes(result: ComparisonResult): string[] {
  const { dataset, timings } = result;
  const lines = [...baselineNotes(result)];
  const timed = result.models.flatMap(({ id, timings: ofModel }) =>
    ofModel === null || ofModel.library === null ? [] : [{ id, library: ofModel.library }],
  );
  if (timed.length > 0) {
    const libraries = timed.map(({ id, library }) => describeLibrary(id, library, result));
    lines.push(`Libraries: ${libraries.join('; ')}.`);
  }
  if (timed.some(({ library }) => library.extrapolated)) {
    lines.push('≈ not finished within --library-seconds: estimated from the part that was.');
  }
  if (timings.latencyBudget !== null) lines.push(describeBudget(timings.latencyBudget));
  if (result.task === 'classification') lines.push(...unusedOutputs(result));
  const { target } = dataset;
  lines.push(`Target: ${quoteValue(target.name)} (${target.reason}); ${target.taskReason}.`);
  lines.push(...actionLines(dataset));
  return lines;
}

/** What always answering the same comes to, and what the figures of the table are measured in. */
function baselineNotes(result: ComparisonResult): string[] {
  const { metric } = result.comparison;
  const { baseline } = headlineModels(result);
  const judging = findMetric(metric);
  const headline = headlineMetrics[result.task];
  if (result.task === 'classification') {
    const commonest = result.dataset.target.classes.toSorted((a, b) => b.rows - a.rows)[0];
    const always = `Always ${quoteValue(commonest?.label ?? '')}: ${formatMetric(baseline, headline.name)} ${headline.phrase}.`;
    return judging.footnote === undefined ? [always] : [always, judging.footnote];
  }
  const isError = judging.kind === 'targetUnit';
  const error = isError ? metric : headline.name;
  const always = `Always the mean of the training rows: ${metricPhrase(error)} ${formatMetric(baseline, error)}.`;
  return [
    isError
      ? `${always} A point is 1 % of that, and above 0 the net is better.`
      : `${always} A point is 0.01 of ${judging.phrase}.`,
  ];
}

function unusedOutputs(result: ClassificationResult): string[] {
  const { target } = result.dataset;
  const outputs = headlineModels(result).candidate.layerSizes?.at(-1) ?? 0;
  const classCount = target.classes.length;
  if (outputs <= classCount) return [];
  const range = Array.from({ length: outputs - classCount }, (_, output) => classCount + output + 1);
  const numbers = range.length > 2 ? `${range[0]} to ${outputs}` : range.join(' and ');
  const unused = range.length === 1 ? `Output ${numbers} of the net is` : `Outputs ${numbers} of the net are`;
  return [`${unused} unused: ${quoteValue(target.name)} has ${classCount} classes.`];
}

function describeLibrary(id: string, timing: EngineTiming, { dataset }: ComparisonResult): string {
  const { target } = dataset;
  const predictions = learnsLogarithm(target) ? 'logarithms' : 'predictions';
  const same = 'classes' in target ? 'the same predictions' : `of the ${predictions} within 0.01 sd of ours`;
  const agreement =
    timing.agreement === null ? '' : `, ${formatPercent(timing.agreement.equalPredictions)} ${same}`;
  const { parameters, converged, training } = timing;
  const fit = { parameters, converged, iterations: training.iterations[0] ?? 0 };
  return `${timing.name}${findModel(id).library?.describeFit(fit) ?? ''}${agreement}`;
}

function describeBudget({ milliseconds, engines }: LatencyBudget): string {
  const list = (isMet: boolean): string =>
    engines
      .filter((entry) => entry.isMet === isMet)
      .map(({ id, engine, milliseconds: needed }) => {
        return `the ${modelWording(id).nickname}, ${engine} (${formatMicroseconds(needed * 1000)})`;
      })
      .join('; ') || 'none';
  return `Latency budget ${formatMilliseconds(milliseconds)}. Met by: ${list(true)}. Not met by: ${list(false)}.`;
}
