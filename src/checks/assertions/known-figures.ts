import { metricNames } from '../../metrics/metric-name.ts';
import { classificationMetricNames } from '../../metrics/score-classification.ts';
import { regressionMetricNames } from '../../metrics/score-regression.ts';
import type { Task } from '../../models/contract/targets.ts';
import type { TimeUnit } from './time-unit.ts';

/** What a figure holds: a number, yes or no, any text, or one of some words. */
export type FigureType = 'number' | 'boolean' | 'text' | readonly string[];

/** A figure of the result that an assertion can name. */
export interface KnownFigure {
  /** As an assertion writes it: a shorthand or the path in the JSON. */
  readonly name: string;
  /** Where it stands in the result. */
  readonly path: string;
  readonly type: FigureType;
  /** The unit that the result holds a time in; null where it is none. */
  readonly unit: TimeUnit | null;
  readonly isShorthand: boolean;
  /** The task whose results alone have it; null where both may. */
  readonly task: Task | null;
}

interface Tree {
  readonly [key: string]: FigureType | Tree;
}

const engines = ['compiled', 'library'] as const;
const timedModels = ['dense-net', 'logistic-regression', 'linear-regression'] as const;

/** The models and the metrics of each task, in the order of the result. */
const tasks = [
  {
    task: 'classification',
    models: ['dense-net', 'logistic-regression', 'majority-class'],
    metrics: classificationMetricNames,
  },
  { task: 'regression', models: ['dense-net', 'linear-regression', 'mean'], metrics: regressionMetricNames },
] as const;

const verdicts = [...timedModels, 'inconclusive'];

const model: Tree = {
  parameters: 'number',
  rowsPerParameter: 'number',
  operations: { multiplications: 'number', additions: 'number', exponentials: 'number' },
  ...Object.fromEntries(metricNames.map((metric) => [metric, { mean: 'number', sd: 'number' }] as const)),
  convergedFolds: 'number',
};

const latency: Tree = {
  medianMicroseconds: 'number',
  p95Microseconds: 'number',
  coldMicroseconds: 'number',
  callsPerBlock: 'number',
};

const batch: Tree = { rows: 'number', medianMicroseconds: 'number', rowsPerSecond: 'number' };

const compiled: Tree = {
  name: 'text',
  extrapolated: 'boolean',
  converged: 'boolean',
  parameters: 'number',
  training: { medianMilliseconds: 'number' },
  latency,
  batches: { 0: batch, 1: batch, 2: batch },
};

const engineFigures = {
  compiled,
  library: {
    ...compiled,
    agreement: { equalPredictions: 'number', largestDifference: 'number', epochs: 'number' },
  },
} as const;

/** Every figure whose place in the JSON does not hang on the data. */
const tree = (timed: readonly (typeof engines)[number][]): Tree => ({
  task: ['classification', 'regression'],
  dataset: {
    name: 'text',
    sha256: 'text',
    rows: 'number',
    target: { name: 'text', mean: 'number', sd: 'number', smallest: 'number', largest: 'number' },
  },
  protocol: {
    kind: ['cross-validation', 'grouped', 'ordered', 'test-set'],
    folds: 'number',
    repeats: 'number',
    seed: 'number',
    trainRows: 'number',
    testRows: 'number',
  },
  models: { 0: model, 1: model, 2: model },
  comparison: {
    metric: metricNames,
    margin: 'number',
    pointSize: 'number',
    estimate: 'number',
    low: 'number',
    high: 'number',
    verdict: verdicts,
    evidence: ['settled', 'unsettled'],
    rowsToSettle: 'number',
    narrowestHalfWidth: 'number',
  },
  timings: {
    ...Object.fromEntries(
      timedModels.map((id) => [
        id,
        Object.fromEntries(timed.map((engine) => [engine, engineFigures[engine]])),
      ]),
    ),
    preprocessing: latency,
  },
});

type Shorthand = readonly [name: string, path: string, task: Task | null];

/** Short names, each for a path of the JSON; times are those of the compiled engine. */
const shorthands: readonly Shorthand[] = [
  ...tasks.flatMap(({ task, models, metrics }) =>
    models.flatMap((id, index): Shorthand[] => [
      ...metrics.map((metric): Shorthand => [`${id}.${metric}`, `models.${index}.${metric}.mean`, task]),
      [`${id}.parameters`, `models.${index}.parameters`, index === 0 ? null : task],
    ]),
  ),
  ...timedModels.flatMap((id): Shorthand[] => [
    [`${id}.latency`, `timings.${id}.compiled.latency.medianMicroseconds`, null],
    [`${id}.training`, `timings.${id}.compiled.training.medianMilliseconds`, null],
  ]),
  ['verdict', 'comparison.verdict', null],
  ['evidence', 'comparison.evidence', null],
  ['difference', 'comparison.estimate', null],
];

/**
 * Every figure that an assertion can name, by its name, when these implementations are timed.
 *
 * @param engine as `--engine` names it
 */
export function knownFigures(engine: 'compiled' | 'library' | 'both'): ReadonlyMap<string, KnownFigure> {
  const timed = engines.filter((name) => engine === 'both' || engine === name);
  const types = new Map(leaves(tree(timed), ''));
  const paths = [...types.keys()].map((path): Shorthand => [path, path, null]);
  return new Map(
    [...shorthands, ...paths].flatMap(([name, path, task]) => {
      const type = types.get(path);
      if (type === undefined) return [];
      return [[name, { name, path, type, unit: unitOf(path), isShorthand: name !== path, task }] as const];
    }),
  );
}

function leaves(branch: Tree, prefix: string): [path: string, type: FigureType][] {
  return Object.entries(branch).flatMap(([key, value]) =>
    isType(value) ? [[prefix + key, value] as [string, FigureType]] : leaves(value, `${prefix}${key}.`),
  );
}

function isType(value: FigureType | Tree): value is FigureType {
  return typeof value === 'string' || Array.isArray(value);
}

function unitOf(path: string): TimeUnit | null {
  if (path.endsWith('Microseconds')) return 'us';
  return path.endsWith('Milliseconds') ? 'ms' : null;
}
