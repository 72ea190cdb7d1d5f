import { metricNames } from '../scores/score-metric.ts';
import type { ComparisonResult, EngineTiming, ModelResult } from './comparison-result.ts';

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
  { name: 'classes', value: ({ dataset }) => dataset.target.classes.length },
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
  ...metricNames.flatMap((metric): CsvColumn[] => [
    { name: `${metric}Mean`, value: (_, model) => model[metric].mean },
    { name: `${metric}Sd`, value: (_, model) => model[metric].sd },
  ]),
  // Times of the model, empty where it was not timed.
  ...engineColumns('compiled'),
  ...engineColumns('library'),
  // The verdict, the same in the rows of one table; the difference is net minus regression, in points.
  { name: 'verdictMetric', value: ({ comparison }) => comparison.metric },
  { name: 'marginPoints', value: ({ comparison }) => comparison.margin },
  { name: 'differencePoints', value: ({ comparison }) => comparison.estimate },
  { name: 'differenceLowPoints', value: ({ comparison }) => comparison.low },
  { name: 'differenceHighPoints', value: ({ comparison }) => comparison.high },
  { name: 'verdict', value: ({ comparison }) => comparison.verdict },
  { name: 'evidence', value: ({ comparison }) => comparison.evidence },
];

function engineColumns(engine: 'compiled' | 'library'): CsvColumn[] {
  const column = (name: string, value: (timing: EngineTiming) => CsvValue): CsvColumn => ({
    name: engine + name,
    value: ({ timings }, { id }) => {
      const timing = id === 'majority-class' ? null : timings[id][engine];
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
