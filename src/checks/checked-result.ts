import type { ComparisonResult } from '../results/comparison-result.ts';
import type { checksOfResult } from '../results/schema/checks.ts';
import type { FromSchema } from '../results/schema/from-schema.ts';

/** A result with what it was held against; each part is there only where it was asked for. */
export type CheckedResult = ComparisonResult & FromSchema<typeof checksOfResult>;
