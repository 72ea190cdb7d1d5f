import type { gate } from '../../results/schema/checks.ts';
import type { FromSchema } from '../../results/schema/from-schema.ts';

/** Whether an assertion held, and what speaks for and against relying on it. */
export type GateOutcome = FromSchema<typeof gate>;
