import type { Matrix } from '../../encode/matrix.ts';
import { quantileStrata, type Strata } from '../../split/quantile-strata.ts';
import type { Targets } from '../contract/targets.ts';
import { annealedRate, annealingOf } from './annealing.ts';
import type { Kernel, KernelLayout } from './kernel/kernel.ts';
import type { Network } from './kernel/network.ts';
import type { Replay } from './replay.ts';
import {
  type EpochSearch,
  epochOrder,
  type HeldOutSplit,
  holdOutParts,
  medianSearch,
  mostPatienceEpochs,
  searchEpochs,
  solvedScore,
  batchSize as usualBatchSize,
} from './schedule.ts';
import { takeKernel } from './shared-kernel.ts';
import { requireScale, standardizeTargets, targetScaleOf } from './target-scale.ts';
import type { Training } from './training.ts';

/** A net to train. */
export interface NetOptions {
  /** It has an output a class at least, or one output for a number. */
  readonly network: Network;
  readonly training: Training;
  /** Of the initial weights, the held-out rows, the row orders and the dropped units. */
  readonly seed: number;
  /** Rows in a step of the optimizer; schedule.ts's where absent. */
  readonly batchSize?: number;
}

/** What training a net gave. */
export interface TrainedNet {
  /** How the last phase went, the one whose weights are kept. */
  readonly replay: Replay;
  /** The weights and biases, in the layout of `layerOffsets`. */
  readonly parameters: Float32Array;
  /** Whether the search for the number of epochs ended at its limit, while the held-out score still fell. */
  readonly stillImproving: boolean;
  /** Whether the weights ran away, in a search or after it. */
  readonly diverged: boolean;
}

/** A number's held-out rows are drawn from so many parts of its range, from small to large. */
const mostStrata = 10;

/** A weight beyond it has run away: a few layers of such weights leave what float32 can hold. */
const largestWeight = 1e6;

/**
 * Trains a net as schedule.ts says: searches for the number of epochs on held-out rows, then trains on all of them.
 * Where that last phase diverges, the net stays untrained, and its replay has no epochs.
 */
export function trainNet(options: NetOptions, features: Matrix, targets: Targets): TrainedNet {
  const { seed } = options;
  const plan = planOf(options, features, targets);
  const kernel = loadRows(plan, features, targets);
  kernel.drawParameters(seed);
  const initialParameters = kernel.parameters();

  const { codes, count } = strataOf(targets);
  const searches = holdOutParts(codes, count, seed).map((split) => {
    kernel.restart(initialParameters);
    return searchOnSplit(kernel, split, plan);
  });
  const { epochs, stillImproving } = medianSearch(searches);
  const diverged = searches.some((search) => search.diverged);

  const replay: Replay = { ...plan, initialParameters, epochs, annealing: annealingOf(epochs) };
  const parameters = trainEpochs(kernel, replay);
  if (isSound(parameters)) return { replay, parameters, stillImproving, diverged };
  return { replay: { ...replay, epochs: 0 }, parameters: initialParameters, stillImproving, diverged: true };
}

/** Trains the described net again, on the features and targets of its fit. */
export function trainReplay(replay: Replay, features: Matrix, targets: Targets): TrainedNet {
  const parameters = trainEpochs(loadRows(replay, features, targets), replay);
  return { replay, parameters, stillImproving: false, diverged: !isSound(parameters) };
}

/** A replay before it is known from which weights and how long. */
export type Plan = Omit<Replay, 'initialParameters' | 'epochs' | 'annealing'>;

/** What a net's options come to on the rows that it learns from. */
export function planOf(options: NetOptions, features: Matrix, targets: Targets): Plan {
  const { network, training, seed, batchSize = usualBatchSize } = options;
  const { learningRate, optimizer, dropout } = training;
  const rows = Int32Array.from({ length: features.rows }, (_, row) => row);
  return { network, ...learnedOutput(targets), rows, batchSize, learningRate, optimizer, dropout, seed };
}

function learnedOutput(targets: Targets): Pick<Replay, 'output' | 'targetScale'> {
  return targets.task === 'classification'
    ? { output: 'softmax', targetScale: null }
    : { output: 'linear', targetScale: targetScaleOf(targets.values) };
}

/**
 * A kernel that holds the rows of a training, ready to be started.
 *
 * @param kernelOf gives the kernel that is laid out for them; the thread's own where absent
 */
export function loadRows(
  plan: Plan,
  features: Matrix,
  targets: Targets,
  kernelOf: (layout: KernelLayout) => Kernel = takeKernel,
): Kernel {
  const { network, output, batchSize, optimizer, seed, targetScale } = plan;
  const dropout = { share: plan.dropout, seed };
  const { rows, categories = [] } = features;
  const kernel = kernelOf({ network, output, batchSize, rows, categories, optimizer, dropout });
  if (targets.task === 'classification') kernel.setClassRows(features, targets.codes);
  else kernel.setTargetRows(features, standardizeTargets(targets.values, requireScale(targetScale)));
  return kernel;
}

/** What the held-out rows have their share of: the classes, or the parts of a number's range. */
function strataOf(targets: Targets): Strata {
  return targets.task === 'classification'
    ? { codes: targets.codes, count: targets.classCount }
    : quantileStrata(targets.values, mostStrata);
}

function searchOnSplit(kernel: Kernel, { training, heldOut }: HeldOutSplit, plan: Plan): EpochSearch {
  const isClass = plan.output === 'softmax';
  const scoreAfter = (epoch: number): number => {
    trainEpoch(kernel, plan, training, epoch, plan.learningRate);
    return isClass ? kernel.meanBrierScore(heldOut) : kernel.meanLoss(heldOut);
  };
  return searchEpochs(training.length, scoreAfter, mostPatienceEpochs[plan.output], solvedScore[plan.output]);
}

/** The parameters after all epochs. */
function trainEpochs(kernel: Kernel, replay: Replay): Float32Array {
  kernel.restart(replay.initialParameters);
  for (let epoch = 0; epoch < replay.epochs; epoch++) {
    const rate = annealedRate(replay.learningRate, replay.annealing, epoch);
    trainEpoch(kernel, replay, replay.rows, epoch, rate);
  }
  return kernel.parameters();
}

function trainEpoch(kernel: Kernel, plan: Plan, rows: Int32Array, epoch: number, rate: number): void {
  kernel.trainEpoch(epochOrder(rows, plan.seed, epoch), rate);
}

/** False also for what is no number. */
function isSound(parameters: Float32Array): boolean {
  return parameters.every((parameter) => Math.abs(parameter) < largestWeight);
}
