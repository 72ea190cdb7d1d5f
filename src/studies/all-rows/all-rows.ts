import type { Engine } from '../../engines/contract.ts';
import { predictedClasses } from '../../metrics/predicted-classes.ts';
import type { LayersFormula } from '../../models/contract/formula.ts';
import { learnsLogarithm } from '../../models/contract/log-target.ts';
import type { Targets } from '../../models/contract/targets.ts';
import { foldRows } from '../../sql/row-folds.ts';
import type { SelectColumn } from '../../sql/select.ts';
import type { Interval } from '../../statistics/interval.ts';
import type { Clock } from '../../timing/clock.ts';
import { AnswerCounts, classScores, countAnswers } from './class-scores.ts';
import { errorSums, numberScores, sumErrors, withoutRows } from './number-scores.ts';
import { type AllRowsTask, preparedRows } from './prepared-rows.ts';
import type { Refit } from './refit.ts';
import { refitLinear } from './refit-linear.ts';
import { refitLogistic } from './refit-logistic.ts';

/** What was drawn from the rows: it is not judged on what it learned from. */
export interface SampleAnswers {
  readonly targets: Targets;
  /** What the models predict of these rows. */
  readonly reference: Float64Array;
  readonly candidate: Float64Array;
}

export interface AllRowsContext {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: string) => void;
}

/** A model of the sample on the rows that it did not learn from. */
export interface JudgedModel {
  readonly id: string;
  /** The share of right answers, or the root mean squared error in the target's unit. */
  readonly score: number;
  /** Classes × classes, rows of each actual class that were given each class; null where a number is predicted. */
  readonly confusion: readonly (readonly number[])[] | null;
  /** What reading, encoding and predicting a million rows took, in one select. */
  readonly secondsPerMillionRows: number;
}

/** A coefficient before and after. */
export interface MovedCoefficient {
  /** The encoded column; null for the intercept. */
  readonly column: string | null;
  /** The class that it speaks for; null where there is one sum. */
  readonly label: string | null;
  readonly sample: number;
  readonly all: number;
}

/** The regression, learned anew from all rows. */
export interface RefittedRegression {
  readonly id: string;
  readonly coefficients: readonly MovedCoefficient[];
  readonly scans: number;
  readonly converged: boolean;
  /** Of the models that did not see a fold: shares of right answers, or root mean squared errors. */
  readonly folds: readonly { readonly rows: number; readonly score: number }[];
  /** The same of all rows together, each judged by the model that did not see it. */
  readonly score: number;
}

/** What all rows of a table say, where they lie. */
export interface AllRowsResult {
  /** Rows with a target. */
  readonly rows: number;
  /** Those that the models learned from. */
  readonly sampleRows: number;
  /** On the others; null where there are none. */
  readonly judged: {
    readonly rows: number;
    readonly reference: JudgedModel;
    readonly candidate: JudgedModel;
    /** The candidate's lead, in points of the score. */
    readonly difference: Interval;
  } | null;
  /** Null where it has too many coefficients for sums. */
  readonly refit: RefittedRegression | null;
}

/**
 * Judges models on the rows that their sample left out, and learns the regression anew from all of them, where they lie:
 * only sums leave the engine.
 *
 * @param folds how many parts the rows are dealt into, by what they hold
 * @throws InputError when the engine refuses, and the signal's reason when it aborts
 */
export async function judgeAllRows(
  engine: Engine,
  task: AllRowsTask,
  sample: SampleAnswers,
  { folds, seed }: { readonly folds: number; readonly seed: number },
  context: AllRowsContext,
): Promise<AllRowsResult> {
  const { rows, judged } =
    sample.targets.task === 'classification'
      ? await judgeClasses(engine, task, sample, context)
      : await judgeNumbers(engine, task, sample, context);
  const sampleRows =
    sample.targets.task === 'classification' ? sample.targets.codes.length : sample.targets.values.length;
  const refit = await refitRegression(engine, task, sample.targets, { folds, seed }, context);
  return { rows, sampleRows, judged, refit };
}

type Judged = Pick<AllRowsResult, 'rows' | 'judged'>;

async function judgeClasses(
  engine: Engine,
  task: AllRowsTask,
  { targets, reference, candidate }: SampleAnswers,
  context: AllRowsContext,
): Promise<Judged> {
  if (targets.task !== 'classification') throw new TypeError('numbers were judged as classes');
  const { classCount, codes } = targets;
  const ofSample = new AnswerCounts(classCount);
  const [first, second] = [predictedClasses(reference, classCount), predictedClasses(candidate, classCount)];
  codes.forEach((code, row) => {
    ofSample.add(code, first[row] as number, second[row] as number, 1);
  });
  const { seconds, results } = await timedScores(task, context, (formulas) =>
    countAnswers(engine, task, preparedRows(task), formulas, context.signal),
  );
  const both = results[1];
  const rows = both.counts.reduce((sum, count) => sum + count, 0);
  const rest = both.without(ofSample);
  const left = classScores(rest);
  if (rows <= codes.length) return { rows, judged: null };
  const square = (matrix: Float64Array) =>
    Array.from({ length: classCount }, (_, actual) => [
      ...matrix.subarray(actual * classCount, (actual + 1) * classCount),
    ]);
  const judged = {
    rows: left.rows,
    reference: {
      id: task.reference.id,
      score: left.reference,
      confusion: square(left.confusionOfReference),
      secondsPerMillionRows: (seconds[0] / rows) * 1e6,
    },
    candidate: {
      id: task.candidate.id,
      score: left.candidate,
      confusion: square(left.confusionOfCandidate),
      secondsPerMillionRows: (seconds[1] / rows) * 1e6,
    },
    difference: scaled(left.difference, 100),
  };
  return { rows, judged };
}

