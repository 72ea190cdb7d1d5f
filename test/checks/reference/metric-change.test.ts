import { describe, expect, it } from 'vitest';
import {
  differenceChange as changeOfDifference,
  metricChange,
} from '../../../src/checks/reference/metric-change.ts';
import type { ComparisonResult } from '../../../src/results/comparison-result.ts';
import { figureOf, modelOf, smallResult } from '../../results/small-result.ts';
import { comparisonWith } from '../../results/told.ts';

const { protocol } = smallResult;
const before = figureOf(0.7, 0.8, 0.75, 0.85, 0.9);
const model = (figure: ReturnType<typeof figureOf>) => modelOf('dense-net', figure);
const paired = (...perFold: (number | null)[]) =>
  metricChange(model(before), model(figureOf(...perFold)), 'accuracy', protocol, true);

describe('a metric on the same data', () => {
  it('is the same where every fold is', () => {
    expect(paired(0.7, 0.8, 0.75, 0.85, 0.9)).toMatchObject({ outcome: 'same', low: 0, high: 0 });
    expect(paired(0.7 + 1e-12, 0.8, 0.75, 0.85, 0.9).outcome).toBe('same');
  });

  it('is judged by what blocks of rows changed, however much the folds themselves vary', () => {
    // Differences −0.02, −0.03, −0.02, −0.03, −0.025: mean −0.025, sd 0.005. Each fold is a block, and with ρ = ¼ and a
    // single repeat the half width is t(0.975; 4) × √((1.25 + 0.25) × 0.005² ÷ 5) = 2.77645 × 0.0027386 = 0.0076037.
    const change = paired(0.68, 0.77, 0.73, 0.82, 0.875);
    expect(change.outcome).toBe('worse');
    expect(change.low).toBeCloseTo(-0.025 - 0.0076037, 6);
    expect(change.high).toBeCloseTo(-0.025 + 0.0076037, 6);
    expect(change.before).toBeCloseTo(0.8, 12);
    expect(change.now).toBeCloseTo(0.775, 12);
    expect(paired(0.72, 0.83, 0.77, 0.88, 0.925).outcome).toBe('better');
  });

  it('is within noise where the interval holds 0', () => {
    // Differences +0.02, −0.01, 0, 0, 0: mean 0.002, sd 0.01095, half width about 0.017.
    expect(paired(0.72, 0.79, 0.75, 0.85, 0.9).outcome).toBe('within-noise');
  });

  it('is beyond noise where every fold changed alike', () => {
    expect(paired(0.71, 0.81, 0.76, 0.86, 0.91).outcome).toBe('better');
  });

  it('calls less of a loss better', () => {
    const losses = (...perFold: number[]) =>
      modelOf('dense-net', before, { metrics: { logLoss: figureOf(...perFold) } });
    const change = (now: number) =>
      metricChange(
        losses(0.5, 0.5, 0.5, 0.5, 0.5),
        losses(now, now, now, now, now),
        'logLoss',
        protocol,
        true,
      ).outcome;
    expect([change(0.4), change(0.6)]).toEqual(['better', 'worse']);
  });

  it('leaves out folds that do not define it, and is not judged where none does', () => {
    expect(paired(0.7, null, 0.75, 0.85, 0.9).outcome).toBe('same');
    expect(paired(null, null, null, null, null)).toMatchObject({ now: null, outcome: 'not-judged' });
  });

  it('of one block is the same or not judged', () => {
    const oneSplit = (now: number) =>
      metricChange(model(figureOf(0.7)), model(figureOf(now)), 'accuracy', protocol, true).outcome;
    expect([oneSplit(0.7), oneSplit(0.6)]).toEqual(['same', 'not-judged']);
  });

  it('of one split is judged by its blocks', () => {
    const oneSplit = (mean: number, ...blocks: number[]) => model({ ...figureOf(mean), blocks });
    const testSet = { ...protocol, kind: 'test-set', folds: 1 } as const;
    const change = (...blocks: number[]) =>
      metricChange(oneSplit(0.7, 0, 0, 0), oneSplit(0.6, ...blocks), 'accuracy', testSet, true);
    // Blocks vary by 0.0001, and the fits are taken as they are: t(0.975; 2) × √(3 × 0.0001) = 4.302653 × 0.0173205.
    expect(change(0.01, 0, -0.01)).toMatchObject({
      outcome: 'worse',
      low: expect.closeTo(-0.1 - 0.074524, 6),
      high: expect.closeTo(-0.1 + 0.074524, 6),
    });
    expect(change(0.02, 0, -0.02).outcome).toBe('within-noise');
  });
});

describe('a metric on other data', () => {
  const unpaired = (...perFold: number[]) =>
    metricChange(model(before), model(figureOf(...perFold)), 'accuracy', protocol, false);

  it('is beyond noise where the two intervals do not touch', () => {
    // Before: sd 0.0790569, half width 2.77645 × 0.0790569 × √0.45 = 0.147245, so 0.6528 to 0.9472.
    expect(unpaired(0.65, 0.65, 0.65, 0.65, 0.65).outcome).toBe('worse');
    expect(unpaired(0.66, 0.66, 0.66, 0.66, 0.66).outcome).toBe('within-noise');
    expect(unpaired(0.95, 0.95, 0.95, 0.95, 0.95).outcome).toBe('better');
    // The same differences as above, which only pairing can tell apart.
    expect(unpaired(0.68, 0.77, 0.73, 0.82, 0.875)).toMatchObject({ outcome: 'within-noise', low: null });
  });

  it('is not judged without intervals', () => {
    const change = metricChange(model(figureOf(0.7)), model(figureOf(0.2)), 'accuracy', protocol, false);
    expect(change.outcome).toBe('not-judged');
  });
});

const differenceChange = (then: ComparisonResult, now: ComparisonResult, sameData: boolean) =>
  changeOfDifference(then, now, 'dense-net', sameData);

describe('the difference', () => {
  const withNet = (...perFold: number[]) => ({
    ...smallResult,
    models: [modelOf('dense-net', figureOf(...perFold)), ...smallResult.models.slice(1)],
  });

  it('is the same, within noise or changed, but neither better nor worse', () => {
    expect(differenceChange(smallResult, smallResult, true).outcome).toBe('same');
    expect(differenceChange(smallResult, withNet(0.68, 0.77, 0.73, 0.82, 0.875), true).outcome).toBe(
      'changed',
    );
    expect(differenceChange(smallResult, withNet(0.72, 0.79, 0.75, 0.85, 0.9), true).outcome).toBe(
      'within-noise',
    );
  });

  it('has an interval in points', () => {
    const change = differenceChange(smallResult, withNet(0.68, 0.77, 0.73, 0.82, 0.875), true);
    expect(change.low).toBeCloseTo(-2.5 - 0.76037, 4);
  });

  it('on other data is judged by its intervals', () => {
    const moved = (low: number, high: number) => ({
      ...smallResult,
      comparison: comparisonWith(smallResult.comparison, { low, high }),
    });
    expect(differenceChange(smallResult, moved(6.2, 9), false).outcome).toBe('within-noise');
    expect(differenceChange(smallResult, moved(6.4, 9), false).outcome).toBe('changed');
  });

  it('of another metric is not judged', () => {
    const comparison = { ...smallResult.comparison, metric: 'rocAuc' as const };
    expect(differenceChange(smallResult, { ...smallResult, comparison }, true).outcome).toBe('not-judged');
  });
});
