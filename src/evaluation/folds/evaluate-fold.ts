import type { Feature } from '../../describe/dataset.ts';
import { encodeBlocks } from '../../encode/encode-blocks.ts';
import { encodeRows, learnEncoding } from '../../encode/encoding.ts';
import type { Matrix } from '../../encode/matrix.ts';
import { ownMemory } from '../../encode/reused-memory.ts';
import type { ModelDefinition, ModelOptions } from '../../models/contract/definition.ts';
import type { FitSummary, FittedModel } from '../../models/contract/fitted-model.ts';
import { predictionsPerRow, selectTargets, type Targets } from '../../models/contract/targets.ts';
import { askedModels, modelsOf } from '../../models/registry.ts';
import type { Split } from '../../split/split.ts';
import { classShares } from './score-predictions.ts';

/** What a fold's models learn from and are judged on. */
export interface EvaluationData {
  readonly features: readonly Feature[];
  /** Of every row. */
  readonly targets: Targets;
  /** What the user chose about the models. */
  readonly options: ModelOptions;
  /** The id of the only model that a fold fits; all of the task unless told. */
  readonly only?: string;
  /** The ids of the ladder's models that are fitted too; none where absent. */
  readonly ladder?: readonly string[];
}

/** A split with the seed of what is random in its fits. */
export interface Fold {
  readonly split: Split;
  readonly seed: number;
}

/** The encoded rows of a fold. */
export interface EncodedFold {
  readonly names: readonly string[];
  readonly train: Matrix;
  readonly trainTargets: Targets;
  readonly test: Matrix;
  readonly testTargets: Targets;
}

/** How one model did on a fold's test rows. */
export interface ModelOutcome {
  readonly id: string;
  readonly summary: FitSummary;
  /** Test rows × predictions of a row, row-major: the probability of every class, or one number. */
  readonly predictions: Float64Array;
}

export interface FoldOutcome {
  readonly testTargets: Targets;
  readonly trainRows: number;
  /** Of each class among the training rows; none where a number is predicted. */
  readonly trainShares: Float64Array;
  readonly models: readonly ModelOutcome[];
}

/** Learns the encoding from a fold's training rows and applies it to both parts. */
export function encodeFold(
  { features, targets }: EvaluationData,
  { train, test }: Split,
  memory = ownMemory,
): EncodedFold {
  const encoding = learnEncoding(features, train);
  const encode = (part: 'train' | 'test', rows: Int32Array): Matrix =>
    encodeRows(features, encoding, rows, memory(part, rows.length * encoding.names.length));
  return {
    names: encoding.names,
    train: encode('train', train),
    trainTargets: selectTargets(targets, train),
    test: encode('test', test),
    testTargets: selectTargets(targets, test),
  };
}

/** The models that a fold fits: every one of the task and those of the ladder that are asked for, or the only one. */
export function modelsOfFold({ targets: { task }, only, ladder = [] }: EvaluationData): ModelDefinition[] {
  if (only === undefined) return [...modelsOf(task), ...askedModels(task, ladder)];
  return modelsOf(task).filter(({ id }) => id === only);
}

/** Where memory is short. */
export interface FoldMemory {
  /** Gives room for the encoded training rows, all zeros. */
  readonly room: (length: number) => Float64Array;
  /** Called after each fit. */
  readonly tidy?: () => void;
}

/**
 * Fits the models of a fold, and predicts its test rows, block after block, so that they are never held encoded.
 */
export function evaluateFold(
  data: EvaluationData,
  { split: { train, test }, seed }: Fold,
  { room, tidy }: FoldMemory = { room: (length) => new Float64Array(length) },
): FoldOutcome {
  const { features, targets, options } = data;
  const encoding = learnEncoding(features, train);
  const trainTargets = selectTargets(targets, train);
  const testTargets = selectTargets(targets, test);
  const encoded = encodeRows(features, encoding, train, room(train.length * encoding.names.length));
  const width = predictionsPerRow(testTargets);
  const fits = modelsOfFold(data).map((model) => {
    const fitted = model.create(targets.task, options, seed).fit(encoded, trainTargets);
    tidy?.();
    return { id: model.id, fitted, predictions: new Float64Array(test.length * width) };
  });
  let first = 0;
  for (const block of encodeBlocks(features, encoding, test)) {
    const end = first + block.rows * width;
    for (const { fitted, predictions } of fits) fitted.predict(block, predictions.subarray(first, end));
    first = end;
  }
  const models = fits.map(({ id, fitted: { summary }, predictions }) => ({ id, summary, predictions }));
  return foldOutcome({ train: encoded, trainTargets, testTargets }, models);
}

/** How a model that was fitted on a fold does on its test rows. */
export function outcomeOf(id: string, fitted: FittedModel, { test, testTargets }: EncodedFold): ModelOutcome {
  const predictions = new Float64Array(test.rows * predictionsPerRow(testTargets));
  fitted.predict(test, predictions);
  return { id, summary: fitted.summary, predictions };
}

export function foldOutcome(
  { train, trainTargets, testTargets }: Pick<EncodedFold, 'train' | 'trainTargets' | 'testTargets'>,
  models: readonly ModelOutcome[],
): FoldOutcome {
  return { testTargets, trainRows: train.rows, trainShares: classShares(trainTargets), models };
}
