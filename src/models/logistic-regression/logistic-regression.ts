import type { Matrix } from '../../encode/matrix.ts';
import { InputError } from '../../errors.ts';
import type { Classifier, FittedClassifier } from '../contract/classifier.ts';
import { binaryLoss } from './binary-loss.ts';
import { createCholeskyStep } from './cholesky-step.ts';
import { classBlockPreconditioner } from './class-block-preconditioner.ts';
import { createConjugateGradientStep } from './conjugate-gradient-step.ts';
import { type Minimum, minimizeByNewton } from './newton.ts';
import { createPredictor, type LogisticRegressionNumbers } from './predictor.ts';
import { findPresentClasses, type PresentClasses } from './present-classes.ts';
import { withRidge } from './ridge-loss.ts';
import { softmaxLoss } from './softmax-loss.ts';

/** The ridge of scikit-learn's default, C = 1. */
export const defaultRidge = 1;

/**
 * Newton's method with the whole Hessian, or with preconditioned conjugate gradients in its place. Both end at the same
 * optimum.
 */
export type LogisticRegressionSolver = 'newton' | 'newton-cg';

export interface LogisticRegressionOptions {
  /**
   * Weight of ½ · Σ coefficient² beside the summed log loss, `defaultRidge` by default; intercepts go free. It is
   * scikit-learn's 1/C.
   */
  readonly ridge?: number;
  /** By default the one that takes fewer multiplications. */
  readonly solver?: LogisticRegressionSolver;
}

/** A fitted logistic regression, with its learned numbers for whoever explains or saves it. */
export interface FittedLogisticRegression extends FittedClassifier, LogisticRegressionNumbers {
  readonly solver: LogisticRegressionSolver;
}

/** A logistic regression that is ready to be fitted. */
export type LogisticRegression = Classifier<FittedLogisticRegression>;

/** Where the whole Hessian takes as long as this many of its products with a vector, conjugate gradients are faster. */
const mostProducts = 9;

/**
 * Where the search on a sample of the rows ends, in squared Newton decrements: the optimum of all rows is farther away, by
 * about one a parameter.
 */
const sampleTolerance = 1;

/**
 * Logistic regression with a ridge, fitted by Newton's method: the coefficients of scikit-learn's
 * `LogisticRegression(C=1/ridge, multi_class='multinomial')`, to the last few digits.
 *
 * Where rows are many the search begins on samples of them (Byrd, Chin, Nocedal and Wu, 2012), so that all rows are needed
 * for its last steps only, which are the ones that the summary counts. The optimum does not depend on that.
 *
 * Two classes share one vector of coefficients; more have one each (softmax regression, whose intercepts and, by the
 * ridge, coefficients sum to zero over the classes). Data that a line separates are no harm: the ridge keeps the
 * coefficients finite.
 *
 * A class without a training row would have its intercept at minus infinity. The fit is of the classes present, and
 * gives the absent ones probability 0; a single one present gets probability 1.
 *
 * @throws InputError when the ridge is negative or not finite
 */
export function logisticRegression(options: LogisticRegressionOptions = {}): LogisticRegression {
  const ridge = options.ridge ?? defaultRidge;
  if (!(ridge >= 0 && ridge < Number.POSITIVE_INFINITY)) {
    throw new InputError(`ridge is ${ridge}: it must be a finite number, 0 or more`);
  }

  function fit(features: Matrix, classes: Int32Array, classCount: number): FittedLogisticRegression {
    const columns = features.columns + 1;
    const present = findPresentClasses(classes, classCount);
    const isBinary = present.codes.length === 2;
    const likelihood = isBinary
      ? binaryLoss(features, present.places, true)
      : softmaxLoss(features, present.places, present.codes.length, true);
    const solver = options.solver ?? solverOf(likelihood.size / columns, columns);

    const precondition = classBlockPreconditioner(likelihood.size / columns, columns);
    function minimize(rows: number, start: Float64Array, tolerance?: number): Minimum {
      const loss = withRidge(likelihood.onFirst(rows), columns, (ridge * rows) / features.rows);
      const step =
        solver === 'newton'
          ? createCholeskyStep(loss.size)
          : createConjugateGradientStep(loss.size, precondition(loss));
      return minimizeByNewton(loss, start, step, tolerance);
    }

    let start = startWeights(present, columns, isBinary);
    for (const rows of likelihood.sizes.slice(0, -1)) start = minimize(rows, start, sampleTolerance).point;
    const { point, summary } = minimize(features.rows, start);

    const presentClasses = present.codes;
    const numbers = { classCount, presentClasses, ...splitIntercepts(point, columns) };
    return { ...numbers, parameterCount: point.length, solver, summary, predict: createPredictor(numbers) };
  }

  return { fit };
}

/**
 * By the multiplications a row: the Hessian has columns² ∕ 2 for every pair of classes, its product with a vector two a
 * column and class. Two classes share one vector and have one Gram matrix.
 */
function solverOf(vectors: number, columns: number): LogisticRegressionSolver {
  const grams = vectors === 1 ? 1 : (vectors * (vectors - 1)) / 2;
  const products = (grams * (columns + 1)) / (4 * vectors);
  return products < mostProducts ? 'newton' : 'newton-cg';
}

/** Coefficients of zero, and the intercepts that are best then: the logarithms of the class shares, centred. */
function startWeights(present: PresentClasses, columns: number, isBinary: boolean): Float64Array {
  const logCounts = Array.from(present.counts, Math.log);
  const mean = logCounts.reduce((sum, value) => sum + value, 0) / logCounts.length;
  const intercepts = isBinary
    ? [(logCounts[1] as number) - (logCounts[0] as number)]
    : logCounts.map((value) => value - mean);
  const weights = new Float64Array(intercepts.length * columns);
  intercepts.forEach((intercept, k) => {
    weights[(k + 1) * columns - 1] = intercept;
  });
  return weights;
}

/** Takes the weights of the constant column, the last one of each class, out of the others. */
function splitIntercepts(weights: Float64Array, columns: number) {
  const isIntercept = (_: number, index: number) => (index + 1) % columns === 0;
  return {
    intercepts: weights.filter(isIntercept),
    coefficients: weights.filter((value, index) => !isIntercept(value, index)),
  };
}
