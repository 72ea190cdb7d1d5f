import type { BaselineComparison } from './baseline/baseline-comparison.ts';
import type { ComparisonResult } from './comparison-result.ts';
import type { GateOutcome } from './gates/check-gate.ts';

/** A result with what it was held against; each part is there only where it was asked for. */
export type CheckedResult = ComparisonResult & Checks;

interface Checks {
  /** One a `--assert`. */
  readonly gates?: readonly GateOutcome[];
  /** What changed since `--baseline`. */
  readonly baseline?: BaselineComparison;
}
