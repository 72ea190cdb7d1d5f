import { type EvaluationData, encodeFold } from '../../evaluation/evaluate-fold.ts';
import type { Classifier } from '../../models/classifier.ts';
import { createLineup } from '../../models/lineup.ts';
import type { FullFit } from './model-results.ts';

/** What fits on all rows say: the numbers that a user who deploys a model has to carry. */
export interface FullFits {
  readonly denseNet: FullFit;
  readonly logisticRegression: FullFit;
  readonly baseline: FullFit;
  readonly encodedColumns: readonly string[];
}

/** Fits every model on all rows and counts what it learned. */
export function fitOnAllRows(data: EvaluationData, seed: number): FullFits {
  const rows = Int32Array.from(data.codes.keys());
  const { names, train, trainClasses } = encodeFold(data, { train: rows, test: new Int32Array(0) });
  const { denseNet, logisticRegression, baseline } = createLineup(data.lineup, seed);
  const net = denseNet.fit(train, trainClasses, data.classCount);
  const withoutLayers = (classifier: Classifier): FullFit => ({
    id: classifier.id,
    parameters: classifier.fit(train, trainClasses, data.classCount).parameterCount,
    layerSizes: null,
  });
  return {
    encodedColumns: names,
    denseNet: { id: denseNet.id, parameters: net.parameterCount, layerSizes: net.network.layerSizes },
    logisticRegression: withoutLayers(logisticRegression),
    baseline: withoutLayers(baseline),
  };
}
