import { describe, expect, it } from 'vitest';
import { checkGate } from '../../../src/checks/assertions/check-gate.ts';
import { parseAssertion } from '../../../src/checks/assertions/parse-assertion.ts';
import type { ComparisonResult } from '../../../src/results/comparison-result.ts';
import { smallRegression } from '../../results/small-regression.ts';
import { smallResult } from '../../results/small-result.ts';

const check = (text: string, result: ComparisonResult = smallRegression) =>
  checkGate(result, parseAssertion(text, 'both'));

describe('a gate on a result about a number', () => {
  it.each([
    ['linear-regression.rmse <= 54.6', true],
    ['linear-regression.rmse < 54.59', false],
    ['linear-regression.mae < 44.2', true],
    ['mean.rmse >= 76.9', true],
    ['mean.rmse > 77.1', false],
    ['dense-net.rSquared >= 0.46', true],
    ['dense-net.rSquared >= 0.47', false],
    ['mean.rSquared <= 0', true],
    ['mean.rSquared >= -0.02', true],
    ['linear-regression.parameters == 11', true],
    ['dense-net.parameters / linear-regression.parameters <= 41', true],
    // 54.6 ÷ 77
    ['linear-regression.rmse / mean.rmse < 0.71', true],
    ['linear-regression.rmse / mean.rmse < 0.709', false],
    ['verdict == linear-regression', true],
    ['verdict == dense-net', false],
    ['verdict != logistic-regression', true],
    ['evidence == settled', true],
    ['difference >= -2', true],
    ['task == regression', true],
    ['comparison.pointSize < 0.8', true],
    // 36 ms ÷ 0.06 ms
    ['dense-net.training / linear-regression.training <= 601', true],
    ['linear-regression.latency <= 0.1us', true],
    ['timings.linear-regression.library.agreement.largestDifference <= 1e-9', true],
  ])('%s: %s', (text, passed) => {
    const outcome = check(text);
    expect(outcome.passed).toBe(passed);
    expect(outcome.message.startsWith(`gate ${passed ? 'passed' : 'failed'}: ${text}: measured `)).toBe(true);
  });

  it('tells how far the mean of an error is certain', () => {
    // Folds 54, 55, 53, 56 and 55: sd √(5.2 / 4) = 1.140175; ± t(0.975; 4) 2.77645 × 1.140175 × √(1/5 + 1/4) = 2.123599.
    const outcome = check('linear-regression.rmse <= 54');
    expect(outcome).toMatchObject({ passed: false, unit: null, uncertainty: '95 % interval' });
    expect(outcome.low).toBeCloseTo(54.6 - 2.1236, 3);
    expect(outcome.high).toBeCloseTo(54.6 + 2.1236, 3);
    expect(outcome.message).toContain('the limit lies inside it, so another seed may pass');
  });

  it.each([
    'logistic-regression.accuracy >= 0.5',
    'logistic-regression.accuracy <= 0.5',
    'dense-net.accuracy >= 0',
    'majority-class.accuracy != 0.5',
    'logistic-regression.parameters == 11',
    'logistic-regression.parameters != 12',
    'dense-net.parameters / logistic-regression.parameters > 1',
    'logistic-regression.latency < 1s',
    'models.1.accuracy.mean >= 0',
  ])('fails what only classes have, whatever it asks: %s', (text) => {
    expect(check(text)).toMatchObject({
      passed: false,
      measured: null,
      low: null,
      high: null,
      message: expect.stringMatching(/^gate failed: .*: not measured \(/),
    });
  });

  it.each([
    'linear-regression.rmse <= 1e9',
    'mean.rmse >= 0',
    'dense-net.rSquared > -1',
    'linear-regression.parameters == 11',
    'linear-regression.training < 1min',
  ])('and of classes what only numbers have: %s', (text) => {
    expect(check(text, smallResult)).toMatchObject({
      passed: false,
      measured: null,
      message: expect.stringMatching(/^gate failed: .*: not measured \(/),
    });
  });
});
