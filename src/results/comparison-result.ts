import type { classTarget, dataset, numberTarget } from './schema/dataset.ts';
import type { figure, uncertainFigure } from './schema/figures.ts';
import type { FromSchema } from './schema/from-schema.ts';
import type { batch, latency, latencyBudget } from './schema/latency.ts';
import type { message } from './schema/message.ts';
import type {
  calibrationBin,
  classPredictions,
  errorBand,
  numberPredictions,
  thresholdCurve,
} from './schema/predictions.ts';
import type { protocol } from './schema/protocol.ts';
import type { classificationResult, regressionResult } from './schema/result.ts';
import type { agreement, comparisonTimings, libraryEngine, modelTimings } from './schema/timings.ts';

/** A figure over folds. */
export type FoldFigure = FromSchema<typeof figure>;

/** A figure of a compared model, with the interval of its mean. */
export type UncertainFigure = FromSchema<typeof uncertainFigure>;

/** A class was to be predicted. */
export type ClassificationResult = FromSchema<typeof classificationResult>;

/** A number was to be predicted. */
export type RegressionResult = FromSchema<typeof regressionResult>;

/** What `compare` found out: the one record that every report is made from. */
export type ComparisonResult = ClassificationResult | RegressionResult;

/** A model of classes. */
export type ClassifierResult = ClassificationResult['models'][number];

/** A model of a number; its root mean squared and mean absolute error are in the target's unit. */
export type RegressorResult = RegressionResult['models'][number];

export type ModelResult = ClassifierResult | RegressorResult;

/** Every candidate against the reference. */
export type Comparison = ComparisonResult['comparison'];

/** A candidate minus the reference in points, and what follows from it. */
export type Difference = Comparison['differences'][number];

/** All models by how many numbers each learned. */
export type Ladder = NonNullable<ComparisonResult['ladder']>;

/** A model's place on it. */
export type Rung = Ladder['rungs'][number];

/** How the models' probabilities did on the test rows. */
export type ClassPredictionsSummary = FromSchema<typeof classPredictions>;

/** How the models' numbers did on the test rows. */
export type NumberPredictionsSummary = FromSchema<typeof numberPredictions>;

/** One class against the rest, by threshold. */
export type ThresholdCurve = FromSchema<typeof thresholdCurve>;

/** Rows to which a model gave about the same probability. */
export type CalibrationBin = FromSchema<typeof calibrationBin>;

/** What the errors are like where a model predicts about the same number. */
export type ErrorBand = FromSchema<typeof errorBand>;

/** What the rows say that a table was drawn from. */
export type AllRows = NonNullable<ComparisonResult['allRows']>;

export type LatencyResult = FromSchema<typeof latency>;

export type BatchResult = FromSchema<typeof batch>;

/** How long an implementation of a model takes. */
export type EngineTiming = FromSchema<typeof libraryEngine>;

export type Agreement = FromSchema<typeof agreement>;

export type ModelTimings = FromSchema<typeof modelTimings>;

/** Which implementations answer within a budget. */
export type LatencyBudget = FromSchema<typeof latencyBudget>;

/** Something the reader should know. */
export type Warning = FromSchema<typeof message>;

/** What belongs to no one model and the clock has a part in. */
export type Timings = FromSchema<typeof comparisonTimings>;

export type Protocol = FromSchema<typeof protocol>;

export type ClassTargetSummary = FromSchema<typeof classTarget>;

export type NumberTargetSummary = FromSchema<typeof numberTarget>;

/** The table that models learned from. */
export type DatasetSummary<Target = ClassTargetSummary | NumberTargetSummary> = Omit<
  FromSchema<typeof dataset>,
  'target'
> & { readonly target: Target };

/** A test set of its own. */
export type TestSetSummary = NonNullable<DatasetSummary['test']>;

/** Where the figures were measured. */
export type Environment = ComparisonResult['environment'];
