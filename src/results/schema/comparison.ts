import { Type } from 'typebox';
import { evidence, interval, unitOfPoints } from './figures.ts';
import { comparedIds, namesOfTask, type TaskNames } from './names.ts';
import { nullable, oneOf } from './shapes.ts';

/** The model that a verdict is for, of either task. */
export const verdict = oneOf([...comparedIds, 'inconclusive']);

const probability = Type.Number({ minimum: 0, maximum: 1 });

/** What the interval means, in three numbers. */
const chances = Type.Object(
  { candidate: probability, equivalent: probability, reference: probability },
  {
    description:
      'How probable it is that the candidate is better by the margin, that neither is, and that the reference is, if nothing else is known.',
  },
);

function comparisonOf({ metrics, candidates, reference }: TaskNames) {
  const verdictOfTask = oneOf([...candidates, reference, 'inconclusive']);
  const difference = Type.Object(
    {
      candidate: oneOf(candidates),
      ...interval.properties,
      standardError: nullable(Type.Number({ minimum: 0 }), {
        description:
          'Of the estimate; null like the interval. With ρ = testRows ÷ trainRows, or 0 on a test set, its square is (1 + ρ) × (unitDeviation² + ρ (singleDeviation² − unitDeviation²)) ÷ units + repeatDeviation² ÷ repeats (of one repeat ρ unitDeviation² ÷ units in its place), and the interval reaches t(0.975; units − 1) of it to either side.',
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
