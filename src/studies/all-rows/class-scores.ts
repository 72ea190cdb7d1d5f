import { dialectOf } from '../../dialects/registry.ts';
import type { Engine } from '../../engines/contract.ts';
import type { Formula } from '../../models/contract/formula.ts';
import type { SavedClassTarget } from '../../models/contract/persistence.ts';
import { sameColumn, selectOf } from '../../sql/select.ts';
import type { Interval } from '../../statistics/interval.ts';
import { intervalOfSums } from '../../statistics/interval-of-sums.ts';
import { answeredRows } from './answered-rows.ts';
import type { AllRowsTask, PreparedRows } from './prepared-rows.ts';

/** How often each class was answered with each, by both models: rows by actual class, reference's and candidate's answer. */
export class AnswerCounts {
  readonly classCount: number;
  readonly counts: Float64Array;

  constructor(classCount: number) {
    this.classCount = classCount;
    this.counts = new Float64Array(classCount ** 3);
  }

  add(actual: number, reference: number, candidate: number, rows: number): void {
    const at = (actual * this.classCount + reference) * this.classCount + candidate;
    this.counts[at] = (this.counts[at] as number) + rows;
  }

  /** The same without some of the rows; none is counted less than never, as a tie may have been told otherwise. */
  without(other: AnswerCounts): AnswerCounts {
    const rest = new AnswerCounts(this.classCount);
    rest.counts.set(this.counts.map((count, at) => Math.max(0, count - (other.counts[at] as number))));
    return rest;
  }

  forEach(visit: (actual: number, reference: number, candidate: number, rows: number) => void): void {
    const k = this.classCount;
    this.counts.forEach((rows, at) => {
      visit(Math.floor(at / (k * k)), Math.floor(at / k) % k, at % k, rows);
    });
  }
}

/** What two classifiers did on the same rows. */
export interface ClassScores {
  readonly rows: number;
  /** The share of rows whose class each names correctly. */
  readonly reference: number;
  readonly candidate: number;
  /** The candidate's less the reference's. */
  readonly difference: Interval;
  /** Classes × classes, row-major: rows of each actual class that were given each class. */
  readonly confusionOfReference: Float64Array;
  readonly confusionOfCandidate: Float64Array;
}

/** Shares, matrices and the interval of the difference, from how often rows were answered how. */
export function classScores(answers: AnswerCounts): ClassScores {
  const k = answers.classCount;
  const confusionOfReference = new Float64Array(k * k);
  const confusionOfCandidate = new Float64Array(k * k);
  let [rows, ofReference, ofCandidate, alone, beaten] = [0, 0, 0, 0, 0];
  answers.forEach((actual, reference, candidate, count) => {
    rows += count;
    const [right, other] = [reference === actual, candidate === actual];
    if (right) ofReference += count;
    if (other) ofCandidate += count;
    if (other && !right) alone += count;
    if (right && !other) beaten += count;
    const [at, beside] = [actual * k + reference, actual * k + candidate];
    confusionOfReference[at] = (confusionOfReference[at] as number) + count;
    confusionOfCandidate[beside] = (confusionOfCandidate[beside] as number) + count;
  });
  const difference = (alone - beaten) / rows;
  return {
    rows,
    reference: ofReference / rows,
    candidate: ofCandidate / rows,
    difference: intervalOfSums(difference, rows, alone + beaten - rows * difference ** 2),
    confusionOfReference,
    confusionOfCandidate,
  };
}

/**
 * Counts how rows are answered, where they lie: in one select for both models.
 *
 * @param formulas the reference's, and then the candidate's; the reference's alone to see what it takes
 */
export async function countAnswers(
  engine: Engine,
  task: AllRowsTask,
  prepared: PreparedRows,
  formulas: readonly Formula[],
  signal?: AbortSignal,
): Promise<AnswerCounts> {
  const dialect = dialectOf(engine.dialect);
  const { classes } = task.target as SavedClassTarget;
  const { rows, answers } = answeredRows(task, prepared, formulas);
  const groups = [rows.target, ...answers];
  const columns = groups.map((name) => sameColumn(dialect, name));
  const count = { expression: 'count(*)', name: rows.names.give('rows') };
  const select = selectOf(dialect, 'how often each is answered', [...columns, count], rows.rows);
  const counts = new AnswerCounts(classes.length);
  const sql = `${select}\ngroup by ${columns.map(({ expression }) => expression).join(', ')}`;
  for await (const chunk of engine.query(sql, signal)) {
    for (const [actual, reference, ...others] of chunk) {
      const candidate = others.length > 1 ? others[0] : reference;
      counts.add(
        Number(actual),
        classes.indexOf(String(reference)),
        classes.indexOf(String(candidate)),
        Number(others.at(-1)),
      );
    }
  }
  return counts;
}
