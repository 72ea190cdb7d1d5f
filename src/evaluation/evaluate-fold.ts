import type { Feature } from '../describe/dataset.ts';
import { encodeRows, learnEncoding } from '../encode/encoding.ts';
import type { Matrix } from '../encode/matrix.ts';
import type { ClassifierId } from '../models/classifier.ts';
import type { FitSummary } from '../models/fitted-model.ts';
import { createLineup, type LineupOptions, listLineup } from '../models/lineup.ts';
import type { Split } from '../split/split.ts';

/** What a fold's models learn from and are judged on. */
export interface EvaluationData {
  readonly features: readonly Feature[];
  /** One class code a row. */
  readonly codes: Int32Array;
  readonly classCount: number;
  readonly lineup: LineupOptions;
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
  readonly trainClasses: Int32Array;
  readonly test: Matrix;
  readonly testClasses: Int32Array;
}

/** How one model did on a fold's test rows. */
export interface ModelOutcome {
  readonly id: ClassifierId;
  readonly summary: FitSummary;
  /** Test rows × classes, row-major. */
  readonly probabilities: Float64Array;
}

export interface FoldOutcome {
  readonly testClasses: Int32Array;
  /** The training rows of each class. */
  readonly trainCounts: Float64Array;
  readonly models: readonly ModelOutcome[];
}

/** Learns the encoding from a fold's training rows and applies it to both parts. */
export function encodeFold({ features, codes }: EvaluationData, { train, test }: Split): EncodedFold {
  const encoding = learnEncoding(features, train);
  return {
    names: encoding.names,
    train: encodeRows(features, encoding, train),
    trainClasses: train.map((row) => codes[row] as number),
    test: encodeRows(features, encoding, test),
    testClasses: test.map((row) => codes[row] as number),
  };
}

/** Fits every model of the line-up on a fold's training rows and predicts its test rows. */
export function evaluateFold(data: EvaluationData, { split, seed }: Fold): FoldOutcome {
  const { train, trainClasses, test, testClasses } = encodeFold(data, split);
  const models = listLineup(createLineup(data.lineup, seed)).map((classifier): ModelOutcome => {
    const fitted = classifier.fit(train, trainClasses, data.classCount);
    const probabilities = new Float64Array(test.rows * data.classCount);
    fitted.predict(test, probabilities);
    return { id: classifier.id, summary: fitted.summary, probabilities };
  });
  const trainCounts = new Float64Array(data.classCount);
  for (const code of trainClasses) trainCounts[code] = (trainCounts[code] as number) + 1;
  return { testClasses, trainCounts, models };
}
