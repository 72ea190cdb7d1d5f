import type { Feature } from '../../describe/dataset.ts';
import { encodeRows, learnEncoding } from '../../encode/encoding.ts';
import type { Matrix } from '../../encode/matrix.ts';
import type { FitSummary } from '../../models/contract/fitted-model.ts';
import { answersPerRow, type ModelId, selectTargets, type Targets } from '../../models/contract/targets.ts';
import { bindModels, type LineupOptions } from '../../models/registry.ts';
import type { Split } from '../../split/split.ts';
import { classShares } from './score-answers.ts';

/** What a fold's models learn from and are judged on. */
export interface EvaluationData {
  readonly features: readonly Feature[];
  /** Of every row. */
  readonly targets: Targets;
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
  readonly trainTargets: Targets;
  readonly test: Matrix;
  readonly testTargets: Targets;
}

/** How one model did on a fold's test rows. */
export interface ModelOutcome {
  readonly id: ModelId;
  readonly summary: FitSummary;
  /** Test rows × answers of a row, row-major: the probability of every class, or one number. */
  readonly answers: Float64Array;
}

export interface FoldOutcome {
  readonly testTargets: Targets;
  readonly trainRows: number;
  /** Of each class among the training rows; none where a number is predicted. */
  readonly trainShares: Float64Array;
  readonly models: readonly ModelOutcome[];
}

/** Learns the encoding from a fold's training rows and applies it to both parts. */
export function encodeFold({ features, targets }: EvaluationData, { train, test }: Split): EncodedFold {
  const encoding = learnEncoding(features, train);
  return {
    names: encoding.names,
    train: encodeRows(features, encoding, train),
    trainTargets: selectTargets(targets, train),
    test: encodeRows(features, encoding, test),
    testTargets: selectTargets(targets, test),
  };
}

/** Fits every model of the line-up on a fold's training rows and predicts its test rows. */
export function evaluateFold(data: EvaluationData, { split, seed }: Fold): FoldOutcome {
  const { train, trainTargets, test, testTargets } = encodeFold(data, split);
  const models = bindModels(data.lineup, seed, trainTargets).map((model): ModelOutcome => {
    const fitted = model.fit(train);
    const answers = new Float64Array(test.rows * answersPerRow(testTargets));
    fitted.predict(test, answers);
    return { id: model.id, summary: fitted.summary, answers };
  });
  return { testTargets, trainRows: train.rows, trainShares: classShares(trainTargets), models };
}
