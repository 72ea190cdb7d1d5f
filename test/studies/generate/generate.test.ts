import { expect, it } from 'vitest';
import { InputError } from '../../../src/errors.ts';
import { tableCsv } from '../../../src/report/tables/table-csv.ts';
import { type GenerateOptions, generate } from '../../../src/studies/generate/generate.ts';

const basis: GenerateOptions = {
  rows: 2000,
  features: 10,
  shares: [0.5, 0.5],
  nonlinearity: 0.5,
  noise: 0.1,
  seed: 1,
};
const text = (options: Partial<GenerateOptions>) =>
  [...tableCsv(generate({ ...basis, ...options }))].join('');

/** The table as a reader of the file gets it: the features as numbers, and the last column as text. */
function read(options: Partial<GenerateOptions>) {
  const [, ...lines] = text(options).trimEnd().split('\n');
  const cells = lines.map((line) => line.split(','));
  return {
    rows: cells.map((row) => row.slice(0, -1).map(Number)),
    targets: cells.map((row) => row.at(-1) ?? ''),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

/** The share of the variance of `values` that a straight line through `other` explains. */
function linearShare(values: readonly number[], other: readonly number[]): number {
  const centred = (numbers: readonly number[]) => {
    const centre = mean(numbers);
    return numbers.map((value) => value - centre);
  };
  const [first, second] = [centred(values), centred(other)];
  const products = (a: readonly number[], b: readonly number[]) =>
    sum(a.map((value, row) => value * (b[row] as number)));
  return products(first, second) ** 2 / (products(first, first) * products(second, second));
}

/**
 * The documented rule for ten features, whose weights are 1, 0.9, …, 0.1: their squares add to 3.85 and their fourth powers
 * to 2.5333. A bell's variance is 1.001 and its excess kurtosis −0.4, so that the bend's variance before it is scaled,
 * its kurtosis less 1, is 2 − 0.4 × 2.5333 ∕ 3.85².
 */
const plane = (row: readonly number[]) =>
  sum(row.map((value, j) => ((10 - j) / 10) * value)) / Math.sqrt(1.001 * 3.85);
const bend = (row: readonly number[]) => {
  const turned = sum(row.map((value, j) => (-1) ** j * ((10 - j) / 10) * value)) / Math.sqrt(1.001 * 3.85);
  return (turned ** 2 - 1) / Math.sqrt(2 - (0.4 * 2.5333) / 3.85 ** 2);
};
const signal = (row: readonly number[], nonlinearity: number) =>
  ((1 - nonlinearity) * plane(row) + nonlinearity * bend(row)) / Math.hypot(1 - nonlinearity, nonlinearity);

it('gives the same table for the same seed, and another for another', () => {
  expect(text({})).toBe(text({}));
  expect(text({ seed: 2 })).not.toBe(text({}));
});

it('draws the same features whatever is asked of the target, and however many rows there are', () => {
  const { rows } = read({});
  expect(read({ nonlinearity: 1, noise: 0, shares: [0.2, 0.3, 0.5] }).rows).toEqual(rows);
  expect(read({ shares: null, rows: 100 }).rows).toEqual(rows.slice(0, 100));
});

it('draws features from a bell between −3 and 3, with three decimals at most', () => {
  const values = read({ rows: 5000 }).rows.flat();
  expect(values.every((value) => Math.abs(value) <= 3 && Number(value.toFixed(3)) === value)).toBe(true);
  // Of 50,000 values the mean has a standard error of 0.0045, and the mean square of 1.001 × √(1.6 ∕ 50,000) = 0.0057.
  expect(Math.abs(mean(values))).toBeLessThan(4 * 0.0045);
  expect(Math.abs(mean(values.map((value) => value ** 2)) - 1.001)).toBeLessThan(4 * 0.0057);
});

it.each([
  0, 0.25, 0.5, 1,
])('cuts classes by the documented rule alone without noise (nonlinearity %s)', (nonlinearity) => {
  const { rows, targets } = read({ nonlinearity, noise: 0, shares: [0.2, 0.3, 0.5] });
  const scores = (label: string) =>
    rows.filter((_, row) => targets[row] === label).map((row) => signal(row, nonlinearity));
  const [low, middle, high] = [scores('a'), scores('b'), scores('c')] as const;
  expect([low, middle, high].map((ofClass) => ofClass.length)).toEqual([400, 600, 1000]);
  expect(Math.max(...low)).toBeLessThan(Math.min(...middle));
  expect(Math.max(...middle)).toBeLessThan(Math.min(...high));
});

it('separates two classes by a plane at nonlinearity 0 without noise', () => {
  const { rows, targets } = read({ nonlinearity: 0, noise: 0 });
  const heights = (label: string) => rows.filter((_, row) => targets[row] === label).map(plane);
  expect(Math.max(...heights('a'))).toBeLessThan(Math.min(...heights('b')));
});

it('gives a number to predict that is the rule, to four decimals, without noise', () => {
  const { rows, targets } = read({ nonlinearity: 0.25, noise: 0, shares: null });
  const misses = rows.map((row, index) => Math.abs(signal(row, 0.25) - Number(targets[index])));
  expect(Math.max(...misses)).toBeLessThan(0.5e-4 + 1e-9);
});

it('mixes noise and bend in the documented shares of the variance', () => {
  const { rows, targets } = read({ rows: 20_000, nonlinearity: 0.25, noise: 0.3, shares: null });
  const values = targets.map(Number);
  // The rule explains 1 − 0.3, and its plane 0.75² ∕ (0.75² + 0.25²) = 0.9 of that: to within sampling error, about 0.004.
  expect(
    linearShare(
      values,
      rows.map((row) => signal(row, 0.25)),
    ),
  ).toBeCloseTo(0.7, 1.7);
  expect(linearShare(values, rows.map(plane))).toBeCloseTo(0.7 * 0.9, 1.7);
  expect(linearShare(values, rows.map(bend))).toBeCloseTo(0.7 * 0.1, 1.7);
});

it('says how good the rule itself is on the rows', () => {
  const options = { noise: 0.3, nonlinearity: 0.25 };
  const { rows, targets } = read({ ...options, shares: null });
  const values = targets.map(Number);
  const explained = rows.map((row) => Math.sqrt(0.7) * signal(row, 0.25));
  const misses = values.map((value, row) => (value - (explained[row] as number)) ** 2);
  const centre = mean(values);
  const spread = values.map((value) => (value - centre) ** 2);
  expect(generate({ ...basis, ...options, shares: null }).ceiling).toBeCloseTo(
    1 - sum(misses) / sum(spread),
    9,
  );

  // Two halves of a normal score are told apart as often as the angle between it and its signal says (Sheppard, 1899);
  // a bell is nearly normal, and of 20,000 rows the share has a standard error of 0.003.
  const { ceiling } = generate({ ...basis, rows: 20_000, nonlinearity: 0, noise: 0.3 });
  expect(Math.abs((ceiling as number) - (1 - Math.acos(Math.sqrt(0.7)) / Math.PI))).toBeLessThan(0.01);
  expect(generate({ ...basis, noise: 0 }).ceiling).toBe(1);
});

it.each([
  [
    [0.9, 0.1],
    [1800, 200],
  ],
  [
    [0.5, 0.3, 0.2],
    [1000, 600, 400],
  ],
  [
    [1 / 3, 1 / 3, 1 / 3],
    [667, 666, 667],
  ],
])('gives classes the shares %j with noise too', (shares, counts) => {
  const { targets } = read({ shares, noise: 0.4 });
  expect(['a', 'b', 'c', 'd'].map((label) => targets.filter((target) => target === label).length)).toEqual([
    ...counts,
    ...Array(4 - counts.length).fill(0),
  ]);
});

it('keeps rows with equal features in one class without noise', () => {
  // One feature has 6,001 values: many of 20,000 rows are equal.
  const { rows, targets } = read({ rows: 20_000, features: 1, noise: 0, nonlinearity: 1 });
  const labels = new Map<number, string>();
  for (const [row, [value]] of rows.entries()) {
    const label = labels.get(value as number) ?? targets[row];
    expect(targets[row]).toBe(label);
    labels.set(value as number, label as string);
  }
});

it('refuses a class without a row', () => {
  expect(() => generate({ ...basis, rows: 2, shares: [1 / 3, 1 / 3, 1 / 3] })).toThrow(InputError);
  expect(() => generate({ ...basis, shares: [0.9999, 0.0001] })).toThrow(
    '2000 rows are too few: a class with a share of 0.0001 would have none',
  );
});
