import { Type } from 'typebox';
import { headlineMetrics } from '../../metrics/registry.ts';
import { measure, nullable, positiveCount } from './shapes.ts';

const share = { minimum: 0, maximum: 1 };

/** How a model treats a group. */
export const groupFigures = Type.Union(
  [
    Type.Object({
      [headlineMetrics.classification.name]: Type.Number(share),
      selectionRate: Type.Number({
        description: 'Share of the rows that the model answers with the selected class.',
        ...share,
      }),
      selectionRateLow: Type.Optional(
        Type.Number({
          description:
            'Of its 95 % interval by the rows of the group; absent in results of earlier versions.',
          ...share,
        }),
      ),
      selectionRateHigh: Type.Optional(Type.Number(share)),
      ratio: nullable(Type.Number({ minimum: 0 }), {
        description: "Of the highest group's selection rate; null where no row of any group is selected.",
      }),
    }),
    Type.Object({
      meanError: Type.Number({ description: "Predicted minus true, in the target's unit." }),
      meanErrorLow: Type.Optional(
        nullable(Type.Number(), {
          description:
            'Of its 95 % interval by the rows of the group; null where there is one row, absent in results of earlier versions.',
        }),
      ),
      meanErrorHigh: Type.Optional(nullable(Type.Number())),
      [headlineMetrics.regression.name]: measure,
    }),
  ],
  { description: 'How a model treats a group, by predictions of rows that it did not learn from.' },
);

/** How both models treat the groups of a column. */
export const fairness = Type.Object({
  column: Type.String(),
  selectedClass: nullable(Type.String(), {
    description: 'The class that counts as selected; null where a number is predicted.',
  }),
  groups: Type.Array(
    Type.Object({
      label: Type.String(),
      rows: positiveCount,
      observed: Type.Number({
        description: 'The share of the rows that are of the selected class, or the mean of the number.',
      }),
      net: groupFigures,
      regression: groupFigures,
    }),
    { minItems: 1 },
  ),
});
