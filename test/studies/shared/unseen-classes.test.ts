import { expect, it } from 'vitest';
import { describe } from '../../../src/describe/describe.ts';
import type { Fold } from '../../../src/evaluation/folds/evaluate-fold.ts';
import { unseenClasses } from '../../../src/studies/shared/unseen-classes.ts';
import { makeTable } from '../../describe/tables.ts';

const a = [3, 1, 4, 1.5, 9, 2, 6, 5];
const dataset = describe(makeTable({ a, y: ['p', 'p', 'q', 'q', 'r', 'r', 's\u0007', 'p'] }));
const fold = (train: readonly number[], test: readonly number[]): Fold => ({
  split: { train: Int32Array.from(train), test: Int32Array.from(test) },
  seed: 1,
});
const told = (kind: 'grouped' | 'test-set', ...folds: readonly Fold[]) =>
  unseenClasses(dataset, { kind }, folds).map(({ code, message }) => `${code}: ${message}`);

it('says nothing where every class that is judged was learned from', () => {
  expect(told('grouped', fold([0, 2, 4, 6], [1, 3, 5]), fold([1, 3, 5], [0, 2, 4]))).toEqual([]);
});

it('counts the rows of each class once, and the folds that lack it', () => {
  expect(told('grouped', fold([0, 2], [4, 5]), fold([0, 2], [4, 7]), fold([0, 4], [6, 5]))).toEqual([
    'unseen-classes: 3 rows are judged whose class the training rows of their folds lack, so that no model can answer it ' +
      'and they count as mistakes: "r" (2 rows, in 2 of 3 folds) and "s\\u0007" (1 row, in 1 of 3 folds)',
  ]);
});

it('has no folds to tell of with a test set', () => {
  expect(told('test-set', fold([0, 1, 2, 3], [6, 7]))).toEqual([
    'unseen-classes: 1 row is judged whose class the training rows lack, so that no model can answer it and they count as mistakes: "s\\u0007" (1 row)',
  ]);
});

it('is not about numbers', () => {
  const numbers = describe(makeTable({ a, y: a.map((value) => value * 2) }), { task: 'regression' });
  expect(unseenClasses(numbers, { kind: 'grouped' }, [fold([0], [1])])).toEqual([]);
});
