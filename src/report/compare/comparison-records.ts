import { type MetricName, metricNamesOf } from '../../metrics/registry.ts';
import type {
  ComparisonResult,
  Difference,
  EngineTiming,
  ModelResult,
} from '../../results/comparison-result.ts';
import { engineOf, everyModel, headlineDifference } from '../../results/find-model.ts';
import { type RecordColumn, type Records, type RecordValue, recordsOf } from '../document/document.ts';
import { originColumns } from '../document/origin-records.ts';

/** A model of a comparison: a row of the records is about one. */
export interface ComparedModel {
  readonly result: ComparisonResult;
  readonly model: ModelResult;
}

type ComparisonColumn = RecordColumn<ComparedModel>;

/** The columns of the records, in the names of the JSON where it has them; new ones are only ever added at the end. */
const columns: readonly ComparisonColumn[] = [
  // The table and how the models were judged on it.
  { name: 'dataset', value: ({ result: { dataset } }) => dataset.name },
  { name: 'sha256', value: ({ result: { dataset } }) => dataset.sha256 },
  { name: 'rows', value: ({ result: { dataset } }) => dataset.rows },
  { name: 'features', value: ({ result: { dataset } }) => dataset.features.length },
  { name: 'encodedColumns', value: ({ result: { dataset } }) => dataset.encodedColumns.length },
  { name: 'target', value: ({ result: { dataset } }) => dataset.target.name },
  // Empty where the target is a number.
  {
    name: 'classes',
    value: ({
      result: {
        dataset: { target },
      },
    }) => ('classes' in target ? target.classes.length : null),
  },
  { name: 'protocol', value: ({ result: { protocol } }) => protocol.kind },
  { name: 'folds', value: ({ result: { protocol } }) => protocol.folds },
  { name: 'repeats', value: ({ result: { protocol } }) => protocol.repeats },
  { name: 'seed', value: ({ result: { protocol } }) => protocol.seed },
  // The model.
  { name: 'model', value: ({ model: { id } }) => id },
  { name: 'parameters', value: ({ model: { parameters } }) => parameters },
  { name: 'rowsPerParameter', value: ({ model: { rowsPerParameter } }) => rowsPerParameter },
  { name: 'multiplications', value: ({ model: { operations } }) => operations.multiplications },
  { name: 'additions', value: ({ model: { operations } }) => operations.additions },
  { name: 'exponentials', value: ({ model: { operations } }) => operations.exponentials },
  // Each metric as a share from 0 to 1, but for the log loss.
  ...metricNamesOf('classification').flatMap(metricColumns),
  // Times of the model, empty where it was not timed.
  ...engineColumns('compiled'),
  ...engineColumns('library'),
  // The verdict, the headline's but in the row of a further candidate; differences are to the reference, in points.
  { name: 'verdictMetric', value: ({ result: { comparison } }) => comparison.metric },
  { name: 'marginPoints', value: ({ result: { comparison } }) => comparison.margin },
  { name: 'differencePoints', value: ({ result, model }) => differenceOf(result, model).estimate },
  { name: 'differenceLowPoints', value: ({ result, model }) => differenceOf(result, model).low },
  { name: 'differenceHighPoints', value: ({ result, model }) => differenceOf(result, model).high },
  { name: 'verdict', value: ({ result, model }) => differenceOf(result, model).verdict },
  { name: 'evidence', value: ({ result, model }) => differenceOf(result, model).evidence },
  { name: 'task', value: ({ result: { task } }) => task },
  // Those of a predicted number; errors are in the target's unit.
  ...metricNamesOf('regression').flatMap(metricColumns),
  { name: 'pointSize', value: ({ result: { comparison } }) => comparison.pointSize },
  ...originColumns<ComparedModel>(({ result: { dataset } }) => dataset),
];

/** A row for each model of each table; figures are raw. */
export function comparisonRecords(results: readonly ComparisonResult[]): Records {
  return recordsOf(
    columns,
    results.flatMap((result) => everyModel(result).map((model) => ({ result, model }))),
  );
}

/** The mean and the spread over the folds; empty where the metric is one of the other task. */
function metricColumns(metric: MetricName): ComparisonColumn[] {
  return [
    { name: `${metric}Mean`, value: ({ model: { metrics } }) => metrics[metric]?.mean ?? null },
    { name: `${metric}Sd`, value: ({ model: { metrics } }) => metrics[metric]?.sd ?? null },
  ];
}

function engineColumns(engine: 'compiled' | 'library'): ComparisonColumn[] {
  const column = (name: string, value: (timing: EngineTiming) => RecordValue): ComparisonColumn => ({
    name: engine + name,
    value: ({ model }) => {
      const timing = engineOf(model, engine);
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

/** What a model's row says of a difference: its own, or of who is no candidate the headline's. */
type RecordedDifference = Pick<Difference, 'estimate' | 'low' | 'high'> & {
  readonly verdict: string | null;
  readonly evidence: string | null;
};

/** The difference that a model's row is about. A rung of the ladder has one, and no verdict. */
function differenceOf(
  { comparison, ladder }: ComparisonResult,
  { id, role }: ModelResult,
): RecordedDifference {
  const rung = role === 'ladder' ? ladder?.rungs.find((candidate) => candidate.id === id) : undefined;
  if (rung !== undefined) return { ...rung.toReference, verdict: null, evidence: null };
  const own = comparison.differences.find(({ candidate }) => candidate === id);
  return own ?? headlineDifference(comparison);
}
