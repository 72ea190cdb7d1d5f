import type { baselineComparison, change } from '../../results/schema/checks.ts';
import type { FromSchema } from '../../results/schema/from-schema.ts';

/** A figure then and now. */
export type FigureChange = FromSchema<typeof change>;

/**
 * What became of a figure. Beyond noise are `better` and `worse` and, where neither way is the good one, `changed`; a
 * figure is `not-judged` where nothing tells how much of its change is noise.
 */
export type ChangeOutcome = FigureChange['outcome'];

/** A result set against an earlier one of the same protocol and seed. */
export type BaselineComparison = FromSchema<typeof baselineComparison>;
