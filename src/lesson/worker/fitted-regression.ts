import { countColumns } from '../../encode/encoding.ts';
import type { FittedModel } from '../../models/contract/fitted-model.ts';
import { inOwnUnit, learnsLogarithm } from '../../models/contract/log-target.ts';
import { linearRegression } from '../../models/linear-regression/linear-regression.ts';
import { linearRegressionOperations } from '../../models/linear-regression/operations.ts';
import { logisticRegression } from '../../models/logistic-regression/logistic-regression.ts';
import { logisticRegressionOperations } from '../../models/logistic-regression/operations.ts';
import type { PreparedRows } from './prepared-rows.ts';

/** The regression of a lesson, opened: for each of its sums an intercept and a coefficient a column. */
export interface LessonRegression {
  readonly fitted: FittedModel;
  readonly intercepts: readonly number[];
  readonly coefficients: readonly (readonly number[])[];
  readonly multiplications: number;
}

/** Fits the regression of the task, as `compare` does. */
export function fitRegression({ train, trainTargets, learned, encoding }: PreparedRows): LessonRegression {
  const columns = encoding.features.reduce((sum, feature) => sum + countColumns(feature), 0);
  if (learned.task === 'regression') {
    const fitted = linearRegression().fit(train, learned.values);
    const { multiplications } = linearRegressionOperations(columns);
    return {
      fitted: learnsLogarithm(trainTargets) ? inOwnUnit(fitted) : fitted,
      intercepts: [fitted.intercept],
      coefficients: [[...fitted.coefficients]],
      multiplications,
    };
  }
  const { codes, classCount } = learned;
  const fitted = logisticRegression().fit(train, codes, classCount);
  const { multiplications } = logisticRegressionOperations(columns, classCount);
  const coefficients = Array.from(fitted.intercepts, (_, sum) => [
    ...fitted.coefficients.slice(sum * columns, (sum + 1) * columns),
  ]);
  return { fitted, intercepts: [...fitted.intercepts], coefficients, multiplications };
}
