import type { Tensor } from '@tensorflow/tfjs-core';
import type { Sequential } from '@tensorflow/tfjs-layers';
import type { FittedClassifier } from '../classifier.ts';
import type { FitSummary } from '../fitted-model.ts';
import type { TensorFlow } from './tensorflow.ts';

/**
 * A trained model as a classifier. A prediction is what a caller of the package has to do: make a tensor of the rows,
 * `predict` them as one batch, read the outputs back, and free every tensor. Outputs without a class are dropped and
 * the others made to sum to one.
 */
export function tensorFlowClassifier(
  { core }: TensorFlow,
  model: Sequential,
  classCount: number,
  summary: FitSummary,
): FittedClassifier {
  return {
    parameterCount: model.countParams(),
    summary,
    predict({ rows, columns, values }, probabilities) {
      const outputs = core.tidy(() => {
        const features = core.tensor2d(new Float32Array(values), [rows, columns]);
        return (model.predict(features, { batchSize: rows }) as Tensor).dataSync<'float32'>();
      });
      keepClasses(outputs, outputs.length / rows, classCount, probabilities);
    },
  };
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
