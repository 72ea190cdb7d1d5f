import { type TSchema, Type } from 'typebox';
import { interval } from './figures.ts';
import { classifiers, regressors } from './models.ts';
import { namesOfTask, type TaskNames } from './names.ts';
import { oneOf, positiveCount } from './shapes.ts';

function ladderOf<Model extends TSchema>(
  { candidates, reference, baseline, ladder }: TaskNames,
  model: Model,
) {
  const ids = [...candidates, reference, baseline, ...ladder];
  const rung = Type.Object(
    {
      id: oneOf(ids),
      parameters: positiveCount,
      toReference: interval,
      toBest: interval,
    },
    {
      description:
        'A model minus the reference, and minus the model of the best mean, in points of the verdict’s metric, with 95 % intervals.',
    },
  );
  return Type.Object(
    {
      models: Type.Array(model, {
        description: 'The models that were asked for beside the others, the simplest first.',
        minItems: 1,
        maxItems: ladder.length,
      }),
      rungs: Type.Array(rung, {
        description: 'Every model, fewest numbers first.',
        minItems: ids.length - ladder.length + 1,
        maxItems: ids.length,
      }),
      best: oneOf(ids),
      simplest: Type.Unsafe<string>({
        ...oneOf(ids),
        description:
          'Of the models whose mean is within the margin of the best mean, the one of the fewest numbers.',
      }),
      possible: Type.Array(oneOf(ids), {
        description: 'Models of fewer numbers still whose interval to the best reaches into the margin.',
      }),
    },
    { description: 'All models by how many numbers each learned; absent where none was asked for.' },
  );
}

/** The ladder of models of classes. */
export const classifierLadder = ladderOf(namesOfTask.classification, classifiers.rung);

/** The ladder of models of a number. */
export const regressorLadder = ladderOf(namesOfTask.regression, regressors.rung);
