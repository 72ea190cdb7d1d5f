import type { Action, TargetClass } from '../describe/dataset.ts';
import type { MetricName } from '../metrics/metric-name.ts';
import type { ClassificationMetricName } from '../metrics/score-classification.ts';
import type { RegressionMetricName } from '../metrics/score-regression.ts';
import type { ClassifierId } from '../models/contract/classifier.ts';
import type { OperationCount } from '../models/contract/operations.ts';
import type { RegressorId } from '../models/contract/regressor.ts';
import type { ModelId } from '../models/contract/targets.ts';

/** A figure over folds. */
export interface FoldFigure {
  readonly mean: number | null;
  /** Spread over the folds (sample standard deviation), which is not the uncertainty of the mean; null for one fold. */
  readonly sd: number | null;
  /** One value a fold, repeat by repeat; null where a fold does not define it. */
  readonly perFold: readonly (number | null)[];
}

interface ModelFigures {
  readonly id: ModelId;
  /** Layer sizes of a net, inputs first; null for other models. */
  readonly layerSizes: readonly number[] | null;
  /** How the fit on all rows was found: `adam`, `newton`, `cholesky`, …; null for the baseline. */
  readonly solver: string | null;
  /** Length of what a fit on all rows learned. */
  readonly parameters: number;
  /** Training rows of a fold, divided by the parameters. */
  readonly rowsPerParameter: number;
  readonly operations: OperationCount;
  /** Newton steps or epochs of each fold's fit; 1 for least squares and the baseline. */
  readonly iterations: readonly number[];
  /** Folds whose fit met its criterion. */
  readonly convergedFolds: number;
}

/** A model of classes. */
export interface ClassifierResult
  extends ModelFigures,
    Readonly<Record<ClassificationMetricName, FoldFigure>> {
  readonly id: ClassifierId;
  /** Test rows of all folds: row is the true class, column the predicted one, in the order of the classes. */
  readonly confusion: readonly (readonly number[])[];
}

/** A model of a number; its root mean squared and mean absolute error are in the target's unit. */
export interface RegressorResult extends ModelFigures, Readonly<Record<RegressionMetricName, FoldFigure>> {
  readonly id: RegressorId;
}

export type ModelResult = ClassifierResult | RegressorResult;

/** The simpler model of either task. */
export type RegressionId = 'logistic-regression' | 'linear-regression';

export interface Comparison {
  readonly metric: MetricName;
  /** The margin, estimate, low and high are in points. */
  readonly unit: 'points';
  /**
   * How much of the metric a point is: a hundredth, or for an error in the target's unit a hundredth of the baseline's
   * mean error.
   */
  readonly pointSize: number;
  readonly margin: number;
  /** Net minus regression; positive where the net is better. */
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
  /** How the interval was made. */
  readonly method: string;
  readonly verdict: 'dense-net' | RegressionId | 'inconclusive';
  readonly evidence: 'settled' | 'unsettled';
  /** About how many rows would settle it; null when it is settled or no number of rows is known to. */
  readonly rowsToSettle: number | null;
  /** Half the interval's width that no number of repeats can go below, in points. */
  readonly narrowestHalfWidth: number | null;
}

export interface LatencyResult {
  readonly medianMicroseconds: number;
  readonly p95Microseconds: number;
  readonly coldMicroseconds: number;
  readonly callsPerBlock: number;
  readonly samplesMicroseconds: readonly number[];
}

export interface BatchResult {
  readonly rows: number;
  readonly medianMicroseconds: number;
  readonly rowsPerSecond: number;
}

/** How long an implementation of a model takes. */
export interface EngineTiming {
  /** The implementation: package, version and backend. */
  readonly name: string;
  /** Whether training was not done within the limit, and its time is estimated from the part that was. */
  readonly extrapolated: boolean;
  readonly converged: boolean;
  /** Learned numbers of this implementation. */
  readonly parameters: number;
  readonly training: {
    readonly medianMilliseconds: number;
    readonly samples: readonly number[];
    /** Steps or epochs of each sample. */
    readonly iterations: readonly number[];
  };
  readonly latency: LatencyResult;
  readonly batches: readonly BatchResult[];
  /** For a library: how far it is the same model as the compiled one. */
  readonly agreement: Agreement | null;
  /** What else there is to know: which backends were passed over, and why. */
  readonly notes: readonly string[];
}

