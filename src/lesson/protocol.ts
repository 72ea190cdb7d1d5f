import type { LessonData } from './lesson-data.ts';
import type { LessonSettings } from './settings.ts';

/** Which two features the map is over, and at which row the others stand. */
export interface MapView {
  readonly x: number;
  readonly y: number;
  /** A row of the table, which is also followed through both models. */
  readonly row: number;
}

/** What the page tells its worker, which trains one net with one choice of settings. */
export type Order =
  | {
      readonly kind: 'begin';
      readonly data: LessonData;
      readonly settings: LessonSettings;
      readonly view: MapView;
    }
  /**
   * `speed` is the number of batches between two pictures, 0 for as many as fit, and a picture begins so long after the one
   * before. It plays until the net stops or has so many epochs.
   */
  | {
      readonly kind: 'play';
      readonly speed: number;
      readonly everyMilliseconds: number;
      readonly untilEpoch: number | null;
    }
  | { readonly kind: 'pause' }
  | { readonly kind: 'step'; readonly batches: number }
  | { readonly kind: 'restart' }
  | { readonly kind: 'view'; readonly view: MapView };

/** A score on the rows that neither model has seen, with its 95 % interval; null where there is none. */
export interface LiveScore {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What a map shows: for each model and point, the predictions of a row, from the lowest x and y on, x after x. */
export interface DecisionMap {
  readonly view: MapView;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly net: Float64Array;
  readonly regression: Float64Array;
}

/** A row on its way through both models. */
export interface FollowedRow {
  readonly inputs: readonly number[];
  /** Of each of the net's layers, what its units give; of the last one the sums. */
  readonly layers: readonly (readonly number[])[];
  readonly net: readonly number[];
  /** Of each sum of the regression, its intercept and then what each column adds. */
  readonly terms: readonly (readonly number[])[];
  readonly regression: readonly number[];
}

/** What the worker knows before the net has begun: the regression is fitted at once. */
export interface Ready {
  readonly kind: 'ready';
  readonly columns: readonly string[];
  readonly layerSizes: readonly number[];
  readonly trainingRows: number;
  readonly regression: {
    readonly intercepts: readonly number[];
    /** One list of coefficients a sum. */
    readonly coefficients: readonly (readonly number[])[];
    readonly parameterCount: number;
    readonly multiplications: number;
    readonly milliseconds: number;
    readonly score: LiveScore | null;
    readonly losses: Losses;
  };
  readonly net: { readonly parameterCount: number; readonly multiplications: number };
}

/** The number of epochs after which the net stops is found; null where it does not stop. */
export interface Planned {
  readonly kind: 'planned';
  readonly epochs: number | null;
  /** What finding it took. */
  readonly milliseconds: number;
}

export interface Losses {
  readonly training: number;
  readonly heldOut: number;
}

/** How the net is now. */
export interface Frame {
  readonly kind: 'frame';
  readonly epoch: number;
  readonly batch: number;
  readonly batchesPerEpoch: number;
  /** Of training alone, without pictures of it. */
  readonly milliseconds: number;
  readonly finished: boolean;
  readonly parameters: Float32Array;
  readonly score: LiveScore | null;
  /** The net's score less the regression's, on the same rows. */
  readonly difference: LiveScore | null;
  /** Since the picture before: one an epoch that ended. */
  readonly losses: readonly Losses[];
  /** Null where the map is still as it was, or is not due: while the net trains, a few times a second do. */
  readonly map: DecisionMap | null;
  /** The number of the row that is followed, from 0. */
  readonly followedRow: number;
  readonly followed: FollowedRow;
}

export type Report = Ready | Planned | Frame | { readonly kind: 'failed'; readonly message: string };
