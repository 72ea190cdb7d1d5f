import { Type } from 'typebox';
import { dataset } from './dataset.ts';
import { environment } from './environment.ts';
import { comparedId, learningId, metric, unitOfPoints } from './figures.ts';
import { warnings } from './message.ts';
import { protocol } from './protocol.ts';
import { count, measure, nullable, positiveCount, schemaVersion, task } from './shapes.ts';

const trainingRows = Type.Integer({ description: 'Rows that are learned from.', minimum: 1 });
const interpolatedRows = Type.Number({ exclusiveMinimum: 0 });

/** How good a model is at one size. */
export const curveScore = Type.Object(
  {
    id: learningId,
    mean: nullable(Type.Number()),
    low: nullable(Type.Number(), { description: 'Of the 95 % interval of the mean.' }),
    high: nullable(Type.Number()),
    perFold: Type.Array(nullable(Type.Number()), {
      description: 'One value a fold, repeat by repeat.',
      minItems: 1,
    }),
  },
  { description: 'The metric over the folds; null where it is not defined.' },
);

/** A candidate minus the reference at one size. */
export const curveDifference = Type.Object(
  {
    candidate: comparedId,
    estimate: nullable(Type.Number(), { description: 'Null where no fold defines it.' }),
    low: nullable(Type.Number()),
    high: nullable(Type.Number()),
  },
  {
    description:
      'Candidate minus reference in points, positive where the candidate is better, with its 95 % interval.',
  },
);

/** What the models come to when they learn from so many rows. */
export const curveSize = Type.Object(
  {
    rows: trainingRows,
    models: Type.Array(curveScore, {
      description:
        'The headline candidate, the reference, further candidates, and the models of the ladder that were asked for.',
      minItems: 2,
    }),
    differences: Type.Array(curveDifference, {
      description: 'One a candidate, the headline candidate first.',
      minItems: 1,
    }),
  },
  { description: 'How good the models are that learned from so many rows.' },
);

/** From where on the headline candidate is worth it. */
export const payOff = Type.Object(
  {
    rows: nullable(interpolatedRows, {
      description:
        'Training rows from which on the headline candidate is better by more than the margin, interpolated over their logarithm; null where it is not at the largest size.',
    }),
    settledRows: nullable(interpolatedRows, {
      description: 'Those from which on the whole interval lies above the margin.',
    }),
    passingRows: Type.Array(trainingRows, {
      description: 'Sizes at which it was ahead by more than the margin, but not at a later one.',
    }),
  },
  { description: 'From which size on the headline candidate pays off.' },
);

/** How long a model's training took at one size. */
export const timedModel = Type.Object({
  id: learningId,
  medianMilliseconds: measure,
  samples: Type.Array(measure, { description: 'In milliseconds.', minItems: 1 }),
  iterations: Type.Array(count, { description: 'Epochs or steps of each sample.', minItems: 1 }),
});

/** How long training took at one size. */
export const timedSize = Type.Object({
  rows: trainingRows,
  models: Type.Array(timedModel, { minItems: 2 }),
});

/** How a model's training time grows. */
export const growth = Type.Object(
  {
    id: learningId,
    coefficient: Type.Number({ exclusiveMinimum: 0 }),
    exponent: Type.Number(),
    low: Type.Number({ description: 'Of the 95 % interval of the exponent.' }),
    high: Type.Number(),
    rows: Type.Array(positiveCount, { description: 'The sizes that it was fitted on.', minItems: 3 }),
  },
  { description: 'How training time grows: milliseconds = coefficient × rows ^ exponent.' },
);

/** What `compare curve` found out. */
export const curveResult = Type.Object(
  {
    schemaVersion,
    study: Type.Literal('curve'),
    task,
    dataset,
    protocol,
    metric,
    ...unitOfPoints,
    sizes: Type.Array(curveSize, { description: 'By ascending rows.', minItems: 1 }),
    payOff,
    timings: Type.Object(
      {
        sizes: Type.Array(timedSize, { description: 'By ascending rows.', minItems: 1 }),
        growth: Type.Array(growth, {
          description: 'One a model; none where there are too few sizes to tell.',
        }),
      },
      { description: 'Everything that the clock has a part in: how long training takes.' },
    ),
    warnings,
    environment,
  },
  { description: 'What `compare curve` found out: the models on ever more training rows.' },
);
