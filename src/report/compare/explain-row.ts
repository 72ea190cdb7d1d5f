import { findMetric, isMetricName, type MetricName } from '../../metrics/registry.ts';
import type { ComparisonResult, ModelResult } from '../../results/comparison-result.ts';
import { headlineDifference, headlineModels } from '../../results/find-model.ts';
import { counted } from '../../text/counted.ts';
import { formatCount, formatRatio } from '../../text/format.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { formatMetric } from '../wording/metric-title.ts';
import type { RowTopic } from './comparison-rows.ts';

/** What the explanations of a result speak of. */
interface Subject {
  readonly result: ComparisonResult;
  readonly net: ModelResult;
  readonly regression: ModelResult;
}

/** What a row of the table means: a plain sentence for someone who sees it for the first time. */
export function explainRow(topic: RowTopic, result: ComparisonResult): string {
  const { candidate: net, reference: regression, baseline } = headlineModels(result);
  const target = quoteValue(result.dataset.target.name);
  if (isMetricName(topic))
    return findMetric(topic).explain({ baseline: formatMetric(baseline, topic), target });
  return sentences[topic]({ result, net, regression });
}

const sentences: Readonly<Record<Exclude<RowTopic, MetricName>, (subject: Subject) => string>> = {
  models: explainModels,
  parameters: ({ net, regression }) =>
    'The numbers that a model learns, its weights and intercepts: the fewer, the less data they need and the easier ' +
    `they are to read; the net learns ${formatRatio(net.parameters / regression.parameters)} as many.`,
  rowsPerParameter: () =>
    'How many rows there are to learn each of those numbers from: with few (ten is a common rule of thumb), a model ' +
    'may learn rows by heart and miss the pattern.',
  operations: () =>
    'The arithmetic of one prediction, multiplications, additions and exponentials, which is the same on every ' +
    'machine, as times are not.',
  spread: ({ result }) => {
    const spread =
      'How much that varies between the folds, the parts of the rows that are kept aside to judge on';
    return headlineDifference(result.comparison).low === null
      ? `${spread}.`
      : `${spread}; in brackets, where the true difference plausibly lies (95 %): with 0 inside, there may be none.`;
  },
  interval: () =>
    'Where the true difference plausibly lies, seeing how few rows it was measured on: with 0 inside, there may be none.',
  training: ({ result }) =>
    hasCompiled(result)
      ? 'How long a model takes to learn from the rows, in code made for speed; that of the net includes finding out when ' +
        'to stop.'
      : 'How long a model takes to learn from the rows.',
  trainingAsLibrary: ({ result }) => {
    const packages = result.models.flatMap(({ timings }) => timings?.library?.name ?? []);
    return `With packages that anyone can install, ${packages.join(' and ')}; the net is told when to stop.`;
  },
  latency: () => 'How long a trained model takes to predict one row, which is what its user waits for.',
  latencyAsLibrary: ({ result }) =>
    hasCompiled(result)
      ? 'With those packages: what they need beyond the time above is overhead, for the arithmetic is much the same.'
      : 'With those packages, and all their overhead.',
};

function explainModels({ net, regression }: Subject): string {
  const [inputs = 0, ...others] = net.layerSizes ?? [];
  const [hidden, outputs] = [others.slice(0, -1), others.at(-1) ?? 0];
  const layers = `${hidden.length === 1 ? 'a layer' : 'layers'} of ${hidden.map(formatCount).join(' and ')} units`;
  const sums = Math.round(regression.parameters / (inputs + 1));
  return (
    `The net passes the ${counted(inputs, 'number')} of a row through ${layers} to ${counted(outputs, 'output')}; the ` +
    `regression weighs and adds them up in ${sums === 1 ? 'one sum' : `${formatCount(sums)} sums, one a class`}.`
  );
}

function hasCompiled(result: ComparisonResult): boolean {
  return result.models.every(({ timings }) => timings === null || timings.compiled !== null);
}
