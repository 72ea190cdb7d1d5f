import { Kernel } from '../../dist/models/dense-net/kernel/kernel.js';
import { epochOrder } from '../../dist/models/dense-net/schedule.js';
import { createPlainNet } from './step-plain-loop.js';
import { batchSize, learningRate, network, stepsPerEpoch, tableArguments } from './step-task.js';
import { makeTable } from './tables.js';

/** Epochs of one measurement: each takes about a tenth of a second. */
const kernelEpochs = 600;
const plainEpochs = 40;
const sklearnEpochs = 25;
const tensorFlowEpochs = 3;

/**
 * Milliseconds of a training step of each contender. All visit the rows in a new random order in every epoch, and the
 * shuffle is in the time, except of `kernelAlone`.
 *
 * @param {{sklearn: Peer | null, tensorFlow: Record<string, Peer | null>}} peers
 */
export async function stepContenders({ sklearn, tensorFlow }) {
  const { features, classes } = makeTable(...tableArguments);
  const kernel = new Kernel({ network, output: 'softmax', batchSize, rows: features.rows });
  kernel.setClassRows(features, classes);
  kernel.drawParameters(1);
  const initialParameters = kernel.parameters();
  const plain = createPlainNet(network.layerSizes, initialParameters, features, classes, batchSize);
  const shuffled = (epoch) => epochOrder(features.rows, 1, epoch);
  const sameOrder = shuffled(0);

  const contenders = {
    kernel: () => timeEpochs(kernelEpochs, (epoch) => kernel.trainEpoch(shuffled(epoch), learningRate)),
    kernelAlone: () => timeEpochs(kernelEpochs, () => kernel.trainEpoch(sameOrder, learningRate)),
    plainLoop: () => timeEpochs(plainEpochs, (epoch) => plain.trainEpoch(shuffled(epoch), learningRate)),
    sklearn: null,
  };
  if (sklearn !== null) {
    const request = {
      command: 'step',
      name: 'net',
      batch_size: batchSize,
      learning_rate: learningRate,
      epochs: sklearnEpochs,
    };
    contenders.sklearn = async () => (await sklearn.ask(request)).milliseconds;
  }
  for (const [name, peer] of Object.entries(tensorFlow)) {
    contenders[name] = null;
    if (peer === null) continue;
    await peer.ask({ command: 'load', initialParameters: [...initialParameters] });
    contenders[name] = async () =>
      (await peer.ask({ command: 'step', epochs: tensorFlowEpochs })).milliseconds;
  }
  return contenders;
}

function timeEpochs(epochs, trainEpoch) {
  const start = performance.now();
  for (let epoch = 0; epoch < epochs; epoch++) trainEpoch(epoch);
  return (performance.now() - start) / (epochs * stepsPerEpoch);
}
