import type { DescribeOptions } from '../../describe/describe.ts';
import type { MetricName } from '../../metrics/registry.ts';
import { defaultSettings } from '../shared/options.ts';

/** Everything that may be chosen about tuning, with the defaults filled in. */
export interface TuneSettings extends DescribeOptions {
  /** How many settings of the net are tried; by the row count where absent. */
  readonly settings?: number;
  /** Seed of everything random. */
  readonly seed: number;
  /** How much better the net must be to be worth it, in points: hundredths of the metric, or of the baseline's error. */
  readonly margin: number;
  /** How often the parts are dealt anew; by the row count where absent. */
  readonly repeats?: number;
  /** As `compare` chooses it where absent. */
  readonly metric?: MetricName;
  /** Worker threads for the fits; the result does not depend on it. */
  readonly threads: number;
}

/** What the user may choose about tuning; everything has a default. */
export type TuneOptions = Partial<TuneSettings>;

const { seed, margin, threads } = defaultSettings;

/** What is chosen for those who choose nothing. */
export const defaultTuneSettings: TuneSettings = { seed, margin, threads };
