import { Type } from 'typebox';
import { referenceIds } from './names.ts';
import { nullable, oneOf, positiveCount } from './shapes.ts';

/** A layer of the net. */
export const layer = Type.Object({
  name: Type.String(),
  inputs: positiveCount,
  outputs: positiveCount,
  activation: Type.Enum(['relu', 'tanh', 'softmax', 'linear']),
  weights: Type.Integer({ description: 'Inputs × outputs.', minimum: 1 }),
  biases: Type.Integer({ description: 'One an output.', minimum: 1 }),
  parameters: positiveCount,
});

/** The net. */
export const explainedNet = Type.Object(
  {
    layers: Type.Array(layer, { minItems: 1 }),
    parameters: positiveCount,
    usedOutputs: Type.Integer({
      description: 'Outputs that stand for a class; the others are dropped. 1 where a number is predicted.',
      minimum: 1,
    }),
  },
  { description: "The net as Keras's summary prints it." },
);

/** One weighted sum of the regression that is compared. */
export const equation = Type.Object({
  class: nullable(Type.String(), {
    description:
      'Whose log-odds (of two classes) or score (of several) it gives; null for a predicted number.',
  }),
  intercept: Type.Number(),
  coefficients: Type.Array(Type.Object({ column: Type.String(), value: Type.Number() }), {
    description: 'Of the encoded columns (numbers standardized, categories 0 and 1), the largest first.',
    minItems: 1,
  }),
});

/** By what a step multiplies the odds. */
export const oddsRatio = Type.Object({
  estimate: nullable(Type.Number()),
  low: nullable(Type.Number()),
  high: nullable(Type.Number()),
});

/** What an unpenalized refit says of one column. */
export const termEstimate = Type.Object(
  {
    name: Type.String({ description: 'The encoded column.' }),
    feature: Type.String(),
    step: Type.Enum(['standard-deviation', 'level', 'missing', 'circle'], {
      description: 'What one more of it means.',
    }),
    standardDeviation: nullable(Type.Number(), { description: 'Of a number, in its own unit.' }),
    reference: nullable(Type.String(), {
      description: 'The level that this one is held against, or the lower value of a feature with two.',
    }),
    problem: nullable(Type.Enum(['collinear', 'separable', 'not-converged', 'too-few-rows', 'too-many']), {
      description: 'Why there is no estimate; null where there is.',
    }),
    coefficient: nullable(Type.Number(), {
      description: 'By how much a step changes the logarithm of the odds, or the predicted number.',
    }),
    standardError: nullable(Type.Number()),
    low: nullable(Type.Number(), { description: 'Of the 95 % confidence interval.' }),
    high: nullable(Type.Number()),
    oddsRatio: nullable(oddsRatio, {
      description:
        'By what a step multiplies the odds; null for a predicted number. A figure is null where it is too large for a number.',
    }),
  },
  { description: 'What an unpenalized refit says of one column.' },
);

/** The coefficients of one class against the reference class; of a number, all there are. */
export const contrast = Type.Object({
  class: nullable(Type.String()),
  against: nullable(Type.String(), { description: 'The reference class.' }),
  terms: Type.Array(termEstimate, {
    description: 'The largest coefficients first, those without an estimate last.',
  }),
});

/** The regression. */
export const explainedRegression = Type.Object({
  id: oneOf(referenceIds),
  parameters: positiveCount,
  ridge: Type.Number({
    description:
      'The penalty of the regression that is compared: it shrinks the equations, not the contrasts.',
    minimum: 0,
  }),
  equations: Type.Array(equation, {
    description: 'The weighted sums of the regression that is compared.',
    minItems: 1,
  }),
  contrasts: Type.Array(contrast, {
    description: 'What a refit without a penalty says, one a class but the reference.',
    minItems: 1,
  }),
});
