import { balancedAccuracy, balancedAccuracyInfluences } from './balanced-accuracy.ts';
import { classMetric } from './define-metric.ts';
import { predictedClasses } from './predicted-classes.ts';
import { share } from './share.ts';

/** Balanced accuracy of the classes that rows speak for most once it is set aside how common the classes are. */
export const priorCorrectedBalancedAccuracyMetric = classMetric({
  ...share,
  name: 'priorCorrectedBalancedAccuracy',
  title: 'Balanced accuracy',
  phrase: 'balanced accuracy',
  correctsForShares: true,
  footnote: '* mean share of each class found, probabilities divided by the training shares first.',
  score: ({ classes, probabilities, classCount, priors }) =>
    balancedAccuracy(classes, predictedClasses(probabilities, classCount, priors), classCount),
  influences: ({ classes, probabilities, classCount, priors }) =>
    balancedAccuracyInfluences(classes, predictedClasses(probabilities, classCount, priors), classCount),
  explain: ({ baseline }) =>
    'The share of each class that a model recognises once its probabilities are divided by how common the classes are, ' +
    `averaged over the classes; guessing reaches ${baseline}.`,
});
