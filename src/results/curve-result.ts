import type { MetricName } from '../metrics/metric-name.ts';
import type { ModelId, Task } from '../models/contract/targets.ts';
import type { Interval } from '../statistics/interval.ts';
import type { DatasetSummary, Protocol, Warning } from './comparison-result.ts';

/** How good a model is at one size. */
export interface CurveScore {
  readonly id: ModelId;
  /** In the metric's own unit; null where no fold defines it. */
  readonly mean: number | null;
  /** The ends of its 95 % interval; null where a single fold shows no spread. */
  readonly low: number | null;
  readonly high: number | null;
  /** One value a fold, repeat by repeat; null where a fold does not define it. */
  readonly perFold: readonly (number | null)[];
}

/** What the models come to when they learn from so many rows. */
export interface CurveSize {
  /** Training rows. Folds of a row less, at the largest size, have that row less. */
  readonly rows: number;
  /** The net and the regression. */
  readonly models: readonly [net: CurveScore, regression: CurveScore];
  /** Net minus regression in points, positive where the net is better, with its 95 % interval; null where no fold defines it. */
  readonly difference: Interval | null;
}

/** From which size on the net is better by more than the margin; between two sizes it is interpolated over log rows. */
export interface PayOff {
  /** Training rows; null where it is not, at the largest size. */
  readonly rows: number | null;
  /** From where on the whole interval lies above the margin; null where it does not, at the largest size. */
  readonly settledRows: number | null;
  /** Sizes before that at which the net was ahead by more than the margin, and at a later one was not. */
  readonly passingRows: readonly number[];
}

/** How long training took at one size. */
export interface TimedSize {
  readonly rows: number;
  /** The net and the regression. */
  readonly models: readonly TimedModel[];
}

export interface TimedModel {
  readonly id: ModelId;
  readonly medianMilliseconds: number;
  readonly samples: readonly number[];
  /** Steps or epochs of each sample. */
  readonly iterations: readonly number[];
}

/** How a model's training time grows: milliseconds = coefficient × rows ^ exponent. */
export interface Growth {
  readonly id: ModelId;
  readonly coefficient: number;
  readonly exponent: number;
  /** The ends of the exponent's 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** The sizes that it was fitted on. */
  readonly rows: readonly number[];
}

/** Everything that the clock has a part in. */
export interface CurveTimings {
  /** By ascending rows. */
  readonly sizes: readonly TimedSize[];
  /** One a model; none where there are too few sizes to tell. */
  readonly growth: readonly Growth[];
}

/** What `compare curve` found out. */
export interface CurveResult {
  readonly schemaVersion: 1;
  readonly study: 'curve';
  readonly task: Task;
  readonly dataset: DatasetSummary;
  /** Its `trainRows` are those of the largest size that is possible. */
  readonly protocol: Protocol;
  readonly metric: MetricName;
  readonly unit: 'points';
  /** How much of the metric a point is, as in the result of `compare`. */
  readonly pointSize: number;
  readonly margin: number;
  /** By ascending rows. */
  readonly sizes: readonly CurveSize[];
  readonly payOff: PayOff;
  readonly timings: CurveTimings;
  readonly warnings: readonly Warning[];
  readonly environment: Readonly<Record<string, string | number | null>>;
}