export interface Agreement {
  /** Share of test rows with the same predicted class, or with numbers less than a hundredth of the target's sd apart. */
  readonly equalPredictions: number;
  /** Of a probability, or of a predicted number in standard deviations of the target. */
  readonly largestDifference: number;
  /** Epochs after which it was checked; null where the fits were compared as they ended. */
  readonly epochs: number | null;
}

export interface ModelTimings {
  readonly compiled: EngineTiming | null;
  readonly library: EngineTiming | null;
}

export interface LatencyBudget {
  readonly milliseconds: number;
  /** One verdict an implementation that was timed. */
  readonly engines: readonly {
    readonly id: 'dense-net' | RegressionId;
    readonly engine: 'compiled' | 'library';
    /** Turning a row into numbers (median) and predicting it (95th percentile). */
    readonly milliseconds: number;
    readonly isMet: boolean;
  }[];
}

export interface Warning {
  /** A stable identifier, such as `few-rows-per-parameter`. */
  readonly code: string;
  readonly message: string;
}

/** Everything that the clock has a part in; all else is the same from run to run. */
export interface Timings {
  readonly 'dense-net': ModelTimings;
  /** Of the simpler model; the one of the other task is absent. */
  readonly 'logistic-regression'?: ModelTimings;
  readonly 'linear-regression'?: ModelTimings;
  /** Turning one row's cells into numbers: the same for every model. */
  readonly preprocessing: LatencyResult;
  /** Which implementations answer within `--latency-budget`; null where none was given. */
  readonly latencyBudget: LatencyBudget | null;
  readonly warnings: readonly Warning[];
}

export interface Protocol {
  readonly kind: 'cross-validation' | 'grouped' | 'ordered' | 'test-set';
  /** In words, as the table prints it. */
  readonly method: string;
  readonly folds: number;
  readonly repeats: number;
  readonly seed: number;
  /** Why this many repeats. */
  readonly rule: string;
  /** Mean over the splits. */
  readonly trainRows: number;
  /** Mean over the splits. */
  readonly testRows: number;
}

/** The target column, why it was chosen, and why it is taken for classes or for a number. */
interface TargetSummary {
  readonly name: string;
  readonly reason: string;
  readonly taskReason: string;
}

export interface ClassTargetSummary extends TargetSummary {
  readonly classes: readonly TargetClass[];
}

export interface NumberTargetSummary extends TargetSummary {
  readonly mean: number;
  readonly sd: number;
  readonly smallest: number;
  readonly largest: number;
}

export interface DatasetSummary<Target = ClassTargetSummary | NumberTargetSummary> {
  readonly name: string;
  readonly sha256: string;
  readonly rows: number;
  readonly features: readonly { readonly name: string; readonly kind: string }[];
  readonly encodedColumns: readonly string[];
  readonly target: Target;
  readonly actions: readonly Action[];
}

interface ResultOfAnyTask {
  readonly schemaVersion: 1;
  readonly protocol: Protocol;
  readonly comparison: Comparison;
  readonly timings: Timings;
  readonly warnings: readonly Warning[];
  readonly environment: Readonly<Record<string, string | number | null>>;
}

/** A class was to be predicted. */
export interface ClassificationResult extends ResultOfAnyTask {
  readonly task: 'classification';
  readonly dataset: DatasetSummary<ClassTargetSummary>;
  /** The net, the regression and the baseline. */
  readonly models: readonly ClassifierResult[];
}

/** A number was to be predicted. */
export interface RegressionResult extends ResultOfAnyTask {
  readonly task: 'regression';
  readonly dataset: DatasetSummary<NumberTargetSummary>;
  /** The net, the regression and the baseline. */
  readonly models: readonly RegressorResult[];
}

/** What `compare` found out: the one record that every report is made from. */
export type ComparisonResult = ClassificationResult | RegressionResult;
