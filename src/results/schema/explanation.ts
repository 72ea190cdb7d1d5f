import { Type } from 'typebox';
import { classTarget, datasetWith, numberTarget } from './dataset.ts';
import { explainedLadder } from './explained-ladder.ts';
import { explainedNet, explainedRegression } from './explained-models.ts';
import { explainedRow } from './explained-row.ts';
import { fairness } from './fairness.ts';
import { figure, metric } from './figures.ts';
import { warnings } from './message.ts';
import { protocol } from './protocol.ts';
import { nullable, positiveCount, schemaVersion } from './shapes.ts';

const score = nullable(Type.Number());

/** How much each model needs each feature. */
export const importance = Type.Object(
  {
    metric,
    unit: Type.Enum(['points', 'target'], {
      description: 'Hundredths of the metric, or the unit of the predicted number.',
    }),
    shufflesPerFold: positiveCount,
    scores: Type.Object(
      { net: score, regression: score },
      {
        description: 'The metric with all features as they are: the mean over the folds, in the unit.',
      },
    ),
    features: Type.Array(Type.Object({ feature: Type.String(), net: figure, regression: figure }), {
      description: 'The features that the net needs most first.',
      minItems: 1,
    }),
    rankCorrelation: nullable(Type.Number({ minimum: -1, maximum: 1 }), {
      description: "Spearman's, of the two models' means; null where there are fewer than three features.",
    }),
  },
  { description: 'How much worse each model predicts the test rows when a feature is shuffled.' },
);

/** How predictions move with a feature. */
export const dependence = Type.Object(
  {
    class: nullable(Type.String(), {
      description:
        'Whose probability is predicted: of two classes the second, of more the commonest; null for a number.',
    }),
    rows: Type.Integer({ description: 'Rows of the table that are averaged over.', minimum: 1 }),
    features: Type.Array(
      Type.Object({
        feature: Type.String(),
        values: Type.Array(Type.Union([Type.Number(), Type.String()]), {
          description: 'Numbers from low to high (a time of day in hours), or levels.',
          maxItems: 15,
        }),
        net: Type.Array(Type.Number(), { description: 'The mean prediction at each value.' }),
        regression: Type.Array(Type.Number()),
      }),
      { description: 'Those that either model needs most, without dates.', maxItems: 8 },
    ),
  },
  {
    description:
      'What each model, fitted on all rows, predicts on average where all rows have one value of a feature.',
  },
);

const parts = {
  protocol,
  net: explainedNet,
  regression: explainedRegression,
  importance,
  dependence: Type.Optional(dependence),
  row: nullable(explainedRow, { description: 'Only where `--row` asked for one.' }),
  fairness: nullable(fairness, { description: 'Only where `--fairness` named a column.' }),
  ladder: Type.Optional(explainedLadder),
  warnings,
};
const study = { schemaVersion, study: Type.Literal('explain') };

/** What is inside models of classes. */
export const classificationExplanation = Type.Object({
  ...study,
  task: Type.Literal('classification'),
  dataset: datasetWith(classTarget),
  ...parts,
});

/** What is inside models of a number. */
export const regressionExplanation = Type.Object({
  ...study,
  task: Type.Literal('regression'),
  dataset: datasetWith(numberTarget),
  ...parts,
});

/** What `compare explain` found out. */
export const explanationResult = Type.Union([classificationExplanation, regressionExplanation], {
  description: 'What `compare explain --json` prints: what is inside both models.',
});
