import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { waldInference } from '../../../src/models/logistic-regression/wald-inference.ts';
import { manyDependentRows } from '../numeric/many-dependent-rows.ts';
import { toMatrix } from './fixture.ts';

const problems = (features: readonly (readonly number[])[], classes: readonly number[], reference = 0) => {
  const classCount = Math.max(...classes) + 1;
  return waldInference(toMatrix(features), Int32Array.from(classes), classCount, reference).map(
    ({ coefficients, intercept }) => [...coefficients, intercept].map(({ problem }) => problem),
  );
};

describe('two groups of ten', () => {
  // Of the zeros 3 in 10 are yes, of the ones 8 in 10.
  const features = Array.from({ length: 20 }, (_, row) => [row < 10 ? 0 : 1]);
  const classes = features.map(([x], row) => (row % 10 < (x === 0 ? 3 : 8) ? 1 : 0));

  it('have the odds ratio of their table, with the error of Woolf (1955)', () => {
    const [contrast] = waldInference(toMatrix(features), Int32Array.from(classes), 2, 0);
    // ln((8 · 7) ∕ (2 · 3)) and √(1/8 + 1/2 + 1/3 + 1/7).
    const estimate = Math.log(56 / 6);
    const standardError = Math.sqrt(1 / 8 + 1 / 2 + 1 / 3 + 1 / 7);
    const [ours] = contrast?.coefficients ?? [];
    if (ours?.problem !== null) throw new Error('no estimate');
    expect(ours.estimate).toBeCloseTo(estimate, 8);
    expect(ours.standardError).toBeCloseTo(standardError, 8);
    expect(ours.high).toBeCloseTo(estimate + 1.959963984540054 * standardError, 8);
    expect(contrast?.intercept).toMatchObject({
      problem: null,
      estimate: expect.closeTo(Math.log(3 / 7), 8),
    });
  });

  it('turn their signs with the reference', () => {
    const [contrast] = waldInference(toMatrix(features), Int32Array.from(classes), 2, 1);
    expect(contrast?.code).toBe(0);
    expect(contrast?.coefficients[0]).toMatchObject({ estimate: expect.closeTo(Math.log(6 / 56), 8) });
  });
});

describe('what is not identifiable', () => {
  const noise = [0.3, -1.2, 0.8, -0.4, 1.5, -0.9, 0.1, 0.6, -1.7, 1.1, -0.2, 0.9];
  const mixed = [1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 0];

  it('is everything where a line parts the classes', () => {
    const features = noise.map((value, row) => [row, value]);
    expect(
      problems(
        features,
        mixed.map((_, row) => (row < 6 ? 0 : 1)),
      ),
    ).toEqual([['separable', 'separable', 'separable']]);
  });

  it('is both of two columns that say the same, and not the third', () => {
    const third = noise.map((value, row) => value * ((row * 5) % 7));
    const features = noise.map((value, row) => [value, 3 * value, third[row] as number]);
    expect(problems(features, mixed)).toEqual([['collinear', 'collinear', null, null]]);
  });

  it('is a column that parts all rows but those in which it is 0, and not the intercept', () => {
    // Where the first column is not 0 its sign is the class; the other rows are mixed.
    const features = noise.map((value, row) => [row < 4 ? (mixed[row] === 1 ? 1 : -1) : 0, value]);
    expect(problems(features, mixed)).toEqual([['separable', null, null]]);
  });

  it('is, of three classes, only what concerns the one that is apart', () => {
    const features = [...noise.map((value) => [value, 0]), ...noise.map((value) => [value, 1])];
    const classes = [...mixed, ...mixed.map(() => 2)];
    const [second, third] = problems(features, classes) as [unknown[], unknown[]];
    // The column is 1 for the third class alone: nothing holds its weight there, nor the third class's other weights.
    expect(second).toEqual([null, 'separable', null]);
    expect(third).toEqual(['separable', 'separable', 'separable']);
  });

  it('is anything of more than five hundred coefficients, which are not computed', () => {
    const features = mixed.map((_, row) => Array.from({ length: 500 }, (_, j) => (row * j) % 7));
    expect(problems(features, mixed)[0]?.every((problem) => problem === 'too-many')).toBe(true);
  });
});

it('sees through the rounding of thirty thousand rows that columns depend on one another', () => {
  const { features, independent, values } = manyDependentRows(30_000);
  const classes = Int32Array.from(values, (value) => Number(value > 1.2));
  const [contrast] = waldInference(features, classes, 2, 0);
  const [, , , , alone] = waldInference(independent, classes, 2, 0)[0]?.coefficients ?? [];
  expect(contrast?.coefficients.map(({ problem }) => problem)).toEqual([
    null,
    'collinear',
    'collinear',
    'collinear',
    'collinear',
    null,
  ]);
  if (alone?.problem !== null) throw new Error('no estimate');
  expect(contrast?.coefficients[5]).toMatchObject({
    estimate: expect.closeTo(alone.estimate, 9),
    standardError: expect.closeTo(alone.standardError, 9),
  });
});

it('agrees with a linear program on which coefficients of sixty tables are open', () => {
  interface Case {
    readonly features: readonly (readonly number[])[];
    readonly classes: readonly number[];
    readonly open: readonly boolean[];
  }
  const file = new URL('../../fixtures/explain/separation.json', import.meta.url);
  const cases: readonly Case[] = JSON.parse(readFileSync(file, 'utf8'));
  const found = cases.map(({ features, classes }) =>
    problems(features, classes)
      .flat()
      .map((problem) => problem !== null),
  );
  expect(found).toEqual(cases.map(({ open }) => open));
});
