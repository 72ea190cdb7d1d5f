import { Type } from 'typebox';
import { comparedIds, learningIds, namesOfTask } from './names.ts';
import { nullable, oneOf } from './shapes.ts';

/** The metrics of both tasks. */
export const metric = oneOf([...namesOfTask.classification.metrics, ...namesOfTask.regression.metrics]);

/** A model that is compared, of either task. */
export const comparedId = oneOf(comparedIds);

/** A compared model or one of the ladder, of either task. */
export const learningId = oneOf(learningIds);

/** A metric over the folds. */
export const figure = Type.Object(
  {
    mean: nullable(Type.Number()),
    sd: nullable(Type.Number({ minimum: 0 }), {
      description: 'Sample standard deviation over the folds, which is not the uncertainty of the mean.',
    }),
    perFold: Type.Array(nullable(Type.Number()), {
      description: 'One value a fold, repeat by repeat.',
      minItems: 1,
    }),
  },
  { description: 'A metric over the folds; null where it is not defined.' },
);

/** A metric of a compared model over the folds, and how far its mean is uncertain. */
export const uncertainFigure = Type.Object(
  {
    ...figure.properties,
    low: nullable(Type.Number(), {
      description:
        'Of the 95 % interval of the mean, made like that of a difference; null where there is none.',
    }),
    high: nullable(Type.Number()),
    blocks: Type.Array(Type.Number(), {
      description:
        'How much each of at most 50 blocks of rows (of groups with --group-by, of stretches with --order-by) moves the mean; they add up to 0. Blocks are dealt by the seed, so that the same blocks of two results on the same data can be paired. Empty where the metric is not defined.',
    }),
  },
  { description: 'A metric of a model over the folds; null where it is not defined.' },
);

/** An estimate and the ends of its 95 % interval; null where a single fold shows no spread. */
export const interval = Type.Object({
  estimate: Type.Number(),
  low: nullable(Type.Number()),
  high: nullable(Type.Number()),
});

const probability = Type.Number({ minimum: 0, maximum: 1 });

/** What an interval means, in three numbers. */
const chances = Type.Object(
  { candidate: probability, equivalent: probability, reference: probability },
  {
    description:
      'How probable it is that the candidate is better by the margin, that neither is, and that the reference is, if nothing else is known.',
  },
);

/** The interval of a difference from what moves it: its ends, what they were made from, and what they mean. */
export const judgedInterval = Type.Object({
  ...interval.properties,
  standardError: nullable(Type.Number({ minimum: 0 }), {
    description:
      'Of the estimate; null like the interval. With ρ = testRows ÷ trainRows, or 0 on a test set, and λ = ρ, or 1 for log loss and ROC AUC, its square is (1 + ρ) × (unitDeviation² + λ (singleDeviation² − unitDeviation²)) ÷ units + repeatDeviation² ÷ repeats (of one repeat ρ unitDeviation² ÷ units in its place, twice that for log loss and ROC AUC), and the interval reaches t(0.975; units − 1) of it to either side.',
  }),
  units: Type.Integer({
    description:
      'What was drawn independently of the rest: rows, with --group-by groups, with --order-by stretches of rows.',
    minimum: 1,
  }),
  unitDeviation: nullable(Type.Number({ minimum: 0 }), {
    description: 'Standard deviation over the units of how much each moves the estimate.',
  }),
  singleDeviation: nullable(Type.Number({ minimum: 0 }), {
    description: 'The same within a single repeat, in the root mean square over the repeats.',
  }),
  repeatDeviation: nullable(Type.Number({ minimum: 0 }), {
    description: 'Standard deviation of the estimates of the repeats; null for a single one.',
  }),
  chances: nullable(chances),
});

/** The metric of the verdict and what the differences are measured in. */
export const unitOfPoints = {
  unit: Type.Literal('points', { description: 'The margin and the differences are in points.' }),
  pointSize: Type.Number({
    description:
      "How much of the metric a point is: a hundredth, or for an error in the target's unit a hundredth of the baseline's mean error.",
    exclusiveMinimum: 0,
  }),
  margin: Type.Number({ minimum: 0 }),
};

/** What a difference says, by the margin. */
export const evidence = Type.Enum(['settled', 'unsettled']);
