import type {
  curveDifference,
  curveResult,
  curveScore,
  curveSize,
  growth,
  payOff,
  timedModel,
  timedSize,
} from './schema/curve.ts';
import type { FromSchema } from './schema/from-schema.ts';

/** What `compare curve` found out. */
export type CurveResult = FromSchema<typeof curveResult>;

/** How good a model is at one size, in the metric's own unit. */
export type CurveScore = FromSchema<typeof curveScore>;

/** A candidate minus the reference at one size, in points. */
export type CurveDifference = FromSchema<typeof curveDifference>;

/** What the models come to when they learn from so many rows; folds of a row less, at the largest size, have that row less. */
export type CurveSize = FromSchema<typeof curveSize>;

/** From which size on the headline candidate is better by more than the margin. */
export type PayOff = FromSchema<typeof payOff>;

/** How long training took at one size. */
export type TimedSize = FromSchema<typeof timedSize>;

export type TimedModel = FromSchema<typeof timedModel>;

/** How a model's training time grows: milliseconds = coefficient × rows ^ exponent. */
export type Growth = FromSchema<typeof growth>;

/** Everything that the clock has a part in. */
export type CurveTimings = CurveResult['timings'];
