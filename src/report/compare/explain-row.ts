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
  readonly baseline: ModelResult;
  /** The target's name, safe to print. */
  readonly target: string;
}

/** What a row of the table means: a plain sentence for someone who sees it for the first time. */
export function explainRow(topic: RowTopic, result: ComparisonResult): string {
  const { candidate: net, reference: regression, baseline } = headlineModels(result);
  const target = quoteValue(result.dataset.target.name);
  return sentences[topic]({ result, net, regression, baseline, target });
}

const sentences: Readonly<Record<RowTopic, (subject: Subject) => string>> = {
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
  accuracy: ({ baseline }) =>
    'Of the rows that a model has not learned from, the share whose class it names correctly; always naming the ' +
    `commonest class reaches ${formatMetric(baseline, 'accuracy')}.`,
  balancedAccuracy: ({ baseline }) =>
    'The share of each class that a model recognises, averaged over the classes, so that a rare one counts as much as ' +
    `a common one; always naming the same class reaches ${formatMetric(baseline, 'balancedAccuracy')}.`,
  priorCorrectedBalancedAccuracy: ({ baseline }) =>
    'The share of each class that a model recognises once its probabilities are divided by how common the classes are, ' +
    `averaged over the classes; guessing reaches ${formatMetric(baseline, 'priorCorrectedBalancedAccuracy')}.`,
  macroF1: () =>
    'For each class, a balance between finding all of its rows and naming no others, averaged over the classes: 100 % ' +
    'is perfect.',
  logLoss: ({ baseline }) =>
    'How much the truth surprises someone who believes the probabilities that a model gives: 0 is perfect, and always ' +
    `giving the shares of the classes comes to ${formatMetric(baseline, 'logLoss')}.`,
  rocAuc: () =>
    'How often a row of a class is given a higher probability of it than a row of another class: 50 % is guessing, and ' +
    '100 % a perfect order.',
  brierScore: ({ baseline }) =>
    'How far the probabilities that a model gives lie from the truth, squared: 0 is perfect, and always giving the ' +
    `shares of the classes comes to ${formatMetric(baseline, 'brierScore')}.`,
  rmse: ({ baseline, target }) =>
    `How far predictions of ${target} are off, in its own unit and large misses weighing more, on rows that a model ` +
    `has not learned from; always answering the mean is ${formatMetric(baseline, 'rmse')} off.`,
  mae: ({ baseline, target }) =>
    `How far predictions of ${target} are off in the mean, in its own unit, on rows that a model has not learned from; ` +
    `always answering the mean is ${formatMetric(baseline, 'mae')} off.`,
  rSquared: ({ target }) =>
    `How much of the ups and downs of ${target} a model explains: 1 is all of them, and 0 is no better than always ` +
    'answering the mean.',
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
