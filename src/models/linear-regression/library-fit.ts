import { median } from 'd3-array';
import { MultivariateLinearRegression } from 'ml-regression';
import type { Matrix } from '../../encode/matrix.ts';
import type { FittedRegressor } from '../contract/regressor.ts';

export interface LibraryLinearFitOptions {
  /** Milliseconds since any fixed moment. */
  readonly clock: () => number;
  /** No fit is begun that would likely end later than this after the first one began; 50 columns are always fitted. */
  readonly limitMilliseconds: number;
}

/** The outcome of {@link fitLibraryLinearRegression}. */
export interface LibraryLinearFit {
  /** True when all columns would have taken longer than the limit, and the time is that of fewer by proportion. */
  readonly extrapolated: boolean;
  /** The columns, the first ones, on which `fitted` was fitted: all of them unless the time is extrapolated. */
  readonly fittedColumns: number;
  /** Of one call of the package's constructor, which fits. */
  readonly trainingMilliseconds: number;
  readonly fitted: FittedLibraryLinearRegression;
}

/** A fit of the package, with the package's own way to predict beside ours. */
export interface FittedLibraryLinearRegression extends FittedRegressor {
  /**
   * The package's own `predict`, an array of one number a row: what to time as the library's latency.
   *
   * It looks at the fitted columns only, and is the quicker for it where the fit's time is extrapolated.
   *
   * @param rows from {@link toLibraryRows}, so that who times it decides whether the conversion counts
   */
  predictRows(rows: readonly (readonly number[])[]): number[][];
}

const warmUpRows = 100;
const warmUpColumns = 10;
const warmUpFits = 3;

/** The columns of the first pilot; each has twice as many as the one before. */
const pilotColumns = 50;

/** Fits that are quick are repeated, until the engine has compiled what it will, and the median is taken. */
const mostFits = 25;
const repeatWithinMilliseconds = 100;

/**
 * Linear regression as a user of the npm package `ml-regression` 6.3.0 gets it from its `MultivariateLinearRegression`
 * with the default options: an intercept, the normal equations solved by a singular value decomposition, and a second
 * decomposition for standard errors.
 *
 * The decompositions take a time that grows with the cube of the columns and cannot be interrupted. Where there are more
 * than 50 columns, ever more of them are fitted first, and if the next fit would end after the limit, the last one's time
 * is extrapolated to all columns, and the last one is the one that predicts.
 *
 * @param features rows × features
 * @param values the number to predict of each row
 */
export function fitLibraryLinearRegression(
  features: Matrix,
  values: Float64Array,
  { clock, limitMilliseconds }: LibraryLinearFitOptions,
): LibraryLinearFit {
  const { columns } = features;
  const rows = toLibraryRows(features);
  const targets = Array.from(values, (value) => [value]);
  warmUp(rows, targets);

  const start = clock();
  for (let pilot = pilotColumns; pilot < columns; pilot *= 2) {
    const { regression, milliseconds } = timedFit(firstColumns(rows, pilot), targets, clock);
    const next = Math.min(2 * pilot, columns);
    if (clock() - start + milliseconds * growth(rows.length, pilot, next) > limitMilliseconds) {
      return {
        extrapolated: true,
        fittedColumns: pilot,
        trainingMilliseconds: milliseconds * growth(rows.length, pilot, columns),
        fitted: wrap(regression, columns + 1, false),
      };
    }
  }
  const { regression, milliseconds } = timedFit(rows, targets, clock);
  const times = [milliseconds];
  while (times.length < mostFits && clock() - start < repeatWithinMilliseconds) {
    times.push(timedFit(rows, targets, clock).milliseconds);
  }
  return {
    extrapolated: false,
    fittedColumns: columns,
    trainingMilliseconds: median(times) as number,
    fitted: wrap(regression, regression.weights.length, true),
  };
}

/** Converts encoded rows to the arrays that the package takes. */
export function toLibraryRows({ rows, columns, values }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from(values.subarray(row * columns, (row + 1) * columns)),
  );
}

/** Fits that are not timed, so that the engine compiles the package's loops. */
function warmUp(rows: readonly number[][], targets: readonly number[][]): void {
  const fewRows = firstColumns(rows.slice(0, warmUpRows), warmUpColumns);
  const fewTargets = targets.slice(0, warmUpRows);
  for (let fit = 0; fit < warmUpFits; fit++) new MultivariateLinearRegression(fewRows, fewTargets);
}

function firstColumns(rows: readonly number[][], columns: number): number[][] {
  return rows.map((row) => row.slice(0, columns));
}

function timedFit(rows: readonly number[][], targets: readonly number[][], clock: () => number) {
  const start = clock();
  const regression = new MultivariateLinearRegression(rows, targets);
  return { regression, milliseconds: clock() - start };
}

/**
 * How much longer a fit of more columns takes: by the multiplications of the normal matrix, rows · columns², and of two
 * decompositions, each measured to take as long as 15 · columns³ of them. From 400 columns to 800 it was off by 6 %.
 */
function growth(rows: number, columns: number, moreColumns: number): number {
  const operations = (count: number) => count * count * (rows + 30 * count);
  return operations(moreColumns) / operations(columns);
}

function wrap(
  regression: MultivariateLinearRegression,
  parameterCount: number,
  converged: boolean,
): FittedLibraryLinearRegression {
  return {
    parameterCount,
    summary: { iterations: 1, converged },
    predictRows: (rows) => regression.predict(rows),
    predict(features, predictions) {
      regression.predict(toLibraryRows(features)).forEach(([prediction], row) => {
        predictions[row] = prediction as number;
      });
    },
  };
}
