import { metricNames } from '../../scores/score-metric.ts';
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
}

interface Tree {
  readonly [key: string]: FigureType | Tree;
}

const engines = ['compiled', 'library'] as const;
const timedModels = ['dense-net', 'logistic-regression'] as const;

/** The models in the order of the result. */
const models = [...timedModels, 'majority-class'] as const;

const verdicts = ['dense-net', 'logistic-regression', 'inconclusive'];

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
    agreement: { equalPredictions: 'number', largestProbabilityDifference: 'number', epochs: 'number' },
  },
} as const;

/** Every figure whose place in the JSON does not hang on the data. */
const tree = (timed: readonly (typeof engines)[number][]): Tree => ({
  dataset: { name: 'text', sha256: 'text', rows: 'number', target: { name: 'text' } },
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

/** Short names, each for a path of the JSON; times are those of the compiled engine. */
const shorthands: readonly (readonly [name: string, path: string])[] = [
  ...models.flatMap((id, index) => [
    ...metricNames.map((metric) => [`${id}.${metric}`, `models.${index}.${metric}.mean`] as const),
    [`${id}.parameters`, `models.${index}.parameters`] as const,
  ]),
  ...timedModels.flatMap((id) => [
    [`${id}.latency`, `timings.${id}.compiled.latency.medianMicroseconds`] as const,
    [`${id}.training`, `timings.${id}.compiled.training.medianMilliseconds`] as const,
  ]),
  ['verdict', 'comparison.verdict'],
  ['evidence', 'comparison.evidence'],
  ['difference', 'comparison.estimate'],
];

/**
 * Every figure that an assertion can name, by its name, when these implementations are timed.
 *
 * @param engine as `--engine` names it
 */
export function knownFigures(engine: 'compiled' | 'library' | 'both'): ReadonlyMap<string, KnownFigure> {
  const timed = engines.filter((name) => engine === 'both' || engine === name);
  const types = new Map(leaves(tree(timed), ''));
  const paths = [...types.keys()].map((path) => [path, path] as const);
  return new Map(
    [...shorthands, ...paths].flatMap(([name, path]) => {
      const type = types.get(path);
      if (type === undefined) return [];
      return [[name, { name, path, type, unit: unitOf(path), isShorthand: name !== path }] as const];
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
