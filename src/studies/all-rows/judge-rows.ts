import type { Engine } from '../../engines/contract.ts';
import { predictedClasses } from '../../metrics/predicted-classes.ts';
import type { Interval } from '../../statistics/interval.ts';
import type { AllRowsContext, AllRowsResult, SampleAnswers } from './all-rows-result.ts';
import { AnswerCounts, classScores, countAnswers } from './class-scores.ts';
import { meanOf } from './mean-of.ts';
import { errorSums, numberScores, sumErrors, withoutRows } from './number-scores.ts';
import { type AllRowsTask, preparedRows } from './prepared-rows.ts';
import { scoringTime } from './scoring-time.ts';

/** How many rows there are, and how the models did on those that the sample left out. */
export type Judged = Pick<AllRowsResult, 'rows' | 'judged'>;

/** Judges classifiers: what an engine counts of all rows, less what is known of the sample. */
export async function judgeClasses(
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
      spent: scoringTime(rows, seconds[0]),
    },
    candidate: {
      id: task.candidate.id,
      score: left.candidate,
      confusion: square(left.confusionOfCandidate),
      spent: scoringTime(rows, seconds[1]),
    },
    difference: scaled(left.difference, 100),
  };
  return { rows, judged };
}

/** Judges models of a number: what an engine adds up over all rows, less what is known of the sample. */
export async function judgeNumbers(
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
  const figures = (id: string, score: number, took: number) => ({
    id,
    score,
    confusion: null,
    spent: scoringTime(rows, took),
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

function scaled({ estimate, low, high }: Interval, factor: number): Interval {
  const times = (value: number | null) => (value === null ? null : value * factor);
  return { estimate: estimate * factor, low: times(low), high: times(high) };
}
