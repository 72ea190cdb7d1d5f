import { Type } from 'typebox';
import { comparedIds, namesOfTask } from './names.ts';
import { nullable, oneOf } from './shapes.ts';

/** The metrics of both tasks. */
export const metric = oneOf([...namesOfTask.classification.metrics, ...namesOfTask.regression.metrics]);

/** A model that is compared, of either task. */
export const comparedId = oneOf(comparedIds);

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
  },
  { description: 'A metric of a model over the folds; null where it is not defined.' },
);

/** An estimate and the ends of its 95 % interval; null where a single fold shows no spread. */
export const interval = Type.Object({
  estimate: Type.Number(),
  low: nullable(Type.Number()),
  high: nullable(Type.Number()),
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
