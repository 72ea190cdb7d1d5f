import { compiledDenseNet } from '../../dist/models/dense-net/classifier.js';
import { logisticRegression } from '../../dist/models/logistic-regression/logistic-regression.js';
import { measureOneRow } from './latency-one-row.js';
import { tableArguments } from './step-task.js';
import { makeTable } from './tables.js';

const sklearnCalls = 300;

/**
 * Microseconds of one row's prediction of each contender: our models through `predict`, theirs through `predict_proba`,
 * TensorFlow.js through tensors in and out. The nets are those of the steps, the regressions those of `twoClassTable`.
 */
export function latencyContenders({ sklearn, tensorFlow }, twoClassTable) {
  const fourClassTable = makeTable(...tableArguments);
  const net = fit(compiledDenseNet({ seed: 1 }), fourClassTable);
  const regression = fit(logisticRegression(), twoClassTable);
  const contenders = {
    net: () => measureOneRow(net, fourClassTable.features, fourClassTable.classCount),
    regression: () => measureOneRow(regression, twoClassTable.features, twoClassTable.classCount),
    sklearnNet: sklearn && askFor(sklearn, { model: 'net', name: 'net', calls: sklearnCalls }),
    sklearnRegression:
      sklearn && askFor(sklearn, { model: 'regression', name: 'newton1000', calls: sklearnCalls }),
  };
  for (const [name, peer] of Object.entries(tensorFlow)) contenders[name] = peer && askFor(peer, {});
  return contenders;
}

function fit(classifier, { features, classes, classCount }) {
  return classifier.fit(features, classes, classCount);
}

function askFor(peer, request) {
  return async () => (await peer.ask({ command: 'latency', ...request })).microseconds;
}
