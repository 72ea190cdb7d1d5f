import { expect, test } from 'vitest';
import type { ClassPredictions } from '../../src/metrics/contract.ts';
import { findMetric, type MetricName, metricNamesOf } from '../../src/metrics/registry.ts';
import { predictions } from './predictions.ts';

/** Every class as common as any other, so that the correction changes nothing. */
const equalShares = (classCount: number) => new Float64Array(classCount).fill(1 / classCount);

const scoreClassification = (metric: MetricName, of: Omit<ClassPredictions, 'task'>) =>
  findMetric(metric).score({ ...of, task: 'classification' });

test.each(predictions)('$name: every metric equals scikit-learn', ({ expected, priors, ...rest }) => {
  const score = (metric: MetricName) =>
    scoreClassification(metric, { ...rest, priors: priors ?? equalShares(rest.classCount) });
  const { accuracy, balancedAccuracy, macroF1, ...ofProbabilities } = expected.scores;
  const plain = { accuracy, balancedAccuracy, macroF1 };
  const wanted = {
    ...ofProbabilities,
    priorCorrectedBalancedAccuracy: balancedAccuracy,
    ...(priors === undefined ? plain : {}),
  };
  for (const [metric, value] of Object.entries(wanted)) {
    if (value === null) expect(score(metric as MetricName)).toBeNull();
    else expect(score(metric as MetricName), metric).toBeCloseTo(value, 12);
  }
});

test('nothing that is passed in is changed', () => {
  for (const { priors = Float64Array.of(), ...entry } of predictions) {
    const given = { ...entry, priors: priors.length > 0 ? priors : equalShares(entry.classCount) };
    const copy = structuredClone(given);
    for (const metric of metricNamesOf('classification')) scoreClassification(metric, given);
    expect(given).toEqual(copy);
  }
});
