import type { MetricName } from '../../metrics/metric-name.ts';
import type { OperationCount } from '../../models/contract/operations.ts';
import type { ComparisonResult, EngineTiming, ModelResult } from '../../results/comparison-result.ts';
import { figureOf, headlineDifference, headlineModels, headlineTimings } from '../../results/find-model.ts';
import {
  formatCount,
  formatMicroseconds,
  formatMilliseconds,
  formatNumber,
  formatPoints,
  formatRatio,
} from '../../text/format.ts';
import { formatMetric, formatSpread, metricTitle } from '../wording/metric-title.ts';
import { modelWording } from '../wording/model-title.ts';

/** What a row of the table is about. */
export type RowTopic =
  | 'models'
  | 'parameters'
  | 'rowsPerParameter'
  | 'operations'
  | MetricName
  | 'spread'
  | 'interval'
  | 'training'
  | 'trainingAsLibrary'
  | 'latency'
  | 'latencyAsLibrary';

/** A row of the table; the first of the heading's two has no topic. */
export interface Row {
  readonly topic: RowTopic | null;
  readonly cells: readonly [label: string, net: string, regression: string, comparison: string];
}

/** What fits a model's column, with a space to the next one. */
const widestCell = 16;

type HeadingLines = readonly [string, string];

/** The rows of the side-by-side table, its heading first. */
export function comparisonRows(result: ComparisonResult): Row[] {
  const { candidate: net, reference: regression } = headlineModels(result);
  const headings = [net, regression].map(({ id, layerSizes }) => modelWording(id).columnHeading(layerSizes));
  const [[netName, netSize], [name, kind]] = headings as [HeadingLines, HeadingLines];
  const ratio = `${modelWording(net.id).ratioName} ÷ ${modelWording(regression.id).ratioName}`;
  return [
    row(null, '', netName, name, ratio),
    row('models', '', netSize, kind, ''),
    row(
      'parameters',
      ' Parameters',
      formatCount(net.parameters),
      regressionParameters(result, regression),
      formatRatio(net.parameters / regression.parameters),
    ),
    row(
      'rowsPerParameter',
      ' Rows per parameter',
      formatNumber(net.rowsPerParameter),
      formatNumber(regression.rowsPerParameter),
      '',
    ),
    row(
      'operations',
      ' Operations a prediction',
      formatOperations(net.operations),
      formatOperations(regression.operations),
      formatRatio(totalOperations(net.operations) / totalOperations(regression.operations)),
    ),
    ...metricRows(result, net, regression),
    ...trainingRows(result),
    ...latencyRows(result),
  ];
}

function row(topic: RowTopic | null, ...cells: Row['cells']): Row {
  return { topic, cells };
}

/** A vector of weights and an intercept, or one such vector a class: 11, or 44 (4 × 11). */
function regressionParameters({ dataset }: ComparisonResult, { parameters }: ModelResult): string {
  const vector = dataset.encodedColumns.length + 1;
  const vectors = parameters / vector;
  return vectors > 1 ? `${formatCount(parameters)} (${vectors} × ${vector})` : formatCount(parameters);
}

/** As long as the column holds it, each kind of operation; else their sum. */
function formatOperations(operations: OperationCount): string {
  const { multiplications, additions, exponentials } = operations;
  const exponents = exponentials === 0 ? '' : ` ${formatCount(exponentials)}exp`;
  const kinds = `${formatCount(multiplications)}× ${formatCount(additions)}+${exponents}`;
  return kinds.length <= widestCell ? kinds : `${formatCount(totalOperations(operations))} in all`;
}

function totalOperations({ multiplications, additions, exponentials }: OperationCount): number {
  return multiplications + additions + exponentials;
}

function metricRows(result: ComparisonResult, net: ModelResult, regression: ModelResult): Row[] {
  const { comparison, protocol } = result;
  const { metric } = comparison;
  const { estimate, low, high } = headlineDifference(result.comparison);
  const interval = low === null || high === null ? '' : `[${formatPoints(low)}, ${formatPoints(high)}]`;
  const folds = protocol.folds * protocol.repeats;
  const metricRow = (name: MetricName, difference: string): Row =>
    row(name, ` ${metricTitle(name)}`, formatMetric(net, name), formatMetric(regression, name), difference);
  const judged = metricRow(metric, `${formatPoints(estimate)} points`);
  const [ofNet, ofRegression] = [formatSpread(net, metric), formatSpread(regression, metric)];
  const spread: Row[] =
    folds > 1
      ? [row('spread', `   sd over ${folds} folds`, ofNet, ofRegression, interval)]
      : interval === ''
        ? []
        : [row('interval', '   95 % interval', '', '', interval)];
  if (result.task === 'classification') {
    const accuracy =
      metric === 'accuracy' ? [] : [metricRow('accuracy', accuracyDifference(net, regression))];
    return [...accuracy, judged, ...spread];
  }
  const others = (['rmse', 'rSquared'] as const)
    .filter((name) => name !== metric)
    .map((name) => metricRow(name, ''));
  return [judged, ...spread, ...others];
}

function accuracyDifference(net: ModelResult, regression: ModelResult): string {
  const [ofNet, ofRegression] = [net, regression].map((model) => figureOf(model, 'accuracy').mean ?? 0);
  return `${formatPoints(100 * ((ofNet as number) - (ofRegression as number)))} points`;
}

function trainingRows(result: ComparisonResult): Row[] {
  const approximate = (text: string, isEstimate: boolean): string => (isEstimate ? `${text} ≈` : text);
  const time = ({ training, extrapolated }: EngineTiming): string =>
    approximate(formatMilliseconds(training.medianMilliseconds), extrapolated);
  const ratio = (net: EngineTiming, regression: EngineTiming): string =>
    approximate(
      formatRatio(net.training.medianMilliseconds / regression.training.medianMilliseconds),
      net.extrapolated || regression.extrapolated,
    );
  return timingRows(result, 'training', 'Training time', time, ratio);
}

function latencyRows(result: ComparisonResult): Row[] {
  const time = ({ latency }: EngineTiming): string => formatMicroseconds(latency.medianMicroseconds);
  const ratio = (net: EngineTiming, regression: EngineTiming): string =>
    formatRatio(net.latency.medianMicroseconds / regression.latency.medianMicroseconds);
  return timingRows(result, 'latency', 'Latency, one row', time, ratio);
}

/** A row an engine; a ratio is only ever formed between two implementations of one kind. */
function timingRows(
  result: ComparisonResult,
  topic: 'training' | 'latency',
  label: string,
  format: (timing: EngineTiming) => string,
  compare: (net: EngineTiming, regression: EngineTiming) => string,
): Row[] {
  const { candidate: net, reference: regression } = headlineTimings(result);
  const engineRow = (engineTopic: RowTopic, title: string, engine: 'compiled' | 'library'): Row[] => {
    const [a, b] = [net[engine], regression[engine]];
    return a === null || b === null ? [] : [row(engineTopic, title, format(a), format(b), compare(a, b))];
  };
  const compiled = engineRow(topic, ` ${label}`, 'compiled');
  const library = engineRow(`${topic}AsLibrary`, '   as a library', 'library');
  return compiled.length > 0 || library.length === 0
    ? [...compiled, ...library]
    : [row(topic, ` ${label}`, '', '', ''), ...library];
}
