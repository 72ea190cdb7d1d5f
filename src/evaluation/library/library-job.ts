import type { Matrix } from '../../encode/matrix.ts';
import type { LibraryProgress, LibraryTask } from '../../models/contract/library.ts';
import type { Latency } from '../../timing/latency.ts';

/** What a library is asked to do: to fit one fold's training rows, predict its test rows, and be timed at both. */
export interface LibraryJob extends LibraryTask {
  /** The id of the model whose library it is. */
  readonly model: string;
  readonly testFeatures: Matrix;
  /** The sizes of batches whose prediction is timed; 1 for single rows. */
  readonly batchSizes: readonly number[];
}

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
  /** Test rows × predictions of a row, row-major, as the fit ended. */
  readonly testPredictions: Float64Array;
  /** What is to be held against our own model; null where the two are not comparable. */
  readonly agreement: LibraryPredictions | null;
  /** One a batch size of the job, in its order. */
  readonly latencies: readonly BatchLatency[];
  /** What the user should know: which backends were passed over, and why. */
  readonly notes: readonly string[];
}

export interface LibraryPredictions {
  /** The iterations after which these are the predictions; null where they are as the fit ended. */
  readonly iterations: number | null;
  /** Whether both are one model at its optimum, so that they should predict the same. */
  readonly isExpected: boolean;
  /** Of the test rows. */
  readonly predictions: Float64Array;
}

/** What the child process sends. */
export type LibraryMessage =
  | { readonly kind: 'progress'; readonly progress: LibraryProgress }
  | { readonly kind: 'result'; readonly result: LibraryResult }
  | { readonly kind: 'input-error'; readonly message: string }
  | { readonly kind: 'error'; readonly stack: string };
