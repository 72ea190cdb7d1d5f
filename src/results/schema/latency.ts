import { Type } from 'typebox';
import { comparedId } from './figures.ts';
import { measure, positiveCount } from './shapes.ts';

/** The time of one call. */
export const latency = Type.Object(
  {
    medianMicroseconds: measure,
    p95Microseconds: measure,
    coldMicroseconds: Type.Number({ description: 'The first call.', minimum: 0 }),
    callsPerBlock: positiveCount,
    samplesMicroseconds: Type.Array(measure, { minItems: 1 }),
  },
  { description: 'The time of one call, over blocks of many.' },
);

/** The time of a batch. */
export const batch = Type.Object({
  rows: positiveCount,
  medianMicroseconds: measure,
  rowsPerSecond: Type.Number({ exclusiveMinimum: 0 }),
});

/** Which implementations meet `--latency-budget`. */
export const latencyBudget = Type.Object({
  milliseconds: measure,
  engines: Type.Array(
    Type.Object({
      id: comparedId,
      engine: Type.Enum(['compiled', 'library']),
      milliseconds: Type.Number({
        description: 'Turning a row into numbers (median) and predicting it (95th percentile).',
        minimum: 0,
      }),
      isMet: Type.Boolean(),
    }),
    { description: 'One verdict an implementation that was timed.' },
  ),
});
