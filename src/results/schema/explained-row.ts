import { Type } from 'typebox';
import { nullable, positiveCount } from './shapes.ts';

const prediction = Type.Union([Type.String(), Type.Number()]);
const probabilities = nullable(Type.Array(Type.Number()), {
  description: 'Of every class; null where a number is predicted.',
});

/** One product of the regression's sum. */
export const product = Type.Object({
  column: Type.String(),
  input: Type.Number({
    description: 'The encoded cell: standard deviations from the mean, or 0 and 1.',
  }),
  weight: Type.Number(),
  product: Type.Number(),
});

/** A weighted sum of the row. */
export const rowSum = Type.Object({
  class: nullable(Type.String()),
  intercept: Type.Number(),
  products: Type.Array(product, { minItems: 1 }),
  sum: Type.Number(),
});

/** What a feature of the row adds to the decision. */
export const reason = Type.Object({
  feature: Type.String(),
  cell: Type.String(),
  contribution: Type.Number({
    description:
      'Against what it adds on average: to the log-odds of the decision against the next likely class, or to the predicted number.',
  }),
});

/** One row through both models. */
export const explainedRow = Type.Object(
  {
    row: Type.Integer({ description: 'Of the file, the first being 1.', minimum: 1 }),
    truth: prediction,
    regression: Type.Object({
      sums: Type.Array(rowSum, {
        description: 'One, or one a class where there are more than two.',
        minItems: 1,
      }),
      probabilities,
      prediction,
      nextClass: nullable(Type.String(), {
        description: 'The next likely class; null where a number is predicted.',
      }),
      average: Type.Number({
        description: 'The log-odds, or the number, of a row in which every feature is average.',
      }),
      reasons: Type.Array(reason, {
        description:
          'Those that speak loudest first; with the average they add up to the log-odds of the decision against the next likely class, or to the number.',
        minItems: 1,
      }),
    }),
    net: Type.Object({
      layers: Type.Array(
        Type.Object({
          name: Type.String(),
          sums: Type.Array(Type.Number(), { description: "Each unit's weighted sum.", minItems: 1 }),
          outputs: Type.Array(Type.Number(), {
            description: 'What the activation makes of them.',
            minItems: 1,
          }),
        }),
        { minItems: 1 },
      ),
      multiplications: positiveCount,
      probabilities,
      prediction,
    }),
  },
  { description: 'One row through both models, number by number.' },
);
