import { findMetric, type MetricName, metricsOf } from '../../metrics/registry.ts';
import type { OperationCount } from '../../models/contract/operations.ts';
import type { ComparisonResult, EngineTiming, ModelResult } from '../../results/comparison-result.ts';
import { figureOf, headlineDifference, headlineModels, headlineTimings } from '../../results/find-model.ts';
import type { Cell } from '../document/cell.ts';
import { metricTitle } from '../wording/metric-title.ts';

/** What a row of the table is about; `models` is its heading. */
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

/** A row of the side-by-side table. */
export interface ComparisonRow {
  readonly topic: RowTopic;
  readonly label: string;
  readonly depth: number;
  readonly cells: readonly [net: Cell, regression: Cell, comparison: Cell];
}

const empty: Cell = { kind: 'text', text: '' };
const count = (value: number): Cell => ({ kind: 'count', value });
const ratio = (value: number): Cell => ({ kind: 'ratio', value });

/** The rows of the side-by-side table, below its heading. */
export function comparisonRows(result: ComparisonResult): ComparisonRow[] {
  const { candidate: net, reference: regression } = headlineModels(result);
  return [
    row(
      'parameters',
      'Parameters',
      count(net.parameters),
      regressionParameters(result, regression),
      ratio(net.parameters / regression.parameters),
    ),
    row(
      'rowsPerParameter',
      'Rows per parameter',
      { kind: 'number', value: net.rowsPerParameter },
      { kind: 'number', value: regression.rowsPerParameter },
      empty,
    ),
    row(
      'operations',
      'Operations a prediction',
      { kind: 'operations', operations: net.operations },
      { kind: 'operations', operations: regression.operations },
      ratio(totalOperations(net.operations) / totalOperations(regression.operations)),
    ),
    ...metricRows(result, net, regression),
    ...trainingRows(result),
    ...latencyRows(result),
  ];
}

function row(topic: RowTopic, label: string, ...cells: ComparisonRow['cells']): ComparisonRow {
  return { topic, label, depth: 0, cells };
}

/** A row that belongs to the one above. */
function rowBelow(topic: RowTopic, label: string, ...cells: ComparisonRow['cells']): ComparisonRow {
  return { topic, label, depth: 1, cells };
}

/** A vector of weights and an intercept, or one such vector a class. */
function regressionParameters({ dataset }: ComparisonResult, { parameters }: ModelResult): Cell {
  const vector = dataset.encodedColumns.length + 1;
  return { kind: 'parameters', count: parameters, vectors: parameters / vector };
}

function totalOperations({ multiplications, additions, exponentials }: OperationCount): number {
  return multiplications + additions + exponentials;
}

function metricRows(result: ComparisonResult, net: ModelResult, regression: ModelResult): ComparisonRow[] {
  const { comparison, protocol } = result;
  const { metric } = comparison;
  const { estimate, low, high } = headlineDifference(result.comparison);
  const folds = protocol.folds * protocol.repeats;
  const value = (model: ModelResult, name: MetricName): Cell => ({
    kind: 'metric',
    metric: name,
    value: figureOf(model, name).mean,
  });
  const spreadOf = (model: ModelResult): Cell => ({ kind: 'spread', metric, sd: figureOf(model, metric).sd });
  const metricRow = (name: MetricName, difference: Cell): ComparisonRow =>
    row(name, metricTitle(name), value(net, name), value(regression, name), difference);
  const judged = metricRow(metric, points(estimate));
  const interval: Cell = { kind: 'interval', low, high };
  const spread =
    folds > 1
      ? [rowBelow('spread', `sd over ${folds} folds`, spreadOf(net), spreadOf(regression), interval)]
      : low === null || high === null
        ? []
        : [rowBelow('interval', '95 % interval', empty, empty, interval)];
  const beside = (place: 'above' | 'below'): ComparisonRow[] =>
    metricsOf(result.task)
      .filter(({ name, besideVerdict }) => besideVerdict === place && name !== metric)
      .map(({ name }) => metricRow(name, shareDifference(net, regression, name)));
  return [...beside('above'), judged, ...spread, ...beside('below')];
}

function points(value: number): Cell {
  return { kind: 'points', value, hasUnit: true };
}

/** Of what is no share a difference would be read as one in the points of the verdict. */
function shareDifference(net: ModelResult, regression: ModelResult, metric: MetricName): Cell {
  if (findMetric(metric).kind !== 'share') return empty;
  const [ofNet, ofRegression] = [net, regression].map((model) => figureOf(model, metric).mean ?? 0);
  return points(100 * ((ofNet as number) - (ofRegression as number)));
}

function trainingRows(result: ComparisonResult): ComparisonRow[] {
  const time = ({ training, extrapolated }: EngineTiming): Cell => ({
    kind: 'duration',
    milliseconds: training.medianMilliseconds,
    isApproximate: extrapolated,
  });
  const comparison = (net: EngineTiming, regression: EngineTiming): Cell => ({
    kind: 'ratio',
    value: net.training.medianMilliseconds / regression.training.medianMilliseconds,
    isApproximate: net.extrapolated || regression.extrapolated,
  });
  return timingRows(result, 'training', 'Training time', time, comparison);
}

function latencyRows(result: ComparisonResult): ComparisonRow[] {
  const time = ({ latency }: EngineTiming): Cell => ({
    kind: 'latency',
    microseconds: latency.medianMicroseconds,
  });
  const comparison = (net: EngineTiming, regression: EngineTiming): Cell =>
    ratio(net.latency.medianMicroseconds / regression.latency.medianMicroseconds);
  return timingRows(result, 'latency', 'Latency, one row', time, comparison);
}

/** A row an engine; a ratio is only ever formed between two implementations of one kind. */
function timingRows(
  result: ComparisonResult,
  topic: 'training' | 'latency',
  label: string,
  time: (timing: EngineTiming) => Cell,
  compare: (net: EngineTiming, regression: EngineTiming) => Cell,
): ComparisonRow[] {
  const { candidate: net, reference: regression } = headlineTimings(result);
  const cellsOf = (engine: 'compiled' | 'library'): ComparisonRow['cells'] | null => {
    const [a, b] = [net[engine], regression[engine]];
    return a === null || b === null ? null : [time(a), time(b), compare(a, b)];
  };
  const [compiled, library] = [cellsOf('compiled'), cellsOf('library')];
  const below = library === null ? [] : [rowBelow(`${topic}AsLibrary`, 'as a library', ...library)];
  if (compiled === null && library === null) return [];
  return [row(topic, label, ...(compiled ?? ([empty, empty, empty] as const))), ...below];
}
