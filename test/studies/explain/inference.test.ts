import { readFileSync } from 'node:fs';
import { expect, describe as group, it } from 'vitest';
import { describe } from '../../../src/describe/describe.ts';
import { encodeRows, learnEncoding } from '../../../src/encode/encoding.ts';
import type { CoefficientEstimate } from '../../../src/models/contract/coefficient-estimate.ts';
import { linearInference } from '../../../src/models/linear-regression/inference.ts';
import { waldInference } from '../../../src/models/logistic-regression/wald-inference.ts';
import { readTable } from '../../../src/sources/read-table.ts';
import { studentTQuantile } from '../../../src/statistics/student-t-quantile.ts';
import { inferenceTerms, selectTerms } from '../../../src/studies/explain/terms.ts';

interface Expected {
  readonly estimate: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

interface ExpectedContrast {
  readonly class: string | null;
  readonly reference?: string;
  readonly coefficients: Readonly<Record<string, Expected>>;
}

const fixtures = new URL('../../fixtures/explain/', import.meta.url);
const expected: Readonly<Record<string, readonly ExpectedContrast[]>> = JSON.parse(
  readFileSync(new URL('inference.json', fixtures), 'utf8'),
);
const datasets = new URL('../../../datasets/', import.meta.url);

/** Our estimates of a table, by the class they are of and the name of the column. */
async function estimatesOf(name: string) {
  const folder = ['three-classes', 'quasi-separated'].includes(name) ? fixtures : datasets;
  const dataset = describe(await readTable(new URL(`${name}.csv`, folder).pathname));
  const rows = Int32Array.from({ length: dataset.rows }, (_, row) => row);
  const encoding = learnEncoding(dataset.features, rows);
  const encoded = encodeRows(dataset.features, encoding, rows);
  const terms = inferenceTerms(dataset.features, encoding, encoded);
  const names = [...terms.map((term) => term.name), '(intercept)'];
  const { target } = dataset;
  const named = (coefficients: readonly CoefficientEstimate[]) =>
    new Map(names.map((column, index) => [column, coefficients[index] as CoefficientEstimate]));
  if (target.task === 'regression') {
    const fit = linearInference(selectTerms(encoded, terms), target.values, (degreesOfFreedom) =>
      studentTQuantile(0.975, degreesOfFreedom),
    );
    return new Map([['', named([...fit.coefficients, fit.intercept])]]);
  }
  const labels = target.classes.map(({ label }) => label);
  const reference = labels.indexOf(expected[name]?.[0]?.reference ?? (labels[0] as string));
  const contrasts = waldInference(selectTerms(encoded, terms), target.codes, labels.length, reference);
  return new Map(
    contrasts.map(({ code, coefficients, intercept }) => [
      labels[code] as string,
      named([...coefficients, intercept]),
    ]),
  );
}

group("agrees with statsmodels' estimates and intervals to six digits", () => {
  it.each(Object.keys(expected))('%s', async (name) => {
    const estimates = await estimatesOf(name);
    expect(estimates.size).toBe(expected[name]?.length);
    for (const { class: label, coefficients } of expected[name] ?? []) {
      for (const [column, oracle] of Object.entries(coefficients)) {
        const ours = estimates.get(label ?? '')?.get(column);
        if (ours?.problem !== null) throw new Error(`${column} of ${label}: ${ours?.problem}`);
        for (const figure of ['estimate', 'standardError', 'low', 'high'] as const) {
          const tolerance = 1e-6 * Math.max(1, Math.abs(oracle[figure]));
          expect(Math.abs(ours[figure] - oracle[figure]), `${column} of ${label}`).toBeLessThan(tolerance);
        }
      }
    }
  });
});

it.each([
  ['credit_scoring_full', ['Marital=(missing)', 'Job=(missing)']],
  ['quasi-separated', ['place=w']],
])('%s: what is not estimated is the levels that are all of one class', async (name, separated) => {
  const [estimates] = [...(await estimatesOf(name)).values()];
  const open = [...(estimates ?? [])].filter(([, { problem }]) => problem !== null);
  expect(open).toEqual(separated.map((column) => [column, { problem: 'separable' }]));
});
