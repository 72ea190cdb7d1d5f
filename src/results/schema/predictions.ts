import { Type } from 'typebox';
import { modelIds } from './names.ts';
import { count, oneOf, positiveCount } from './shapes.ts';

const share = { minimum: 0, maximum: 1 };
const id = oneOf(modelIds);

/** One class against the rest, by threshold. */
export const thresholdCurve = Type.Object(
  {
    class: Type.String(),
    positives: positiveCount,
    negatives: positiveCount,
    thresholds: Type.Array(Type.Number(share), {
      description: 'Falling: a row is taken for the class where its probability is a threshold or more.',
      minItems: 1,
      maxItems: 40,
    }),
    truePositives: Type.Array(count, { description: 'Rows of the class that each threshold lets through.' }),
    falsePositives: Type.Array(count, { description: 'Other rows that it lets through.' }),
  },
  { description: 'What the ROC and the precision-recall curve of a class are drawn from.' },
);

/** Rows to which a model gave about the same probability. */
export const calibrationBin = Type.Object(
  {
    rows: positiveCount,
    predicted: Type.Number({ description: 'The mean probability.', ...share }),
    observed: Type.Number({ description: 'The share that it came true for.', ...share }),
  },
  { description: 'Rows to which a model gave about the same probability.' },
);

/** What the errors are like where a model predicts about the same number. */
export const errorBand = Type.Object(
  {
    rows: positiveCount,
    predicted: Type.Number({ description: 'The mean prediction.' }),
    quantiles: Type.Array(Type.Number(), {
      description: 'Of the error at 5, 25, 50, 75 and 95 %.',
      minItems: 5,
      maxItems: 5,
    }),
  },
  { description: 'Rows for which a model predicted about the same number.' },
);

/** How the models' probabilities did. */
export const classPredictions = Type.Object(
  {
    models: Type.Array(
      Type.Object({
        id,
        curves: Type.Array(thresholdCurve, {
          description: 'One against the rest: of two classes the second, of up to six each, of more none.',
          maxItems: 6,
        }),
        calibration: Type.Array(calibrationBin, {
          description:
            'Ranges of a tenth each that have rows: of two classes by the probability of the second, of more by that of the class that is answered.',
          minItems: 1,
          maxItems: 10,
        }),
      }),
      { minItems: 2 },
    ),
  },
  { description: 'The probabilities of the test rows of all folds, summed up; the baseline has none.' },
);

/** How the models' numbers did. */
export const numberPredictions = Type.Object(
  {
    errorEdges: Type.Array(Type.Number(), {
      description: "In the target's unit, ascending: what the errors of all models are counted between.",
      minItems: 1,
    }),
    models: Type.Array(
      Type.Object({
        id,
        errorCounts: Type.Array(count, {
          description: 'One more than the edges: the first and the last count are those beyond the ends.',
          minItems: 2,
        }),
        errorBands: Type.Array(errorBand, {
          description: 'By ascending prediction, about equally many rows each.',
          minItems: 1,
          maxItems: 10,
        }),
      }),
      { minItems: 2 },
    ),
  },
  {
    description:
      'The errors (predicted minus true) of the test rows of all folds, summed up; the baseline has none.',
  },
);
