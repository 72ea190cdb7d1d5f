import type { ComparisonResult } from '../results/comparison-result.ts';
import type { GateOutcome } from './assertions/check-gate.ts';
import type { BaselineComparison } from './reference/reference-comparison.ts';

/** A result with what it was held against; each part is there only where it was asked for. */
export type CheckedResult = ComparisonResult & Checks;

interface Checks {
  /** One a `--assert`. */
  readonly gates?: readonly GateOutcome[];
  /** What changed since `--baseline`. */
  readonly baseline?: BaselineComparison;
}
