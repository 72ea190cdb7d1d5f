import { dialectOf } from '../../dialects/registry.ts';
import type { Engine } from '../../engines/contract.ts';
import type { Formula } from '../../models/contract/formula.ts';
import { rowsOf, type SelectColumn, selectOf } from '../../sql/select.ts';
import type { Interval } from '../../statistics/interval.ts';
import { intervalOfSums } from '../../statistics/interval-of-sums.ts';
import { answeredRows } from './answered-rows.ts';
import type { AllRowsTask, PreparedRows } from './prepared-rows.ts';

/** Sums over rows of the squared errors a of the reference, b of the candidate and c of always answering the mean. */
export interface ErrorSums {
  readonly rows: number;
  readonly a: number;
  readonly b: number;
  readonly aa: number;
  readonly bb: number;
  readonly ab: number;
  readonly c: number;
}

const names = ['rows', 'a', 'b', 'aa', 'bb', 'ab', 'c'] as const;

/** The sums of some rows, from what is true of them and what was answered. */
export function errorSums(
  actual: ArrayLike<number>,
  reference: ArrayLike<number>,
  candidate: ArrayLike<number>,
  mean: number,
): ErrorSums {
  const sums = { rows: actual.length, a: 0, b: 0, aa: 0, bb: 0, ab: 0, c: 0 };
  for (let row = 0; row < actual.length; row++) {
    const value = actual[row] as number;
    const a = (value - (reference[row] as number)) ** 2;
    const b = (value - (candidate[row] as number)) ** 2;
    sums.a += a;
    sums.b += b;
    sums.aa += a * a;
    sums.bb += b * b;
    sums.ab += a * b;
    sums.c += (value - mean) ** 2;
  }
  return sums;
}

/** The sums of the rows that others are not. */
export function withoutRows(all: ErrorSums, some: ErrorSums): ErrorSums {
  const rest = Object.fromEntries(names.map((name) => [name, Math.max(0, all[name] - some[name])]));
  return rest as unknown as ErrorSums;
}

/** What two models of a number did on the same rows. */
export interface NumberScores {
  readonly rows: number;
  /** Root mean squared errors, in the target's unit. */
  readonly reference: number;
  readonly candidate: number;
  /** Of always answering the sample's mean. */
  readonly baseline: number;
  /** By how much less the candidate errs, in hundredths of the baseline's error. */
  readonly difference: Interval;
}

/** Errors and the interval of the lead: by the delta method, as a root of a mean moves by half of what its mean does. */
export function numberScores({ rows, a, b, aa, bb, ab, c }: ErrorSums): NumberScores {
  const [reference, candidate, baseline] = [a, b, c].map((sum) => Math.sqrt(sum / rows)) as [
    number,
    number,
    number,
  ];
  const point = baseline / 100;
  const spread = (products: number, one: number, other: number, roots: number) =>
    roots === 0 ? 0 : (products - (one * other) / rows) / (4 * roots);
  const squares =
    spread(aa, a, a, reference ** 2) +
    spread(bb, b, b, candidate ** 2) -
    2 * spread(ab, a, b, reference * candidate);
  const difference = intervalOfSums((reference - candidate) / point, rows, squares / point ** 2);
  return { rows, reference, candidate, baseline, difference };
}

/**
 * Sums the errors of rows where they lie: in one select for both models.
 *
 * @param formulas the reference's, and then the candidate's; the reference's alone to see what it takes
 * @param mean of the sample's target
 */
export async function sumErrors(
  engine: Engine,
  task: AllRowsTask,
  prepared: PreparedRows,
  formulas: readonly Formula[],
  mean: number,
  signal?: AbortSignal,
): Promise<ErrorSums> {
  const dialect = dialectOf(engine.dialect);
  const quoted = (name: string) => dialect.identifier(name);
  const { rows, answers } = answeredRows(task, prepared, formulas);
  const [reference, candidate] = [answers[0] as string, answers.at(-1) as string];
  const square = (other: string, name: string): SelectColumn => {
    const error = `(${quoted(prepared.target)} - (${other}))`;
    return { expression: `${error} * ${error}`, name: prepared.names.give(name) };
  };
  const squares = [
    square(quoted(reference), 'a'),
    square(quoted(candidate), 'b'),
    square(dialect.number(mean), 'c'),
  ];
  const errors = rowsOf(dialect, selectOf(dialect, 'squared errors', squares, rows.rows), 'errors');
  const [a, b, c] = squares.map(({ name }) => quoted(name)) as [string, string, string];
  const sums = [a, b, `${a} * ${a}`, `${b} * ${b}`, `${a} * ${b}`, c].map(
    (expression) => `sum(${expression})`,
  );
  const columns = ['count(*)', ...sums].map((expression, index) => ({
    expression,
    name: prepared.names.give(`sum_${index}`),
  }));
  for await (const chunk of engine.query(selectOf(dialect, 'sums of errors', columns, errors), signal)) {
    const [first] = chunk;
    if (first === undefined) continue;
    return Object.fromEntries(names.map((name, at) => [name, Number(first[at])])) as unknown as ErrorSums;
  }
  throw new Error('a select of sums gave no row');
}
