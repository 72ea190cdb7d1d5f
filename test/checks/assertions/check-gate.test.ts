import { describe, expect, it } from 'vitest';
import { checkGate } from '../../../src/checks/assertions/check-gate.ts';
import { parseAssertion } from '../../../src/checks/assertions/parse-assertion.ts';
import type { ComparisonResult } from '../../../src/results/comparison-result.ts';
import { figureOf, modelOf, smallResult } from '../../results/small-result.ts';
import { comparisonWith } from '../../results/told.ts';

const check = (text: string, result: ComparisonResult = smallResult) =>
  checkGate(result, parseAssertion(text, 'both'));

describe('checkGate', () => {
  it.each([
    ['dense-net.parameters == 474', true],
    ['dense-net.parameters != 474', false],
    ['dense-net.parameters >= 474', true],
    ['dense-net.parameters > 474', false],
    ['dense-net.parameters <= 473', false],
    ['dense-net.parameters < 475', true],
    ['dense-net.parameters / logistic-regression.parameters < 43', false],
    ['dense-net.parameters / logistic-regression.parameters < 44', true],
    // 0.30 µs ÷ 0.05 µs
    ['dense-net.latency / logistic-regression.latency <= 6.001', true],
    ['dense-net.latency / logistic-regression.latency <= 5.999', false],
    ['verdict == inconclusive', true],
    ['verdict != inconclusive', false],
    ['evidence == settled', false],
    ['difference >= 2', true],
    ['logistic-regression.training <= 1600us', true],
    ['logistic-regression.training < 0.0015 s', false],
    ['timings.dense-net.library.extrapolated == true', true],
    ['timings.dense-net.library.extrapolated != true', false],
    ['timings.dense-net.library.latency.p95Microseconds <= 100', true],
    ['timings.dense-net.library.latency.p95Microseconds <= 59ns', false],
  ])('%s: %s', (text, passed) => {
    const outcome = check(text);
    expect(outcome.passed).toBe(passed);
    expect(outcome.message.startsWith(`gate ${passed ? 'passed' : 'failed'}: ${text}: measured `)).toBe(true);
  });

  it("tells how far a metric's mean is certain", () => {
    // Folds 0.76, 0.77, 0.775, 0.78, 0.795: mean 0.776, sd √(670e-6 / 4) = 0.012942, test to training rows 1 : 4,
    // so ± t(0.975; 4) 2.77645 × 0.012942 × √(1/5 + 1/4) = 0.024105.
    const outcome = check('logistic-regression.accuracy >= 0.78');
    expect(outcome).toMatchObject({ passed: false, unit: null, uncertainty: '95 % interval' });
    expect(outcome.measured).toBeCloseTo(0.776, 12);
    expect(outcome.low).toBeCloseTo(0.776 - 0.024105, 5);
    expect(outcome.high).toBeCloseTo(0.776 + 0.024105, 5);
    expect(outcome.message).toBe(
      'gate failed: logistic-regression.accuracy >= 0.78: measured 0.776 (95 % interval 0.7519 to 0.8001: ' +
        'the limit lies inside it, so another seed may pass)',
    );
  });

  it('tells so of a gate that passed by luck, and where luck has no part', () => {
    expect(check('logistic-regression.accuracy >= 0.77').message).toContain('so another seed may fail)');
    expect(check('logistic-regression.accuracy >= 0.75').message).toContain(': the limit lies outside it)');
  });

  it("takes the difference's own interval", () => {
    expect(check('difference >= 3').message).toBe(
      'gate failed: difference >= 3: measured 2.4 (95 % interval -1.5 to 6.3: the limit lies inside it, so another seed may pass)',
    );
  });

  it('says why a verdict may turn', () => {
    const note =
      'unsettled: the difference is 2.4 points, 95 % interval -1.5 to 6.3, and the margin 1, so another seed may turn it';
    expect(check('verdict == dense-net').message).toBe(
      `gate failed: verdict == dense-net: measured inconclusive (${note})`,
    );
    expect(check('evidence == settled').message).toContain(`measured unsettled (${note})`);
    const told = { verdict: 'dense-net', evidence: 'settled' } as const;
    const comparison = comparisonWith(smallResult.comparison, told);
    expect(check('verdict == dense-net', { ...smallResult, comparison }).message).toBe(
      'gate passed: verdict == dense-net: measured dense-net',
    );
  });

  it('says where there is no interval, and where a seed decides nothing', () => {
    const models = smallResult.models.map(({ id }) => modelOf(id, figureOf(0.7)));
    const protocol = { ...smallResult.protocol, kind: 'test-set', folds: 1 } as const;
    const oneSplit = { ...smallResult, models, protocol };
    expect(check('dense-net.accuracy >= 0.75', oneSplit).message).toBe(
      'gate failed: dense-net.accuracy >= 0.75: measured 0.7 (no interval: there is only one split)',
    );
    expect(check('difference >= 3', oneSplit).message).toContain('so another table of the kind may pass');
  });

  it('shows a time in the unit asked for, with nine tenths of its samples, and whose time it is', () => {
    expect(check('logistic-regression.training < 0.0016s')).toEqual({
      assertion: 'logistic-regression.training < 0.0016s',
      passed: false,
      measured: expect.closeTo(0.0016, 12),
      unit: 's',
      low: expect.closeTo(0.00142, 12),
      high: expect.closeTo(0.00178, 12),
      uncertainty: 'nine tenths of the samples',
      message:
        'gate failed: logistic-regression.training < 0.0016s: measured 0.0016s (nine tenths of the samples 0.00142 to ' +
        '0.00178s: the limit lies inside it, so another run may pass; a time holds for this machine only)',
    });
  });

  it('bounds a ratio of times by the ranges of both, and blames no machine', () => {
    // 0.282 ÷ 0.068 and 0.384 ÷ 0.042
    expect(check('dense-net.latency / logistic-regression.latency <= 5').message).toBe(
      'gate failed: dense-net.latency / logistic-regression.latency <= 5: measured 6 (nine tenths of the samples ' +
        '4.147 to 9.143: the limit lies inside it, so another run may pass)',
    );
  });

  it('says that a time is an estimate', () => {
    expect(check('timings.dense-net.library.training.medianMilliseconds <= 5s').message).toContain(
      'measured 6s (estimated from the part of the fit that --library-seconds allowed; a time holds',
    );
  });

  it('fails on what is not defined', () => {
    const result = { ...smallResult, comparison: comparisonWith(smallResult.comparison, { low: null }) };
    expect(check('comparison.low >= -99', result)).toMatchObject({
      passed: false,
      measured: null,
      message: 'gate failed: comparison.low >= -99: not measured (the figure is not defined for this table)',
    });
    expect(check('comparison.low != 5', result).passed).toBe(false);
  });

  it('shows no figure as its limit that is not the limit', () => {
    const models = smallResult.models.map(({ id }) => modelOf(id, figureOf(0.779_99, 0.779_99)));
    expect(check('dense-net.accuracy >= 0.78', { ...smallResult, models }).message).toContain(
      'measured 0.77999 (',
    );
  });

  it('changes nothing that it is given', () => {
    const before = structuredClone(smallResult);
    check('dense-net.latency / logistic-regression.latency <= 5');
    expect(smallResult).toEqual(before);
  });
});
