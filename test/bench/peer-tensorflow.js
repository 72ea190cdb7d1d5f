/**
 * The benchmark's TensorFlow.js side; a process keeps one backend, so each backend has a process. It reads commands, one
 * line of JSON each, and answers each with a line of JSON.
 *
 * node test/bench/peer-tensorflow.js BACKEND
 */
import { createInterface } from 'node:readline';
import { loadTensorFlow } from '../../dist/models/dense-net/tensorflow.js';
import { buildModel, disposeModel } from '../../dist/models/dense-net/tensorflow-model.js';
import { tensorFlowClassifier } from '../../dist/models/dense-net/tensorflow-predictor.js';
import { measureOneRow } from './latency-one-row.js';
import { batchSize, learningRate, network, stepsPerEpoch, tableArguments } from './step-task.js';
import { makeTable } from './tables.js';

const tensorFlow = await loadTensorFlow(process.argv[2]).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const { core } = tensorFlow;
const { features, classes, classCount } = makeTable(...tableArguments);
const featureTensor = core.tensor2d(new Float32Array(features.values), [features.rows, features.columns]);
const targetTensor = core.cast(core.oneHot(core.tensor1d(classes, 'int32'), classCount), 'float32');
/** The net that was trained last. */
let trained;

const commands = {
  version: () => ({ name: tensorFlow.name }),

  /** Milliseconds a step of a `fit` of so many epochs, which shuffles the rows before each. */
  async step({ initialParameters, epochs }) {
    if (trained !== undefined) disposeModel(trained);
    const replay = {
      network,
      output: 'softmax',
      optimizer: { kind: 'adam' },
      dropout: 0,
      learningRate,
      initialParameters: Float32Array.from(initialParameters),
    };
    trained = buildModel(tensorFlow, replay);
    const start = performance.now();
    await trained.model.fit(featureTensor, targetTensor, {
      epochs,
      batchSize,
      verbose: 0,
      yieldEvery: 'never',
    });
    return { milliseconds: (performance.now() - start) / (epochs * stepsPerEpoch) };
  },

  latency() {
    const summary = { iterations: 0, converged: false };
    const fitted = tensorFlowClassifier(tensorFlow, trained.model, classCount, summary);
    return { microseconds: measureOneRow(fitted, features, classCount) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { command, ...request } = JSON.parse(line);
  console.log(JSON.stringify(await commands[command](request)));
}
