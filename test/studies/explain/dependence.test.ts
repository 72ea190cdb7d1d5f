import { expect, it } from 'vitest';
import type { Importance } from '../../../src/results/explanation-result.ts';
import { explainDependence } from '../../../src/studies/explain/dependence.ts';
import { fittedOn, mixedTable, mixedTables, noise } from './tables.ts';

const worth = (mean: number) => ({ mean, sd: 0, perFold: [mean] });
/** Features by how much the net and the regression need each. */
function importanceOf(
  needs: Readonly<Record<string, readonly [net: number, regression: number]>>,
): Importance {
  return {
    metric: 'accuracy',
    unit: 'points',
    shufflesPerFold: 5,
    scores: { net: 90, regression: 90 },
    features: Object.entries(needs).map(([feature, [net, regression]]) => ({
      feature,
      net: worth(net),
      regression: worth(regression),
    })),
    rankCorrelation: null,
  };
}
const importance = importanceOf({ size: [3, 1], colour: [0, 9], gap: [0, 0], day: [20, 20] });

it('has the features that either model needs most first, without dates', async () => {
  const { dataset, models } = await fittedOn(mixedTables['two classes']);
  const { class: label, rows, features } = explainDependence(dataset, models, importance);
  expect([label, rows]).toEqual(['yes', 60]);
  expect(features.map(({ feature }) => feature)).toEqual(['colour', 'size', 'gap']);
  const [colour, size] = features;
  // Of sixty rows 36 are green and 12 of either other colour.
  expect(colour?.values).toEqual(['green', 'blue', 'red']);
  const numbers = size?.values as number[];
  expect(numbers.length).toBeLessThanOrEqual(15);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  for (const { values, net, regression } of features) {
    expect([net.length, regression.length]).toEqual([values.length, values.length]);
    for (const share of [...net, ...regression]) expect(share > 0 && share < 1).toBe(true);
  }
});

it('of a number that a plane gives is a straight line of the regression, with its slope', async () => {
  const { dataset, models } = await fittedOn(mixedTables['a number']);
  const { class: label, features } = explainDependence(dataset, models, importance);
  expect(label).toBeNull();
  const { values = [], regression = [] } = features.find(({ feature }) => feature === 'size') ?? {};
  const numbers = values as number[];
  const slopes = numbers
    .slice(1)
    .map(
      (value, index) =>
        ((regression[index + 1] as number) - (regression[index] as number)) /
        (value - (numbers[index] as number)),
    );
  for (const slope of slopes) expect(slope).toBeCloseTo(slopes[0] as number, 8);
  // The rule is three times the size, with a little noise.
  expect(slopes[0]).toBeCloseTo(3, 0);
  const { values: colours = [], regression: ofColours = [] } =
    features.find(({ feature }) => feature === 'colour') ?? {};
  const of = (colour: string): number => ofColours[colours.indexOf(colour)] as number;
  expect(Math.abs(of('red') - of('green') - 50)).toBeLessThan(10);
});

it('shows that the net bends where the regression cannot', async () => {
  // High in the middle, low at both ends.
  const { dataset, models } = await fittedOn(
    mixedTable((size, _, row) => (Math.abs(size - 50) * 10 + noise(row) / 10).toFixed(2)),
  );
  const [size] = explainDependence(dataset, models, importanceOf({ size: [3, 1] })).features;
  const turns = (line: readonly number[] = []): number => {
    const steps = line.slice(1).map((value, index) => Math.sign(value - (line[index] as number)));
    return steps.slice(1).filter((sign, index) => sign !== steps[index]).length;
  };
  expect(turns(size?.regression)).toBe(0);
  expect(turns(size?.net)).toBeGreaterThan(0);
});

it('is of the commonest of several classes', async () => {
  const { dataset, models } = await fittedOn(mixedTables['three classes']);
  const counts = dataset.target.task === 'classification' ? dataset.target.classes : [];
  const most = Math.max(...counts.map(({ rows }) => rows));
  const { class: label } = explainDependence(dataset, models, importance);
  expect(counts.find((one) => one.label === label)?.rows).toBe(most);
});
