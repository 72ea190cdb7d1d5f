import { describe, expect, it, test } from 'vitest';
import { type ThresholdCurve, thresholdCurve } from '../../../src/evaluation/predictions/threshold-curve.ts';
import { classCases } from './predictions.ts';

const parts = [
  {
    classes: Int32Array.of(0, 0, 1, 1),
    probabilities: Float64Array.of(0.9, 0.1, 0.6, 0.4, 0.65, 0.35, 0.2, 0.8),
    classCount: 2,
  },
];

test('the example holds', () => {
  expect(thresholdCurve(parts, 1)).toEqual({
    positives: 2,
    negatives: 2,
    thresholds: [0.8, 0.4, 0.35, 0.1],
    truePositives: [1, 1, 2, 2],
    falsePositives: [0, 1, 1, 2],
  });
});

test('a class without a row, or without another, has no curve', () => {
  const [only] = parts as [(typeof parts)[number]];
  expect(thresholdCurve([{ ...only, classes: Int32Array.of(1, 1, 1, 1) }], 1)).toBeNull();
  expect(thresholdCurve([{ ...only, classes: Int32Array.of(0, 0, 0, 0) }], 1)).toBeNull();
});

const cases = classCases.flatMap(({ name, parts: given, curves }) =>
  curves.map((expected) => ({ name: `${name}, class ${expected.code}`, given, expected })),
);

describe.each(cases)('$name', ({ given, expected }) => {
  const curve = thresholdCurve(given, expected.code) as ThresholdCurve;
  const { positives, negatives, thresholds, truePositives, falsePositives } = curve;

  it("has points of scikit-learn's ROC curve", () => {
    const known = new Map(expected.roc.map(([threshold, ...rates]) => [threshold, rates]));
    thresholds.forEach((threshold, index) => {
      const [falseRate = Number.NaN, trueRate = Number.NaN] = known.get(threshold) ?? [];
      expect((falsePositives[index] as number) / negatives).toBeCloseTo(falseRate, 12);
      expect((truePositives[index] as number) / positives).toBeCloseTo(trueRate, 12);
    });
  });

  it("has points of scikit-learn's precision-recall curve", () => {
    const known = new Map(expected.precisionRecall.map(([threshold, ...shares]) => [threshold, shares]));
    thresholds.forEach((threshold, index) => {
      const found = truePositives[index] as number;
      const [precision = Number.NaN, recall = Number.NaN] = known.get(threshold) ?? [];
      expect(found / (found + (falsePositives[index] as number))).toBeCloseTo(precision, 12);
      expect(found / positives).toBeCloseTo(recall, 12);
    });
  });

  it('is short, ends where all rows are let through, and encloses the same area', () => {
    expect(thresholds.length).toBeLessThanOrEqual(40);
    expect([truePositives.at(-1), falsePositives.at(-1)]).toEqual([positives, negatives]);
    let [area, x, y] = [0, 0, 0];
    thresholds.forEach((_, index) => {
      const [across, up] = [
        (falsePositives[index] as number) / negatives,
        (truePositives[index] as number) / positives,
      ];
      area += ((across - x) * (up + y)) / 2;
      [x, y] = [across, up];
    });
    expect(Math.abs(area - expected.area)).toBeLessThan(0.005);
  });
});

test('a longer curve is thinned evenly', () => {
  // A thousand rows of each class, in an order that alternates: both rates grow alike.
  const classes = Int32Array.from({ length: 2000 }, (_, row) => row % 2);
  const probabilities = Float64Array.from({ length: 4000 }, (_, at) => (at % 2 === 1 ? at / 4000 : 0));
  const { truePositives = [] } = thresholdCurve([{ classes, probabilities, classCount: 2 }], 1) ?? {};
  expect(truePositives.length).toBe(40);
  const steps = truePositives.slice(1).map((count, index) => count - (truePositives[index] as number));
  expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(2);
});
