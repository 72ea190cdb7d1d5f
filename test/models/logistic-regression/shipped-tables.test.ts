import { fileURLToPath } from 'node:url';
import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../../src/describe/describe.ts';
import { encodeRows, learnEncoding } from '../../../src/encode/encoding.ts';
import { logisticRegression } from '../../../src/models/logistic-regression/logistic-regression.ts';
import { readTable } from '../../../src/sources/read-table.ts';
import { classTargetOf } from '../../describe/target-of.ts';
import { fixture, type Learned, largestDifference } from './fixture.ts';

interface ShippedCase extends Learned {
  /** Names of the encoded columns. */
  readonly features: readonly string[];
  /** Labels in the order of their codes. */
  readonly classes: readonly string[];
}

const cases = fixture<ShippedCase[]>('shipped-tables.json');

suite.each(cases.map((example) => [example.name, example] as const))('%s', (name, example) => {
  it("has scikit-learn's coefficients from the file to the fit, by either solver", async () => {
    const path = fileURLToPath(new URL(`../../../datasets/${name}.csv`, import.meta.url));
    const table = await readTable(path);
    const dataset = describe(table, { target: String(table.columns.length) });
    const { features, rows } = dataset;
    const target = classTargetOf(dataset);
    const allRows = Int32Array.from({ length: rows }, (_, row) => row);
    const encoding = learnEncoding(features, allRows);
    expect(encoding.names).toEqual(example.features);
    expect(target.classes.map(({ label }) => label)).toEqual(example.classes);

    const matrix = encodeRows(features, encoding, allRows);
    for (const solver of ['newton', 'newton-cg'] as const) {
      const fitted = logisticRegression({ solver }).fit(matrix, target.codes, target.classes.length);
      expect(fitted.summary.converged).toBe(true);
      expect(largestDifference(fitted.intercepts, example.intercepts)).toBeLessThan(1e-5);
      expect(largestDifference(fitted.coefficients, example.coefficients.flat())).toBeLessThan(1e-5);
    }
  });
});
