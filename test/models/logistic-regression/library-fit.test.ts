import { describe, expect, it } from 'vitest';
import {
  fitLibraryLogisticRegression,
  type LibraryFitProgress,
} from '../../../src/models/logistic-regression/library-fit.ts';
import { toLibraryRows } from '../../../src/models/logistic-regression/library-regression.ts';
import { fitArguments, fixture, type Learned, largestDifference, smallCase } from './fixture.ts';

interface Unpenalized extends Learned {
  /** Of every row, one-vs-rest and divided by their sum. */
  readonly probabilities: readonly (readonly number[])[];
}

/** A clock that is a millisecond later each time it is read, so that every fit takes one. */
function tickingClock(): () => number {
  let milliseconds = 0;
  return () => milliseconds++;
}
const unlimited = { clock: tickingClock(), limitMilliseconds: Number.POSITIVE_INFINITY };

describe.each(
  fixture<Unpenalized[]>('unpenalized.json').map((example) => [example.name, example] as const),
)('%s', (name, example) => {
  const [features, classes, classCount] = fitArguments(smallCase(name));
  const progress: LibraryFitProgress[] = [];
  const result = fitLibraryLogisticRegression(features, classes, classCount, {
    ...unlimited,
    onProgress: (fit) => progress.push(fit),
  });
  const probabilities = new Float64Array(features.rows * classCount);
  result.fitted.predict(features, probabilities);

  it("comes near scikit-learn's unpenalized one-vs-rest probabilities", () => {
    expect(largestDifference(probabilities, example.probabilities.flat())).toBeLessThan(2e-3);
  });

  it('doubles its steps from 100 until nothing moves', () => {
    expect(progress.map(({ steps }) => steps)).toEqual(progress.map((_, i) => 100 * 2 ** i));
    const moves = progress.map(({ largestMove }) => largestMove);
    expect(moves[0]).toBe(Number.POSITIVE_INFINITY);
    expect(moves.findIndex((move) => move <= 1e-3)).toBe(moves.length - 1);
    const steps = 100 * 2 ** (progress.length - 1);
    expect(result).toMatchObject({ steps, converged: true, extrapolated: false, trainingMilliseconds: 1 });
    expect(result.fitted.summary).toEqual({ iterations: steps, converged: true });
  });

  it('counts the parameters of a classifier a class', () => {
    expect(result.fitted.parameterCount).toBe(classCount * (features.columns + 1));
  });

  it("has its largest probability where the package's own predict says", () => {
    const likeliest = Array.from({ length: features.rows }, (_, row) => {
      const ofRow = [...probabilities.subarray(row * classCount, (row + 1) * classCount)];
      return ofRow.indexOf(Math.max(...ofRow));
    });
    expect(result.fitted.predictClasses(toLibraryRows(features))).toEqual(likeliest);
  });
});

it('stops no earlier and no later than the first move of at most 0.001', () => {
  const moves: number[] = [];
  fitLibraryLogisticRegression(...fitArguments(smallCase('wide 20 x 40')), {
    ...unlimited,
    onProgress: ({ largestMove }) => moves.push(largestMove),
  });
  expect(moves.length).toBeGreaterThan(2);
  expect(Math.min(...moves.slice(0, -1))).toBeGreaterThan(1e-3);
  expect(moves.at(-1)).toBeLessThanOrEqual(1e-3);
});

describe('over the limit', () => {
  const [features, classes, classCount] = fitArguments(smallCase('binary 60 x 3'));
  const fitWithin = (limitMilliseconds: number) =>
    fitLibraryLogisticRegression(features, classes, classCount, { clock: tickingClock(), limitMilliseconds });

  it('extrapolates the 50 steps of the pilot', () => {
    // The pilot takes a millisecond, so that 100 steps are foretold to take two.
    const result = fitWithin(2);
    expect(result).toMatchObject({ steps: 50_000, converged: false, extrapolated: true });
    expect(result.trainingMilliseconds).toBe(1000);
    expect(result.fitted.summary).toEqual({ iterations: 50, converged: false });
  });

  it('extrapolates the last fit that was done', () => {
    // Readings of the clock: start 0, pilot 1 and 2, before the first fit 3, which is foretold to end at 5.
    const result = fitWithin(5);
    expect(result.fitted.summary).toEqual({ iterations: 100, converged: false });
    expect(result).toMatchObject({ steps: 50_000, converged: false, extrapolated: true });
    expect(result.trainingMilliseconds).toBe(500);
    const probabilities = new Float64Array(60 * 2);
    result.fitted.predict(features, probabilities);
    expect(probabilities.every((value) => value > 0 && value < 1)).toBe(true);
  });
});

it('numbers the classes without gaps, and gives an absent one probability 0', () => {
  const [features, classes] = fitArguments(smallCase('binary 60 x 3'));
  const two = fitLibraryLogisticRegression(features, classes, 2, unlimited);
  const gap = fitLibraryLogisticRegression(
    features,
    classes.map((code) => code * 2),
    3,
    unlimited,
  );
  const expected = new Float64Array(60 * 2);
  const actual = new Float64Array(60 * 3).fill(Number.NaN);
  two.fitted.predict(features, expected);
  gap.fitted.predict(features, actual);
  expect([...actual]).toEqual([...expected].flatMap((value, i) => (i % 2 ? [0, value] : [value])));
  const rows = toLibraryRows(features);
  expect(gap.fitted.predictClasses(rows)).toEqual(two.fitted.predictClasses(rows).map((code) => code * 2));
});

it('throws rather than give a probability that is not a number', () => {
  const [features, classes] = fitArguments(smallCase('binary 60 x 3'));
  const { fitted } = fitLibraryLogisticRegression(features, classes, 2, unlimited);
  const row = { rows: 1, columns: 3, values: Float64Array.of(0, Number.NaN, 0) };
  expect(() => fitted.predict(row, new Float64Array(2))).toThrow('not finite');
});
