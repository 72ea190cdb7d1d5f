import { type Encoding, encodeRows, learnEncoding } from '../../encode/encoding.ts';
import type { Matrix } from '../../encode/matrix.ts';
import type { EvaluationData } from '../../evaluation/folds/evaluate-fold.ts';
import { rowCount } from '../../models/contract/targets.ts';
import type { FittedDenseNet } from '../../models/dense-net/fitted.ts';
import type { TargetScale } from '../../models/dense-net/target-scale.ts';
import { defaultRidge } from '../../models/logistic-regression/compiled.ts';
import { classifiers, regressors } from '../../models/registry.ts';
import type { RegressionId } from '../../results/comparison-result.ts';

/** The regression that is compared, as weighted sums of encoded columns. */
export interface FittedSums {
  readonly id: RegressionId;
  readonly parameterCount: number;
  readonly ridge: number;
  /** One sum, or where there are more than two classes one a class. */
  readonly sums: readonly { readonly intercept: number; readonly weights: Float64Array }[];
}

/** Both models as they are when they learn from all rows, for whoever looks inside. */
export interface FittedModels {
  readonly encoding: Encoding;
  readonly encoded: Matrix;
  readonly net: FittedDenseNet;
  /** Null where the net predicts classes. */
  readonly targetScale: TargetScale | null;
  readonly regression: FittedSums;
}

/** Fits the net and the regression on all rows, as a comparison does to count their parameters. */
export function fitModels({ features, targets, lineup }: EvaluationData, seed: number): FittedModels {
  const rows = Int32Array.from({ length: rowCount(targets) }, (_, row) => row);
  const encoding = learnEncoding(features, rows);
  const encoded = encodeRows(features, encoding, rows);
  if (targets.task === 'classification') {
    const [denseNet, logisticRegression] = classifiers(lineup, seed);
    const { codes, classCount } = targets;
    const { intercepts, coefficients, parameterCount } = logisticRegression.fit(encoded, codes, classCount);
    const sums = Array.from(intercepts, (intercept, k) => ({
      intercept,
      weights: coefficients.slice(k * encoded.columns, (k + 1) * encoded.columns),
    }));
    return {
      encoding,
      encoded,
      net: denseNet.fit(encoded, codes, classCount),
      targetScale: null,
      regression: { id: 'logistic-regression', parameterCount, ridge: defaultRidge, sums },
    };
  }
  const [denseNet, linearRegression] = regressors(lineup, seed);
  const net = denseNet.fit(encoded, targets.values);
  const fitted = linearRegression.fit(encoded, targets.values);
  const sums = [{ intercept: fitted.intercept, weights: fitted.coefficients }];
  return {
    encoding,
    encoded,
    net,
    targetScale: net.targetScale,
    regression: { id: 'linear-regression', parameterCount: fitted.parameterCount, ridge: fitted.ridge, sums },
  };
}
