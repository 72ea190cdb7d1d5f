import type { Matrix } from '../../encode/matrix.ts';
import type { FittedModel, Predictor } from './fitted-model.ts';
import type { Targets } from './targets.ts';

/** A model as users of an npm package get it, which is timed beside ours. */
export interface LibraryDefinition<Fitted extends FittedModel = FittedModel> {
  /** Before the count of what is done: "TensorFlow.js, epoch". */
  readonly progressLabel: string;
  /**
   * What the process that runs the package is told beside the rows: plain data.
   *
   * @param fitted our own fit of the same rows
   */
  prepare?(fitted: Fitted, options: LibraryOptions): unknown;
  /** Loads what runs the package, which no other process does. */
  load(): Promise<LibraryEngine>;
  /**
   * Our own model as it was after so many iterations, to be held against the package's; the fitted one where absent.
   *
   * @param features and `targets` are those that it was fitted on
   */
  counterpart?(fitted: Fitted, features: Matrix, targets: Targets, iterations: number): FittedModel;
  /** What a note says of a fit beside the package's name, such as ", 22 parameters, 400 steps". */
  describeFit(fit: LibraryFitFigures): string;
}

/** What the user may choose about packages. */
export interface LibraryOptions {
  /** TensorFlow.js backend; the first that starts by default. */
  readonly backend?: string | undefined;
}

/** Figures of a fit, as a result keeps them. */
export interface LibraryFitFigures {
  readonly parameters: number;
  readonly converged: boolean;
  /** Steps or epochs that the training time stands for. */
  readonly iterations: number;
}

/** What a package is asked to fit. */
export interface LibraryTask {
  readonly features: Matrix;
  /** Of the same rows. */
  readonly targets: Targets;
  /** A fit that takes longer is cut short, and its time extrapolated. */
  readonly limitSeconds: number;
  /** What `prepare` gave. */
  readonly preparation: unknown;
}

export interface LibraryContext {
  /** A monotonic clock, in nanoseconds. */
  readonly clock: () => number;
  /** Called, and awaited, between epochs or steps. */
  readonly onProgress: (progress: LibraryProgress) => Promise<void>;
}

/** Steps of a fit that are done, of how many; null where it is not known. */
export interface LibraryProgress {
  readonly done: number;
  readonly total: number | null;
}

/** Runs a package. */
export interface LibraryEngine {
  /** @throws InputError when the package does not start in the way that was asked for */
  fit(task: LibraryTask, context: LibraryContext): Promise<LibraryFit>;
}

/** What a package's fit gave. */
export interface LibraryFit {
  /** Package and version: "TensorFlow.js 4.22.0 (wasm)". */
  readonly name: string;
  readonly trainingMilliseconds: number;
  /** Whether the fit was cut short, and `trainingMilliseconds` is an estimate. */
  readonly extrapolated: boolean;
  readonly converged: boolean;
  /** The epochs or steps that `trainingMilliseconds` stands for. */
  readonly iterations: number;
  readonly fitted: FittedModel;
  /** What a caller of the package does to predict: what its latency is. */
  readonly timed: Pick<Predictor, 'predict'>;
  /** What to hold against our own model; null where the two are not comparable. */
  readonly agreement: LibraryAgreement | null;
  /** What the user should know: which backends were passed over, and why. */
  readonly notes: readonly string[];
  /** Frees what the fit holds. */
  dispose?(): void;
}

export interface LibraryAgreement {
  readonly fitted: FittedModel;
  /** The iterations after which it is compared; null where it is as the fit ended. */
  readonly iterations: number | null;
  /** Whether both are one model at its optimum, so that they should predict the same. */
  readonly isExpected: boolean;
}
