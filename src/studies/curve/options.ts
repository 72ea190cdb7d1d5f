import type { DescribeOptions } from '../../describe/describe.ts';
import type { MetricName } from '../../metrics/registry.ts';
import { defaultSettings } from '../shared/options.ts';

/** Everything that may be chosen about a learning curve, with the defaults filled in. */
export interface CurveSettings extends DescribeOptions {
  /** How many training sizes, in equal ratios up to the largest, or the sizes themselves. */
  readonly sizes: number | readonly number[];
  /** Seed of everything random. */
  readonly seed: number;
  /** How much better the net must be to pay off, in points: hundredths of the metric, or of the baseline's error. */
  readonly margin: number;
  /** How often the folds are dealt anew; by the row count where absent. */
  readonly repeats?: number;
  /** As `compare` chooses it where absent. */
  readonly metric?: MetricName;
  /** Sizes of the net's hidden layers. */
  readonly hiddenSizes: readonly number[];
  /** The ids of the ladder's models that learn beside the others. */
  readonly ladder: readonly string[];
  /** Worker threads for the folds; the result does not depend on it. */
  readonly threads: number;
}

/** What the user may choose about a learning curve; everything has a default. */
export type CurveOptions = Partial<CurveSettings>;

const { seed, margin, hiddenSizes, ladder, threads } = defaultSettings;

/** What is chosen for those who choose nothing. */
export const defaultCurveSettings: CurveSettings = { sizes: 8, seed, margin, hiddenSizes, ladder, threads };
