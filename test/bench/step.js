import { Kernel } from '../../dist/models/dense-net/kernel/kernel.js';
import { epochOrder } from '../../dist/models/dense-net/schedule.js';
import { createPlainNet } from './step-plain-loop.js';
import { batchSize, learningRate, network, stepsPerEpoch, tableArguments } from './step-task.js';
import { makeTable } from './tables.js';

/**
 * Every fit starts from the same weights and has this many epochs, as fits do: after thousands of them the moments of
 * dead units become denormal numbers, which processors are slow at.
 */
const epochsOfFit = 25;
const tensorFlowEpochs = 5;

/** Fits of one measurement, so that it takes about a tenth of a second. */
const kernelFits = 24;
const plainFits = 2;

/**
 * Milliseconds of a training step of each contender. All visit the rows in a new random order in every epoch, and the
 * shuffle is in the time, except of `kernelAlone`.
 *
 * @param {{sklearn: Peer | null, tensorFlow: Record<string, Peer | null>}} peers
 */
export function stepContenders({ sklearn, tensorFlow }) {
  const { features, classes } = makeTable(...tableArguments);
  const kernel = new Kernel({ network, output: 'softmax', batchSize, rows: features.rows });
  kernel.setClassRows(features, classes);
  kernel.drawParameters(1);
  const initialParameters = kernel.parameters();
  const rows = Int32Array.from({ length: features.rows }, (_, row) => row);
  const shuffled = (epoch) => epochOrder(rows, 1, epoch);
  const sameOrder = shuffled(0);

  const plain = createPlainNet(network.layerSizes, features, classes, batchSize);
  const time = (net, fits, orderOf) => timeFits(net, initialParameters, fits, orderOf);
  const contenders = {
    kernel: () => time(kernel, kernelFits, shuffled),
    kernelAlone: () => time(kernel, kernelFits, () => sameOrder),
    plainLoop: () => time(plain, plainFits, shuffled),
    sklearn: null,
  };
  if (sklearn !== null) {
    const request = {
      command: 'step',
      name: 'net',
      batch_size: batchSize,
      learning_rate: learningRate,
      epochs: epochsOfFit,
    };
    contenders.sklearn = async () => (await sklearn.ask(request)).milliseconds;
  }
  for (const [name, peer] of Object.entries(tensorFlow)) {
    contenders[name] = null;
    if (peer === null) continue;
    const request = { command: 'step', initialParameters: [...initialParameters], epochs: tensorFlowEpochs };
    contenders[name] = async () => (await peer.ask(request)).milliseconds;
  }
  return contenders;
}

function timeFits(net, initialParameters, fits, orderOf) {
  const start = performance.now();
  for (let fit = 0; fit < fits; fit++) {
    net.restart(initialParameters);
    for (let epoch = 0; epoch < epochsOfFit; epoch++) net.trainEpoch(orderOf(epoch), learningRate);
  }
  return (performance.now() - start) / (fits * epochsOfFit * stepsPerEpoch);
}
