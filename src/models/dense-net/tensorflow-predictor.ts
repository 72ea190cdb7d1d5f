import type { Tensor } from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { Matrix } from '../../encode/matrix.ts';
import type { FittedClassifier } from '../contract/classifier.ts';
import type { FitSummary } from '../contract/fitted-model.ts';
import type { FittedRegressor } from '../contract/regressor.ts';
import { restoreUnit, type TargetScale } from './target-scale.ts';
import type { TensorFlow } from './tensorflow.ts';

/** A trained model as a classifier. Outputs without a class are dropped and the others made to sum to one. */
export function tensorFlowClassifier(
  tensorFlow: TensorFlow,
  model: Sequential,
  classCount: number,
  summary: FitSummary,
): FittedClassifier {
  return {
    parameterCount: model.countParams(),
    summary,
    predict(features, probabilities) {
      const outputs = predictOutputs(tensorFlow, model, features);
      keepClasses(outputs, outputs.length / features.rows, classCount, probabilities);
    },
  };
}

/** A trained model of a standardized number, which predicts it in its own unit. */
export function tensorFlowRegressor(
  tensorFlow: TensorFlow,
  model: Sequential,
  targetScale: TargetScale,
  summary: FitSummary,
): FittedRegressor {
  return {
    parameterCount: model.countParams(),
    summary,
    predict(features, numbers) {
      numbers.set(predictOutputs(tensorFlow, model, features));
      restoreUnit(numbers, features.rows, targetScale);
    },
  };
}

/**
 * What a caller of the package has to do: make a tensor of the rows, `predict` them as one batch, read the outputs back,
 * and free every tensor.
 */
function predictOutputs({ core }: TensorFlow, model: Sequential, features: Matrix): Float32Array {
  const { rows, columns, values } = features;
  return core.tidy(() => {
    const inputs = core.tensor2d(new Float32Array(values), [rows, columns]);
    return (model.predict(inputs, { batchSize: rows }) as Tensor).dataSync<'float32'>();
  });
}

function keepClasses(
  outputs: Float32Array,
  outputCount: number,
  classCount: number,
  probabilities: Float64Array,
): void {
  const rows = outputs.length / outputCount;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    // The indices stay inside the arrays: there are at least as many outputs as classes.
    for (let code = 0; code < classCount; code++) sum += outputs[row * outputCount + code]!;
    for (let code = 0; code < classCount; code++) {
      probabilities[row * classCount + code] = outputs[row * outputCount + code]! / sum;
    }
  }
}
