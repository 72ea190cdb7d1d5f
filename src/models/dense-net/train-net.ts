import { everyRow } from '../../describe/rows-where.ts';
import type { Matrix } from '../../encode/matrix.ts';
import { quantileStrata, type Strata } from '../../split/quantile-strata.ts';
import type { Targets } from '../contract/targets.ts';
import { annealingAfter, annealingOf } from './annealing.ts';
import { type HeldOutSplit, holdOutParts } from './held-out.ts';
import type { Kernel, KernelLayout } from './kernel/kernel.ts';
import type { Network } from './kernel/network.ts';
import { type Epoch, epochOf, type Replay } from './replay.ts';
import {
  type EpochSearch,
  manyRows,
  medianSearch,
  type SearchRules,
  searchEpochs,
  searchRules,
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
  /** What led to the weights that are kept. */
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
 * Trains a net as schedule.ts says. Where the epochs after the search diverge, the net stays untrained, and its replay has
 * no epochs.
 */
export function trainNet(options: NetOptions, features: Matrix, targets: Targets): TrainedNet {
  const { seed } = options;
  const plan = planOf(options, features, targets);
  const kernel = loadRows(plan, features, targets);
  kernel.drawParameters(seed);
  const initialParameters = kernel.parameters();
  const rules = searchRules(plan.output, features.rows);
  const { codes, count } = strataOf(targets);
  const splits = holdOutParts(codes, count, seed, rules.heldOutParts);
  const train = features.rows < manyRows ? searchAndRefit : searchAndKeep;
  const found = train(kernel, { ...plan, initialParameters }, splits, rules);
  if (isSound(found.parameters)) return found;
  const replay = { ...found.replay, epochs: 0 };
  return { replay, parameters: initialParameters, stillImproving: found.stillImproving, diverged: true };
}

/** Searches on every split, and trains afresh on all rows for the median of their epochs. */
function searchAndRefit(
  kernel: Kernel,
  start: Start,
  splits: HeldOutSplit[],
  rules: SearchRules,
): TrainedNet {
  const searches = splits.map((split) => searchOnSplit(kernel, split, start, rules));
  const { epochs, stillImproving } = medianSearch(searches);
  const replay = { ...start, epochs, annealing: annealingOf(epochs) };
  kernel.restart(start.initialParameters);
  trainEpochs(kernel, replay, 0);
  const diverged = searches.some((search) => search.diverged);
  return { replay, parameters: kernel.parameters(), stillImproving, diverged };
}

/** Searches on the first split, and trains on from its best epoch on all rows. */
function searchAndKeep(kernel: Kernel, start: Start, splits: HeldOutSplit[], rules: SearchRules): TrainedNet {
  const split = splits[0] as HeldOutSplit;
  let best: Float32Array | undefined;
  const search = searchOnSplit(kernel, split, start, rules, () => {
    best = kernel.parameters();
  });
  const { stillImproving, diverged } = search;
  if (best === undefined) {
    return { replay: { ...start, epochs: 0 }, parameters: start.initialParameters, stillImproving, diverged };
  }
  const searched = { rows: split.training, epochs: search.epochs };
  const replay = { ...start, searched, ...annealingAfter(search.epochs) };
  kernel.restart(best);
  trainEpochs(kernel, replay, search.epochs);
  return { replay, parameters: kernel.parameters(), stillImproving, diverged };
}

/** Trains the described net again, on the features and targets of its fit. */
export function trainReplay(replay: Replay, features: Matrix, targets: Targets): TrainedNet {
  const kernel = loadRows(replay, features, targets);
  kernel.restart(replay.initialParameters);
  trainEpochs(kernel, replay, 0);
  const parameters = kernel.parameters();
  return { replay, parameters, stillImproving: false, diverged: !isSound(parameters) };
}

/** A replay before it is known how long. */
type Start = Omit<Replay, 'epochs' | 'annealing' | 'searched'>;

/** Nor from which weights. */
export type Plan = Omit<Start, 'initialParameters'>;

/** What a net's options come to on the rows that it learns from. */
export function planOf(options: NetOptions, features: Matrix, targets: Targets): Plan {
  const { network, training, seed, batchSize = usualBatchSize } = options;
  const { learningRate, optimizer, dropout } = training;
  const rows = everyRow(features.rows);
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

function searchOnSplit(
  kernel: Kernel,
  { training, heldOut }: HeldOutSplit,
  start: Start,
  rules: SearchRules,
  onBest?: () => void,
): EpochSearch {
  const isClass = start.output === 'softmax';
  const onTraining = { ...start, rows: training };
  const room = new Int32Array(training.length);
  kernel.restart(start.initialParameters);
  const scoreAfter = (epoch: number): number => {
    trainEpoch(kernel, epochOf(onTraining, epoch, room));
    return isClass ? kernel.meanBrierScore(heldOut) : kernel.meanLoss(heldOut);
  };
  return searchEpochs(training.length, scoreAfter, rules, onBest);
}

/** Trains the epochs from this one on. */
function trainEpochs(kernel: Kernel, replay: Replay, from: number): void {
  const room = new Int32Array(replay.rows.length);
  for (let epoch = from; epoch < replay.epochs; epoch++) trainEpoch(kernel, epochOf(replay, epoch, room));
}

function trainEpoch(kernel: Kernel, { order, learningRate, isFresh }: Epoch): void {
  if (isFresh) kernel.restart(kernel.parameters());
  kernel.trainEpoch(order, learningRate);
}

/** False also for what is no number. */
function isSound(parameters: Float32Array): boolean {
  return parameters.every((parameter) => Math.abs(parameter) < largestWeight);
}
