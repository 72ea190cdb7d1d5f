import type { Matrix } from '../../encode/matrix.ts';
import type { ClassTargets, NumberTargets, Targets } from '../../models/contract/targets.ts';
import type { Replay } from '../../models/dense-net/replay.ts';
import type { TensorFlowBackend } from '../../models/dense-net/tensorflow-backends.ts';
import type { Latency } from '../../timing/latency.ts';

/** What a library is asked to do: to fit one fold's training rows, predict its test rows, and be timed at both. */
interface Job {
  readonly features: Matrix;
  /** Of the training rows. */
  readonly targets: Targets;
  readonly testFeatures: Matrix;
  /** A fit that takes longer is cut short, and its time extrapolated. */
  readonly limitSeconds: number;
  /** The sizes of batches whose prediction is timed; 1 for single rows. */
  readonly batchSizes: readonly number[];
}

export interface DenseNetJob extends Job {
  readonly kind: 'dense-net';
  readonly replay: Replay;
  /** By default the first that starts. */
  readonly backend?: TensorFlowBackend | undefined;
}

export interface LogisticRegressionJob extends Job {
  readonly kind: 'logistic-regression';
  readonly targets: ClassTargets;
}

export interface LinearRegressionJob extends Job {
  readonly kind: 'linear-regression';
  readonly targets: NumberTargets;
}

export type LibraryJob = DenseNetJob | LogisticRegressionJob | LinearRegressionJob;

export interface BatchLatency {
  readonly rows: number;
  /** Of the whole batch; but the cold call is the fitted model's first prediction, of one row. */
  readonly latency: Latency;
}

/** How a library did at a job. */
export interface LibraryResult {
  /** Package and version: "TensorFlow.js 4.22.0 (wasm)". */
  readonly name: string;
  readonly parameterCount: number;
  readonly trainingMilliseconds: number;
  /** Whether the fit was cut short, and `trainingMilliseconds` is an estimate. */
  readonly extrapolated: boolean;
  readonly converged: boolean;
  /** The epochs or steps that `trainingMilliseconds` stands for. */
  readonly iterations: number;
  /** Those after which it predicts: fewer when the fit was cut short. */
  readonly iterationsDone: number;
  /** Test rows × answers of a row, row-major, as the fit ended. */
  readonly testAnswers: Float64Array;
  /** The net's epochs after which its agreement is checked, and what it then predicts; null for a regression. */
  readonly agreement: { readonly epochs: number; readonly answers: Float64Array } | null;
  /** One a batch size of the job, in its order. */
  readonly latencies: readonly BatchLatency[];
  /** What the user should know: which backends were passed over, and why. */
  readonly notes: readonly string[];
}

/** Steps of a fit that are done, of how many; null where it is not known. */
export interface LibraryProgress {
  readonly done: number;
  readonly total: number | null;
}

/** What the child process sends. */
export type LibraryMessage =
  | { readonly kind: 'progress'; readonly progress: LibraryProgress }
  | { readonly kind: 'result'; readonly result: LibraryResult }
  | { readonly kind: 'input-error'; readonly message: string }
  | { readonly kind: 'error'; readonly stack: string };
