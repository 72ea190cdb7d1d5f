import type { MetricName } from '../../metrics/metric-name.ts';
import { classificationMetricNames } from '../../metrics/score-classification.ts';
import { regressionMetricNames } from '../../metrics/score-regression.ts';
import type {
  ComparisonResult,
  Difference,
  EngineTiming,
  FoldFigure,
  ModelResult,
} from '../../results/comparison-result.ts';
import { headlineDifference } from '../../results/find-model.ts';

export type CsvValue = string | number | boolean | null;

/** A column of the CSV: its name, and its cell in the row of a model. */
export interface CsvColumn {
  readonly name: string;
  readonly value: (result: ComparisonResult, model: ModelResult) => CsvValue;
}

/** The columns of the CSV, in the names of the JSON where it has them; new ones are only ever added at the end. */
export const csvColumns: readonly CsvColumn[] = [
  // The table and how the models were judged on it.
  { name: 'dataset', value: ({ dataset }) => dataset.name },
  { name: 'sha256', value: ({ dataset }) => dataset.sha256 },
  { name: 'rows', value: ({ dataset }) => dataset.rows },
  { name: 'features', value: ({ dataset }) => dataset.features.length },
  { name: 'encodedColumns', value: ({ dataset }) => dataset.encodedColumns.length },
  { name: 'target', value: ({ dataset }) => dataset.target.name },
  // Empty where the target is a number.
  {
    name: 'classes',
    value: ({ dataset: { target } }) => ('classes' in target ? target.classes.length : null),
  },
  { name: 'protocol', value: ({ protocol }) => protocol.kind },
  { name: 'folds', value: ({ protocol }) => protocol.folds },
  { name: 'repeats', value: ({ protocol }) => protocol.repeats },
  { name: 'seed', value: ({ protocol }) => protocol.seed },
  // The model.
  { name: 'model', value: (_, { id }) => id },
  { name: 'parameters', value: (_, { parameters }) => parameters },
  { name: 'rowsPerParameter', value: (_, { rowsPerParameter }) => rowsPerParameter },
  { name: 'multiplications', value: (_, { operations }) => operations.multiplications },
  { name: 'additions', value: (_, { operations }) => operations.additions },
  { name: 'exponentials', value: (_, { operations }) => operations.exponentials },
  // Each metric as a share from 0 to 1, but for the log loss.
  ...classificationMetricNames.flatMap(metricColumns),
  // Times of the model, empty where it was not timed.
  ...engineColumns('compiled'),
  ...engineColumns('library'),
  // The verdict, the headline's but in the row of a further candidate; differences are to the reference, in points.
  { name: 'verdictMetric', value: ({ comparison }) => comparison.metric },
  { name: 'marginPoints', value: ({ comparison }) => comparison.margin },
  { name: 'differencePoints', value: (result, model) => differenceOf(result, model).estimate },
  { name: 'differenceLowPoints', value: (result, model) => differenceOf(result, model).low },
  { name: 'differenceHighPoints', value: (result, model) => differenceOf(result, model).high },
  { name: 'verdict', value: (result, model) => differenceOf(result, model).verdict },
  { name: 'evidence', value: (result, model) => differenceOf(result, model).evidence },
  { name: 'task', value: ({ task }) => task },
  // Those of a predicted number; errors are in the target's unit.
  ...regressionMetricNames.flatMap(metricColumns),
  { name: 'pointSize', value: ({ comparison }) => comparison.pointSize },
];

/** The mean and the spread over the folds; empty where the metric is one of the other task. */
function metricColumns(metric: MetricName): CsvColumn[] {
  const figure = (model: ModelResult): FoldFigure | undefined => {
    const figures: Partial<Record<MetricName, FoldFigure>> = model.metrics;
    return figures[metric];
  };
  return [
    { name: `${metric}Mean`, value: (_, model) => figure(model)?.mean ?? null },
    { name: `${metric}Sd`, value: (_, model) => figure(model)?.sd ?? null },
  ];
}

function engineColumns(engine: 'compiled' | 'library'): CsvColumn[] {
  const column = (name: string, value: (timing: EngineTiming) => CsvValue): CsvColumn => ({
    name: engine + name,
    value: (_, { timings }) => {
      const timing = timings?.[engine] ?? null;
      return timing === null ? null : value(timing);
    },
  });
  return [
    column('Name', ({ name }) => name),
    column('Parameters', ({ parameters }) => parameters),
    column('TrainingMilliseconds', ({ training }) => training.medianMilliseconds),
    column('TrainingIsEstimate', ({ extrapolated }) => extrapolated),
    column('LatencyMicroseconds', ({ latency }) => latency.medianMicroseconds),
    column('LatencyP95Microseconds', ({ latency }) => latency.p95Microseconds),
  ];
}

/** The difference that a model's row is about. */
function differenceOf(result: ComparisonResult, { id }: ModelResult): Difference {
  const own = result.comparison.differences.find(({ candidate }) => candidate === id);
  return own ?? headlineDifference(result.comparison);
}
