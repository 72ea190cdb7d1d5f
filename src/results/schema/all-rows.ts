import { Type } from 'typebox';
import { interval } from './figures.ts';
import { namesOfTask, type TaskNames } from './names.ts';
import { count, nullable, oneOf, positiveCount } from './shapes.ts';

function allRowsOf({ candidates, reference, metrics }: TaskNames, hasClasses: boolean) {
  const matrix = Type.Array(Type.Array(count), {
    description: 'Rows of each class, in the order of the classes, that were given each class.',
  });
  const model = Type.Object({
    id: oneOf([...candidates, reference]),
    score: Type.Number(),
    confusion: hasClasses ? matrix : Type.Null({ description: 'There are no classes.' }),
  });
  const coefficient = Type.Object(
    {
      column: nullable(Type.String(), { description: 'An encoded column; null for the intercept.' }),
      label: nullable(Type.String(), { description: 'The class that it speaks for; null for a single sum.' }),
      sample: Type.Number(),
      all: Type.Number(),
    },
    { description: 'A coefficient as the sample taught it, and as all rows do.' },
  );
  return Type.Object(
    {
      rows: Type.Integer({ minimum: 0, description: 'Rows with a target, in all.' }),
      sampleRows: positiveCount,
      metric: oneOf(metrics),
      judged: nullable(
        Type.Object({
          rows: positiveCount,
          models: Type.Array(model, { minItems: 2, maxItems: 2 }),
          difference: interval,
        }),
        {
          description:
            "The sample's models on the rows that the sample left out, and the candidate's lead in points; null where it left out none.",
        },
      ),
      refit: nullable(
        Type.Object({
          id: oneOf([reference]),
          coefficients: Type.Array(coefficient),
          scans: positiveCount,
          converged: Type.Boolean(),
          folds: Type.Array(Type.Object({ rows: count, score: nullable(Type.Number()) })),
          score: nullable(Type.Number(), {
            description: 'Over all rows, each judged by the model that did not see its fold.',
          }),
          isOfLogarithm: Type.Boolean({ description: 'Whether the scores are errors of the logarithm.' }),
        }),
        {
          description:
            'The reference learned anew from all rows, and cross-validated on them, folds by a hash of the row; null where it has too many coefficients.',
        },
      ),
    },
    {
      description:
        'What the rows say that the table was drawn from, where they lie; absent unless asked for.',
    },
  );
}

/** All rows of a table whose target is classes. */
export const classAllRows = allRowsOf(namesOfTask.classification, true);

/** All rows of a table whose target is a number. */
export const numberAllRows = allRowsOf(namesOfTask.regression, false);
