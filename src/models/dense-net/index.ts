import { formatCount } from '../../text/format.ts';
import { classifierEstimator } from '../contract/classifier.ts';
import type { ModelDefinition } from '../contract/definition.ts';
import { regressorEstimator } from '../contract/regressor.ts';
import { compiledDenseNet } from './classifier.ts';
import { denseNetExplainer } from './explainer.ts';
import type { FittedDenseNet } from './fitted.ts';
import { smallTableRows } from './held-out.ts';
import { tensorFlowLibrary } from './library.ts';
import { denseNetOperations } from './operations.ts';
import { denseNetPersistence } from './persistence.ts';
import { compiledDenseNetRegressor } from './regressor.ts';
import { manyRows } from './schedule.ts';
import { denseNetTuning } from './tuning-grid.ts';

/** The article's dense net (Zach Miller, 2018), for classes and for a number. */
export const denseNet: ModelDefinition<FittedDenseNet> = {
  id: 'dense-net',
  wording: {
    title: 'dense net',
    heading: 'Dense net',
    nickname: 'net',
    ratioName: 'net',
    verdict: 'the dense net',
    shortVerdict: 'dense net',
    columnHeading: (layerSizes) => ['Dense net', (layerSizes ?? []).join('→')],
    iterations: 'epochs',
  },
  role: 'candidate',
  tasks: ['classification', 'regression'],
  complexity: 100,
  implementation: () => 'simplest-model (WebAssembly SIMD)',
  create: (task, { hiddenSizes, outputs }, seed) =>
    task === 'classification'
      ? classifierEstimator(compiledDenseNet({ hiddenSizes, outputs, seed }))
      : regressorEstimator(compiledDenseNetRegressor({ hiddenSizes, seed })),
  describe: ({ network, replay }) => ({ solver: replay.optimizer.kind, layerSizes: network.layerSizes }),
  operations: ({ network, replay }) => denseNetOperations(network, replay.output),
  warnings({ folds, convergedFolds }) {
    const stopped = folds - convergedFolds;
    if (stopped === 0) return [];
    const message = `the dense net was still improving when its limit of epochs ended ${stopped} of ${folds} fits: with more epochs it could do better than shown`;
    return [{ code: 'net-still-improving', message }];
  },
  workChanges: [
    {
      rows: smallTableRows,
      note: `From ${formatCount(smallTableRows)} rows on the net searches once when to stop, not five times, and is faster.`,
    },
    {
      rows: manyRows,
      note: `From ${formatCount(manyRows)} rows on the net keeps what that search has learned, and is faster.`,
    },
  ],
  library: tensorFlowLibrary,
  persistence: denseNetPersistence,
  tuning: denseNetTuning,
  explainer: denseNetExplainer,
};
