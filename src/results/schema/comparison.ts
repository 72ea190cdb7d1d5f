import { Type } from 'typebox';
import { evidence, judgedInterval, unitOfPoints } from './figures.ts';
import { comparedIds, namesOfTask, type TaskNames } from './names.ts';
import { nullable, oneOf } from './shapes.ts';

/** The model that a verdict is for, of either task. */
export const verdict = oneOf([...comparedIds, 'inconclusive']);

function comparisonOf({ metrics, candidates, reference }: TaskNames) {
  const verdictOfTask = oneOf([...candidates, reference, 'inconclusive']);
  const difference = Type.Object(
    {
      candidate: oneOf(candidates),
      ...judgedInterval.properties,
      verdict: verdictOfTask,
      evidence,
      rowsToSettle: nullable(Type.Number({ exclusiveMinimum: 0 }), {
        description:
          'About how many rows would settle it; null when it is settled or no number of rows is known to.',
      }),
      narrowestHalfWidth: nullable(Type.Number({ minimum: 0 }), {
        description:
          "Half the interval's width that no number of repeats can go below; null where a single repeat cannot tell.",
      }),
    },
    {
      description:
        'Candidate minus reference in points, positive where the candidate is better, with its 95 % interval.',
    },
  );
  return Type.Object(
    {
      metric: oneOf(metrics),
      ...unitOfPoints,
      method: Type.String({ description: 'How the intervals were made.' }),
      reference: oneOf([reference]),
      differences: Type.Array(difference, {
        description: 'One a candidate, the headline candidate first.',
        minItems: 1,
        maxItems: candidates.length,
      }),
      verdict: verdictOfTask,
      evidence,
    },
    { description: 'Every candidate against the reference; verdict and evidence are those of the first.' },
  );
}

/** A comparison of models of classes. */
export const classifierComparison = comparisonOf(namesOfTask.classification);

/** A comparison of models of a number. */
export const regressorComparison = comparisonOf(namesOfTask.regression);
