import LogisticRegression from 'ml-logistic-regression';
import { EigenvalueDecomposition, Matrix as LibraryMatrix } from 'ml-matrix';
import type { Matrix } from '../../encode/matrix.ts';
import type { FittedClassifier } from '../contract/classifier.ts';
import { withConstantColumn } from '../numeric/constant-column.ts';
import { findPresentClasses } from './present-classes.ts';

/** The training rows as the package wants them. */
export interface LibraryTraining {
  /** Rows × (features + 1), with the constant column that the package lacks. */
  readonly rows: LibraryMatrix;
  /** A column vector of 0 … k − 1: the places of the rows' classes among those present. */
  readonly places: LibraryMatrix;
  /** The codes of the classes present, ascending. */
  readonly presentClasses: Int32Array;
  readonly classCount: number;
  /** The largest step that cannot overshoot: 4 ∕ λmax(XᵀX), as no Hessian of the log loss exceeds XᵀX ∕ 4. */
  readonly learningRate: number;
}

/** A fit of the package, with the package's own way to predict beside ours. */
export interface FittedLibraryRegression extends FittedClassifier {
  /**
   * The likeliest class of each row by the package's own `predict`: what to time as the library's latency.
   *
   * @param rows from {@link toLibraryRows}, so that who times it does not time the conversion
   */
  predictClasses(rows: LibraryMatrix): number[];
}

/** Converts encoded rows to the package's matrix, with the constant column. */
export function toLibraryRows(features: Matrix): LibraryMatrix {
  const { rows, columns, values } = withConstantColumn(features);
  return LibraryMatrix.from1DArray(rows, columns, values);
}

/** Does once what every fit on the same rows needs. */
export function prepareLibraryTraining(
  features: Matrix,
  classes: Int32Array,
  classCount: number,
): LibraryTraining {
  const rows = toLibraryRows(features);
  const present = findPresentClasses(classes, classCount);
  const gram = rows.transpose().mmul(rows);
  const eigenvalues = new EigenvalueDecomposition(gram, { assumeSymmetric: true }).realEigenvalues;
  return {
    rows,
    places: LibraryMatrix.columnVector(present.places),
    presentClasses: present.codes,
    classCount,
    learningRate: 4 / Math.max(...eigenvalues),
  };
}

/** An unfitted regression of the package; what to time is `train` on the prepared rows. */
export function createLibraryRegression(training: LibraryTraining, steps: number): LogisticRegression {
  return new LogisticRegression({ numSteps: steps, learningRate: training.learningRate });
}

/**
 * Wraps what the package has trained.
 *
 * Its classifiers are trained one against the rest, two for two classes, and their parameters are all counted. A row's
 * probabilities are theirs divided by their sum, or equal for the classes present if all are zero; their largest is
 * the class that the package predicts. A class without training rows gets probability 0.
 *
 * The wrapped `predict` throws an Error when a probability is not finite.
 */
export function wrapLibraryRegression(
  regression: LogisticRegression,
  { presentClasses, classCount }: LibraryTraining,
  summary: FittedClassifier['summary'],
): FittedLibraryRegression {
  const { classifiers } = regression;
  return {
    parameterCount: classifiers.reduce((count, { weights }) => count + weights.rows * weights.columns, 0),
    summary,
    predictClasses: (rows) => regression.predict(rows).map((place) => presentClasses[place] as number),
    predict(features, probabilities) {
      const rows = toLibraryRows(features);
      const scores = classifiers.map((classifier) => classifier.testScores(rows));
      probabilities.fill(0, 0, features.rows * classCount);
      for (let row = 0; row < features.rows; row++) {
        const shares = scores.map((scoresOfClass) => 1 - (scoresOfClass[row] as number));
        const sum = shares.reduce((total, share) => total + share, 0);
        if (!Number.isFinite(sum)) {
          throw new Error(`ml-logistic-regression: a probability of row ${row} is not finite`);
        }
        shares.forEach((share, place) => {
          const at = row * classCount + (presentClasses[place] as number);
          probabilities[at] = sum > 0 ? share / sum : 1 / shares.length;
        });
      }
    },
  };
}
