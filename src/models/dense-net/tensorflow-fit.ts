import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Matrix } from '../../encode/matrix.ts';
import type { FitSummary, FittedModel } from '../contract/fitted-model.ts';
import type { Targets } from '../contract/targets.ts';
import { epochOf, type Replay } from './replay.ts';
import { requireScale, standardizeTargets } from './target-scale.ts';
import type { TensorFlow } from './tensorflow.ts';
import {
  buildModel,
  disposeModel,
  forgetMoments,
  setLearningRate,
  type TensorFlowModel,
} from './tensorflow-model.ts';
import { tensorFlowClassifier, tensorFlowRegressor } from './tensorflow-predictor.ts';

/** Two implementations are compared after this many epochs: enough to learn, too few for rounding to grow. */
const mostAgreementEpochs = 20;

/** Batches of the fit that is thrown away. */
const warmUpBatches = 4;

export interface LibraryDenseNetOptions {
  readonly tensorFlow: TensorFlow;
  /** A monotonic clock, in nanoseconds. */
  readonly clock: () => number;
  /** Training stops after the epoch that exceeds it. */
  readonly limitMilliseconds: number;
  /** Called, and awaited, after every epoch, outside the time. */
  readonly onEpoch?: (done: number, total: number) => Promise<void>;
}

/** The dense net as TensorFlow.js trained it. It holds tensors until `dispose`. */
export interface LibraryDenseNet {
  /** Of all the replay's epochs: estimated from those that were done when `extrapolated`. */
  readonly trainingMilliseconds: number;
  /** Whether the limit ended the training before its last epoch. */
  readonly extrapolated: boolean;
  /** The net after the last epoch that was done. */
  readonly fitted: FittedModel;
  /** 20, or fewer where the replay, or the limit, has fewer. */
  readonly agreementEpochs: number;
  /** The net as it was after `agreementEpochs`, to be compared with another implementation's. */
  readonly early: FittedModel;
  dispose(): void;
}

/**
 * Replays a net's training with TensorFlow.js, in one `model.fit` an epoch, so that what a user of the
 * package would wait for can be set beside the compiled net's time.
 *
 * The time is that of the `fit` calls alone: making tensors and permuting rows is left out. What the first calls cost
 * once in a process, loading and compiling, is paid by a fit of a few batches on a copy of the net.
 *
 * @param features the rows of the training part, of which the replay takes its own
 * @param targets of the same rows
 */
export async function fitLibraryDenseNet(
  features: Matrix,
  targets: Targets,
  replay: Replay,
  { tensorFlow, clock, limitMilliseconds, onEpoch }: LibraryDenseNetOptions,
): Promise<LibraryDenseNet> {
  const { epochs, batchSize, rows } = replay;
  const table = createTable(tensorFlow, features, targets, replay);
  const copy = buildModel(tensorFlow, replay);
  let trained = buildModel(tensorFlow, replay);

  const warmUpRows = Math.min(rows.length, warmUpBatches * batchSize);
  await fitRows(tensorFlow, copy, table, rows.slice(0, warmUpRows), batchSize, clock);

  const milliseconds: number[] = [];
  let agreementEpochs = 0;
  let spent = 0;
  while (milliseconds.length < epochs && spent <= limitMilliseconds) {
    const { order, learningRate, isFresh } = epochOf(replay, milliseconds.length);
    if (isFresh) trained = forgetMoments(tensorFlow, trained, replay);
    setLearningRate(trained, learningRate);
    const taken = await fitRows(tensorFlow, trained, table, order, batchSize, clock);
    spent += taken;
    milliseconds.push(taken);
    if (milliseconds.length <= mostAgreementEpochs) {
      agreementEpochs = milliseconds.length;
      copy.model.setWeights(trained.model.getWeights());
    }
    await onEpoch?.(milliseconds.length, epochs);
  }
  tensorFlow.core.dispose([table.features, table.targets]);

  const converged = milliseconds.length === epochs;
  const createFitted = ({ model }: TensorFlowModel, summary: FitSummary): FittedModel =>
    targets.task === 'classification'
      ? tensorFlowClassifier(tensorFlow, model, targets.classCount, summary)
      : tensorFlowRegressor(tensorFlow, model, requireScale(replay.targetScale), summary);
  return {
    trainingMilliseconds: extrapolate(milliseconds, epochs),
    extrapolated: !converged,
    fitted: createFitted(trained, { iterations: milliseconds.length, converged }),
    agreementEpochs,
    early: createFitted(copy, { iterations: agreementEpochs, converged: agreementEpochs === epochs }),
    dispose: () => [copy, trained].forEach(disposeModel),
  };
}

/** The training rows on the backend. */
interface Table {
  readonly features: Tensor2D;
  /** One column an output: 1 where it is the row's class, or the standardized number. */
  readonly targets: Tensor2D;
}

function createTable({ core }: TensorFlow, features: Matrix, targets: Targets, replay: Replay): Table {
  const outputs = replay.network.layerSizes.at(-1) as number;
  const expected =
    targets.task === 'classification'
      ? indicateClasses(targets.codes, outputs)
      : new Float32Array(standardizeTargets(targets.values, requireScale(replay.targetScale)));
  return {
    features: core.tensor2d(new Float32Array(features.values), [features.rows, features.columns]),
    targets: core.tensor2d(expected, [features.rows, outputs]),
  };
}

function indicateClasses(codes: Int32Array, outputs: number): Float32Array {
  const indicators = new Float32Array(codes.length * outputs);
  codes.forEach((code, row) => {
    indicators[row * outputs + code] = 1;
  });
  return indicators;
}

/** Fits one epoch over rows in their order; returns the milliseconds that `fit` took. */
async function fitRows(
  { core }: TensorFlow,
  { model }: TensorFlowModel,
  table: Table,
  rows: Int32Array,
  batchSize: number,
  clock: () => number,
): Promise<number> {
  const features = core.gather(table.features, rows);
  const targets = core.gather(table.targets, rows);
  const start = clock();
  await model.fit(features, targets, {
    epochs: 1,
    batchSize,
    shuffle: false,
    verbose: 0,
    yieldEvery: 'never',
  });
  const nanoseconds = clock() - start;
  core.dispose([features, targets]);
  return nanoseconds / 1e6;
}

/** Charges each epoch that was not done with the mean of those that were, the first left out: it is the slowest. */
function extrapolate(milliseconds: readonly number[], epochs: number): number {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const typical = milliseconds.length > 1 ? milliseconds.slice(1) : milliseconds;
  const missing = epochs - milliseconds.length;
  return sum(milliseconds) + (missing === 0 ? 0 : missing * (sum(typical) / typical.length));
}
