import { type EvaluationData, encodeFold } from '../../evaluation/evaluate-fold.ts';
import { createLineup } from '../../models/lineup.ts';
import { accuracy } from '../../scores/accuracy.ts';
import { predictedClasses } from '../../scores/predicted-classes.ts';
import type { FullFit } from './model-results.ts';

/** What fits on all rows say: the numbers that a user who deploys a model has to carry. */
export interface FullFits {
  readonly denseNet: FullFit;
  readonly logisticRegression: FullFit;
  readonly baseline: FullFit;
  readonly encodedColumns: readonly string[];
  /** Whether the regression gets every row right that it was fitted on. */
  readonly isSeparable: boolean;
}

/** Fits every model on all rows and counts what it learned. */
export function fitOnAllRows(data: EvaluationData, seed: number): FullFits {
  const { codes, classCount } = data;
  const rows = Int32Array.from(codes.keys());
  const { names, train } = encodeFold(data, { train: rows, test: new Int32Array(0) });
  const lineup = createLineup(data.lineup, seed);
  const net = lineup.denseNet.fit(train, codes, classCount);
  const regression = lineup.logisticRegression.fit(train, codes, classCount);
  const baseline = lineup.baseline.fit(train, codes, classCount);
  const probabilities = new Float64Array(codes.length * classCount);
  regression.predict(train, probabilities);
  return {
    denseNet: {
      id: 'dense-net',
      parameters: net.parameterCount,
      layerSizes: net.network.layerSizes,
      solver: 'adam',
    },
    logisticRegression: {
      id: 'logistic-regression',
      parameters: regression.parameterCount,
      layerSizes: null,
      solver: regression.solver,
    },
    baseline: { id: 'majority-class', parameters: baseline.parameterCount, layerSizes: null, solver: null },
    encodedColumns: names,
    isSeparable: accuracy(codes, predictedClasses(probabilities, classCount)) === 1,
  };
}
