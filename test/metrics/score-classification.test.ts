import { expect, test } from 'vitest';
import {
  type ClassificationMetricName,
  classificationMetricNames,
  scoreClassification,
} from '../../src/metrics/score-classification.ts';
import { predictions } from './predictions.ts';

/** Every class as common as any other, so that the correction changes nothing. */
const equalShares = (classCount: number) => new Float64Array(classCount).fill(1 / classCount);

test.each(predictions)('$name: every metric equals scikit-learn', ({ expected, priors, ...rest }) => {
  const score = (metric: ClassificationMetricName) =>
    scoreClassification(metric, { ...rest, priors: priors ?? equalShares(rest.classCount) });
  const { accuracy, balancedAccuracy, macroF1, ...ofProbabilities } = expected.scores;
  const plain = { accuracy, balancedAccuracy, macroF1 };
  const wanted = {
    ...ofProbabilities,
    priorCorrectedBalancedAccuracy: balancedAccuracy,
    ...(priors === undefined ? plain : {}),
  };
  for (const [metric, value] of Object.entries(wanted)) {
    if (value === null) expect(score(metric as ClassificationMetricName)).toBeNull();
    else expect(score(metric as ClassificationMetricName), metric).toBeCloseTo(value, 12);
  }
});

test('nothing that is passed in is changed', () => {
  for (const { priors = Float64Array.of(), ...entry } of predictions) {
    const given = { ...entry, priors: priors.length > 0 ? priors : equalShares(entry.classCount) };
    const copy = structuredClone(given);
    for (const metric of classificationMetricNames) scoreClassification(metric, given);
    expect(given).toEqual(copy);
  }
});
