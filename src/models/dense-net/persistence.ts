import { readableJson } from '../../text/readable-json.ts';
import type { Persistence } from '../contract/persistence.ts';
import { createDenseNetPredictor } from './classifier.ts';
import type { FittedDenseNet } from './fitted.ts';
import { denseNetFormula } from './formula.ts';
import { createDenseNetRegressionPredictor } from './regressor.ts';
import { fromDenseNetFiles, toDenseNetFiles, weightsFile } from './saved-net.ts';
import { requireScale, type TargetScale } from './target-scale.ts';

const modelFile = 'model.json';
const scaleFile = 'target-scale.json';
const weights = { [weightsFile]: "the dense net's weights and biases" };

/** Saves a net for `tf.loadLayersModel`, beside what its output is to be multiplied by where it predicts a number. */
export const denseNetPersistence: Persistence<FittedDenseNet> = {
  files: (task) =>
    task === 'classification'
      ? {
          [modelFile]:
            'the dense net, for tf.loadLayersModel: drop outputs without a class and divide by the sum',
          ...weights,
        }
      : {
          [scaleFile]: "what the dense net's output is multiplied by, and what is then added",
          [modelFile]: `the dense net, for tf.loadLayersModel: its output is standardized, see ${scaleFile}`,
          ...weights,
        },

  toFiles({ network, parameters, replay }, { columns, target }) {
    const files = toDenseNetFiles({ network, parameters: parameters() }, columns, target);
    const ofNet = { [modelFile]: Buffer.from(JSON.stringify(files.model)), [weightsFile]: files.weights };
    if (target.task === 'classification') return ofNet;
    const scale = readableJson({ ...requireScale(replay.targetScale) });
    return { ...ofNet, [scaleFile]: Buffer.from(scale) };
  },

  fromFiles(read, { target }) {
    const readJson = (name: string) => JSON.parse(Buffer.from(read(name)).toString('utf8'));
    const net = fromDenseNetFiles(readJson(modelFile), read(weightsFile));
    const { network, parameters } = net;
    const parameterCount = parameters.length;
    if (target.task === 'classification') {
      const { length } = target.classes;
      const predict = createDenseNetPredictor(network, parameters, length);
      return { parameterCount, predict, formula: denseNetFormula(net, { classCount: length }) };
    }
    const targetScale: TargetScale = readJson(scaleFile);
    const predict = createDenseNetRegressionPredictor(network, parameters, targetScale);
    return { parameterCount, predict, formula: denseNetFormula(net, { targetScale }) };
  },
};
