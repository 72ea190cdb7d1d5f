import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { isSkewed } from '../../../src/evaluation/diagnostics/is-skewed.ts';
import { readTable } from '../../../src/sources/read-table.ts';

/** Quantiles of a number whose logarithm is evenly spread so far to both sides of 0. */
const evenLogarithms = (reach: number) =>
  Float64Array.from({ length: 101 }, (_, row) => Math.exp((reach * (row - 50)) / 50));

it('is what a number is whose logarithm is symmetric, if it spreads over orders of magnitude', () => {
  expect(isSkewed(evenLogarithms(5))).toBe(true);
  expect(isSkewed(evenLogarithms(0.5))).toBe(false);
});

it('is nothing that has no logarithm, nor what its logarithm does not mend', () => {
  expect(isSkewed(evenLogarithms(5).with(0, 0))).toBe(false);
  expect(isSkewed(evenLogarithms(5).with(0, -1))).toBe(false);
  // The logarithms of all but one are alike.
  expect(isSkewed(Float64Array.from({ length: 100 }, (_, row) => (row === 0 ? 1e6 : 1 + row / 1e6)))).toBe(
    false,
  );
  expect(isSkewed(evenLogarithms(5).map((value) => -value))).toBe(false);
});

/** Skewness of values and of logarithms, by NumPy. */
const columns: readonly (readonly [file: string, column: string, isSkewed: boolean])[] = [
  ['test/fixtures/skewed-target/prices.csv', 'price', true], // 4.66, −0.00
  ['datasets/hpc_jobs.csv', 'input_fields', true], // 5.87, 0.12
  ['datasets/diabetes.csv', 'progression', false], // 0.44, −0.33
  ['datasets/breast_cancer.csv', 'mean_area', false], // 1.64, 0.28
  ['datasets/credit_scoring.csv', 'Amount', false], // 1.15, −0.85
  ['datasets/telecom_churn.csv', 'account_length', false], // 0.11, −2.65
];

it.each(columns)('of %s, %s: %j', async (file, name, expected) => {
  const table = await readTable(fileURLToPath(new URL(`../../../${file}`, import.meta.url)));
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column?.kind !== 'number') throw new Error(`${name} is no number`);
  expect(isSkewed(column.values)).toBe(expected);
});
