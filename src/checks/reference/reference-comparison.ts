import type { MetricName } from '../../metrics/metric-name.ts';
import type { ModelId } from '../../models/contract/targets.ts';
import type { Comparison } from '../../results/comparison-result.ts';

/**
 * What became of a figure. Beyond noise are `better` and `worse` and, where neither way is the good one, `changed`; a
 * figure is `not-judged` where nothing tells how much of its change is noise.
 */
export type ChangeOutcome = 'same' | 'within-noise' | 'better' | 'worse' | 'changed' | 'not-judged';

/** A figure then and now. */
export interface FigureChange {
  /** As an assertion would name it. */
  readonly figure: string;
  /** Null for what sets the net against the regression. */
  readonly model: ModelId | null;
  readonly quantity: MetricName | 'difference' | 'parameters' | 'training' | 'latency';
  /** Whose time it is; null for what the clock has no part in. */
  readonly engine: 'compiled' | 'library' | null;
  /** Null where it was not defined. Milliseconds of training, microseconds of latency, points of the difference. */
  readonly before: number | null;
  readonly now: number | null;
  /** The 95 % interval of the change (now − before), where the same folds allow one. */
  readonly low: number | null;
  readonly high: number | null;
  readonly outcome: ChangeOutcome;
}

/** A result set against an earlier one of the same protocol and seed. */
export interface BaselineComparison {
  /** The file of the earlier result. */
  readonly file: string;
  readonly sameData: boolean;
  /** Whether processor and Node are the same, without which no times are compared, only their ratios. */
  readonly sameMachine: boolean;
  readonly verdict: { readonly before: Comparison['verdict']; readonly now: Comparison['verdict'] };
  readonly changes: readonly FigureChange[];
  /** How many are worse beyond noise. */
  readonly regressions: number;
}
