import { type TSchema, Type } from 'typebox';
import { catalogue } from './catalogue.ts';
import {
  baselineComparison,
  change,
  checkedClassificationResult,
  checkedRegressionResult,
  checkedResult,
  gate,
} from './checks.ts';
import { classifierComparison, regressorComparison, verdict } from './comparison.ts';
import { curveResult, curveScore, curveSize, growth, timedModel } from './curve.ts';
import { classTarget, dataset, numberTarget } from './dataset.ts';
import { environment } from './environment.ts';
import { explainedNet, explainedRegression, termEstimate } from './explained-models.ts';
import { explainedRow } from './explained-row.ts';
import { dependence, explanationResult } from './explanation.ts';
import { fairness, groupFigures } from './fairness.ts';
import { figure, interval, metric, uncertainFigure } from './figures.ts';
import { classifierLadder, regressorLadder } from './ladder.ts';
import { latency, latencyBudget } from './latency.ts';
import { message } from './message.ts';
import { classifiers, regressors } from './models.ts';
import {
  calibrationBin,
  classPredictions,
  errorBand,
  numberPredictions,
  thresholdCurve,
} from './predictions.ts';
import { protocol } from './protocol.ts';
import { compiledEngine, libraryEngine, modelTimings } from './timings.ts';
import { fitEndings, knob, tunedModel, tuneResult } from './tune.ts';

/** What `compare` prints for several files. */
const results = Type.Array(checkedResult, {
  description: 'What `compare` prints for several files: one result for each that could be compared.',
  minItems: 1,
});

/** What a command prints, by its name in the published schema. */
export const documents = {
  result: checkedResult,
  results,
  curve: curveResult,
  catalogue,
  explanation: explanationResult,
  tune: tuneResult,
} as const satisfies Readonly<Record<string, TSchema>>;

/** Every schema that the published one gives a name, so that it is written once. */
export const definitions: Readonly<Record<string, TSchema>> = {
  ...documents,
  classificationResult: checkedClassificationResult,
  regressionResult: checkedRegressionResult,
  dataset,
  classTarget,
  numberTarget,
  protocol,
  environment,
  message,
  metric,
  figure,
  uncertainFigure,
  interval,
  verdict,
  candidateClassifier: classifiers.candidate,
  referenceClassifier: classifiers.reference,
  baselineClassifier: classifiers.baseline,
  candidateRegressor: regressors.candidate,
  referenceRegressor: regressors.reference,
  baselineRegressor: regressors.baseline,
  ladderClassifier: classifiers.rung,
  ladderRegressor: regressors.rung,
  classifierComparison,
  regressorComparison,
  classifierLadder,
  regressorLadder,
  classPredictions,
  numberPredictions,
  thresholdCurve,
  calibrationBin,
  errorBand,
  modelTimings,
  compiledEngine,
  libraryEngine,
  latency,
  latencyBudget,
  gate,
  change,
  baseline: baselineComparison,
  curveSize,
  curveScore,
  timedModel,
  growth,
  fitEndings,
  tunedModel,
  knob,
  explainedNet,
  explainedRegression,
  termEstimate,
  explainedRow,
  dependence,
  groupFigures,
  fairness,
};
