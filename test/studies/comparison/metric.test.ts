import { expect, it } from 'vitest';
import type { ClassTarget } from '../../../src/describe/dataset.ts';
import { largestShare, verdictMetric } from '../../../src/studies/comparison/metric.ts';

function targetWith(...rows: readonly number[]): ClassTarget {
  const codes = Int32Array.from(rows.flatMap((count, code) => new Array<number>(count).fill(code)));
  const classes = rows.map((count, code) => ({ label: `class ${code}`, rows: count }));
  return { name: 'target', reason: '', classes, codes };
}

it('finds the share of the commonest class', () => {
  expect(largestShare(targetWith(20, 30, 50))).toBe(0.5);
  expect(largestShare(targetWith(9, 1))).toBe(0.9);
});

it('judges by accuracy until one class holds 80 % of the rows', () => {
  expect(verdictMetric(targetWith(79, 21), undefined)).toBe('accuracy');
  expect(verdictMetric(targetWith(20, 80), undefined)).toBe('priorCorrectedBalancedAccuracy');
});

it('judges by what is asked for', () => {
  expect(verdictMetric(targetWith(95, 5), 'accuracy')).toBe('accuracy');
  expect(verdictMetric(targetWith(50, 50), 'logLoss')).toBe('logLoss');
});
