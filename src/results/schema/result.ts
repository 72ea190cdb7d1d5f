import { Type } from 'typebox';
import { classAllRows, numberAllRows } from './all-rows.ts';
import { classifierComparison, regressorComparison } from './comparison.ts';
import { classTarget, datasetWith, numberTarget } from './dataset.ts';
import { environment } from './environment.ts';
import { classifierLadder, regressorLadder } from './ladder.ts';
import { warnings } from './message.ts';
import { classifiers, regressors } from './models.ts';
import { classPredictions, numberPredictions } from './predictions.ts';
import { protocol } from './protocol.ts';
import { schemaVersion } from './shapes.ts';
import { comparisonTimings } from './timings.ts';

const study = { schemaVersion, study: Type.Literal('compare') };
const afterwards = { timings: comparisonTimings, warnings, environment };

/** What `compare` found out about a table whose target is classes. */
export const classificationResult = Type.Object(
  {
    ...study,
    task: Type.Literal('classification'),
    dataset: datasetWith(classTarget),
    protocol,
    models: classifiers.list,
    comparison: classifierComparison,
    ladder: Type.Optional(classifierLadder),
    predictions: Type.Optional(classPredictions),
    allRows: Type.Optional(classAllRows),
    ...afterwards,
  },
  { description: 'Of a table whose target is classes.' },
);

/** What `compare` found out about a table whose target is a number. */
export const regressionResult = Type.Object(
  {
    ...study,
    task: Type.Literal('regression'),
    dataset: datasetWith(numberTarget),
    protocol,
    models: regressors.list,
    comparison: regressorComparison,
    ladder: Type.Optional(regressorLadder),
    predictions: Type.Optional(numberPredictions),
    allRows: Type.Optional(numberAllRows),
    ...afterwards,
  },
  { description: 'Of a table whose target is a number.' },
);

/** What `compare` found out about one table. */
export const comparisonResult = Type.Union([classificationResult, regressionResult], {
  description: 'What `compare` found out about one table.',
});