async function judgeNumbers(
  engine: Engine,
  task: AllRowsTask,
  { targets, reference, candidate }: SampleAnswers,
  context: AllRowsContext,
): Promise<Judged> {
  if (targets.task !== 'regression') throw new TypeError('classes were judged as numbers');
  const mean = meanOf(targets.values);
  const { seconds, results } = await timedScores(task, context, (formulas) =>
    sumErrors(engine, task, preparedRows(task), formulas, mean, context.signal),
  );
  const [, both] = results;
  const { rows } = both;
  if (rows <= targets.values.length) return { rows, judged: null };
  const left = numberScores(withoutRows(both, errorSums(targets.values, reference, candidate, mean)));
  const figures = (id: string, score: number, spent: number) => ({
    id,
    score,
    confusion: null,
    secondsPerMillionRows: (spent / rows) * 1e6,
  });
  const judged = {
    rows: left.rows,
    reference: figures(task.reference.id, left.reference, seconds[0]),
    candidate: figures(task.candidate.id, left.candidate, seconds[1]),
    difference: left.difference,
  };
  return { rows, judged };
}

/** Runs the select of the reference alone, and then that of both, and takes the time of each. */
async function timedScores<Result>(
  { reference, candidate }: AllRowsTask,
  { clock, onProgress }: AllRowsContext,
  score: (formulas: readonly AllRowsTask['reference']['formula'][]) => Promise<Result>,
): Promise<{ readonly seconds: readonly [number, number]; readonly results: readonly [Result, Result] }> {
  const timed = async (formulas: readonly AllRowsTask['reference']['formula'][]) => {
    const start = clock();
    const result = await score(formulas);
    return { result, seconds: (clock() - start) / 1e9 };
  };
  onProgress?.('all rows: the regression');
  const alone = await timed([reference.formula]);
  onProgress?.('all rows: both models');
  const both = await timed([reference.formula, candidate.formula]);
  return { seconds: [alone.seconds, both.seconds], results: [alone.result, both.result] };
}

async function refitRegression(
  engine: Engine,
  task: AllRowsTask,
  targets: Targets,
  dealing: { readonly folds: number; readonly seed: number },
  { signal, onProgress }: AllRowsContext,
): Promise<RefittedRegression | null> {
  const { dialect, reference, target } = task;
  const { formula } = reference;
  if (formula.kind !== 'layers' || formula.ridge === undefined) return null;
  onProgress?.('all rows: the regression anew');
  const prepared = preparedRows(task);
  const passed: SelectColumn[] = [{ expression: dialect.identifier(prepared.target), name: prepared.target }];
  const folded = foldRows(dialect, prepared, passed, dealing, prepared.names);
  const rows = { ...prepared, ...folded };
  const isNumber = target.task === 'regression' && targets.task === 'regression';
  const center = isNumber
    ? meanOf(learnsLogarithm(target) ? targets.values.map(Math.log) : targets.values)
    : 0;
  const refit = isNumber
    ? await refitLinear(engine, rows, center, learnsLogarithm(target), dealing.folds, signal)
    : target.task === 'classification'
      ? await refitLogistic(engine, rows, formula, target, dealing.folds, signal)
      : undefined;
  if (refit === undefined) return null;
  return described(refit, formula, task, isNumber);
}

function described(
  { units, converged, iterations, folds }: Refit,
  before: LayersFormula,
  { encoding, target, reference }: AllRowsTask,
  isNumber: boolean,
): RefittedRegression {
  const labels = target.task === 'classification' && units.length > 1 ? target.classes : [null];
  const coefficients = units.flatMap(({ bias, weights }, k): MovedCoefficient[] => {
    const of = before.layers[0]?.units[k];
    const label = labels[k] ?? null;
    return [
      { column: null, label, sample: of?.bias ?? Number.NaN, all: bias },
      ...weights.map((weight, j) => ({
        column: encoding.names[j] as string,
        label,
        sample: of?.weights[j] ?? Number.NaN,
        all: weight,
      })),
    ];
  });
  const scoreOf = (mean: number) => (isNumber ? Math.sqrt(mean) : mean);
  const counted = folds.filter(({ rows }) => rows > 0);
  const rows = counted.reduce((sum, fold) => sum + fold.rows, 0);
  return {
    id: reference.id,
    coefficients,
    scans: iterations,
    converged,
    folds: folds.map((fold) => ({ rows: fold.rows, score: scoreOf(fold.score) })),
    score: scoreOf(counted.reduce((sum, fold) => sum + fold.rows * fold.score, 0) / rows),
  };
}

function scaled({ estimate, low, high }: Interval, factor: number): Interval {
  const times = (value: number | null) => (value === null ? null : value * factor);
  return { estimate: estimate * factor, low: times(low), high: times(high) };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
