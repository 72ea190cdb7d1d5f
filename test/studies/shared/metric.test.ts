import { expect, it } from 'vitest';
import type { ClassTarget, NumberTarget, Target } from '../../../src/describe/dataset.ts';
import { InputError } from '../../../src/errors.ts';
import { largestShare, verdictMetric } from '../../../src/studies/shared/metric.ts';

function targetWith(...rows: readonly number[]): ClassTarget {
  const codes = Int32Array.from(rows.flatMap((count, code) => new Array<number>(count).fill(code)));
  const classes = rows.map((count, code) => ({ label: `class ${code}`, rows: count }));
  return { task: 'classification', name: 'target', reason: '', taskReason: '', classes, codes };
}

const every = (rows: number) => Int32Array.from({ length: rows }, (_, row) => row);
const shareOf = (target: ClassTarget) => largestShare(target, every(target.codes.length));
const metricOf = (target: Target, asked: Parameters<typeof verdictMetric>[1]) =>
  verdictMetric(
    target,
    asked,
    every(target.task === 'classification' ? target.codes.length : target.values.length),
  );

it('finds the share of the commonest class', () => {
  expect(shareOf(targetWith(20, 30, 50))).toBe(0.5);
  expect(shareOf(targetWith(9, 1))).toBe(0.9);
});

it('judges by accuracy until one class holds 80 % of the rows', () => {
  expect(metricOf(targetWith(79, 21), undefined)).toBe('accuracy');
  expect(metricOf(targetWith(20, 80), undefined)).toBe('priorCorrectedBalancedAccuracy');
});

it('judges by the rows that are learned from', () => {
  expect(verdictMetric(targetWith(20, 80), undefined, every(40))).toBe('accuracy');
});

it('judges by what is asked for', () => {
  expect(metricOf(targetWith(95, 5), 'accuracy')).toBe('accuracy');
  expect(metricOf(targetWith(50, 50), 'logLoss')).toBe('logLoss');
});

const number: NumberTarget = {
  task: 'regression',
  name: 'target',
  reason: '',
  taskReason: '',
  values: Float64Array.of(1, 2, 3),
};

it('judges a number by its root mean squared error, or by what is asked for', () => {
  expect(metricOf(number, undefined)).toBe('rmse');
  expect(metricOf(number, 'mae')).toBe('mae');
  expect(metricOf(number, 'rSquared')).toBe('rSquared');
});

it('refuses a metric of the other task, and names those of its own', () => {
  const ofNumber = () => metricOf(number, 'accuracy');
  expect(ofNumber).toThrow(InputError);
  expect(ofNumber).toThrow(
    '--metric accuracy: a number is predicted, which is judged by rmse, mae, rSquared (choose one of them, or --task classification)',
  );
  const ofClass = () => metricOf(targetWith(50, 50), 'rmse');
  expect(ofClass).toThrow(InputError);
  expect(ofClass).toThrow(
    /^--metric rmse: a class is predicted, which is judged by accuracy, .*--task regression/,
  );
});
