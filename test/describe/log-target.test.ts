import { expect, it } from 'vitest';
import { appendRows } from '../../src/describe/append-rows.ts';
import { type DescribeOptions, describe } from '../../src/describe/describe.ts';
import { InputError } from '../../src/errors.ts';
import { cycle, makeTable } from './tables.ts';

type Cells = readonly (string | number | null)[];
const table = (y: Cells, name = 'prices.csv') => ({
  ...makeTable({ a: Array.from({ length: y.length }, (_, row) => Math.sin(row)), price: y }),
  name,
});
const positive = Array.from({ length: 60 }, (_, row) => 1.5 + row);
const withCell = (row: number, cell: number): Cells => positive.with(row, cell);
const log: DescribeOptions = { logTarget: true };

it('marks the target and says so', () => {
  const { target, actions } = describe(table(positive), log);
  expect(target).toMatchObject({ task: 'regression', transform: 'log' });
  expect(actions.map(({ code }) => code)).toEqual(['log-target']);
  expect(describe(table(positive)).target).not.toHaveProperty('transform');
});

it.each([0, -3.5])('refuses a value of %d, with its row in the table', (cell) => {
  // A row without a target comes before it.
  const cells = [null, ...withCell(6, cell)];
  expect(() => describe(table(cells), log)).toThrow(
    new InputError(
      `prices.csv row 8, target column "price": --log-target needs numbers above 0, found "${cell}" ` +
        '(leave out --log-target, or the rows without such a value)',
    ),
  );
  expect(() => describe(table(cells))).not.toThrow();
});

it('refuses one of a test set, with its row there', () => {
  const test = table(withCell(2, 0), 'later.csv');
  expect(() => describe(appendRows(table(positive), test), log, test)).toThrow(
    /^later\.csv row 3, target column "price": --log-target needs numbers above 0, found "0"/,
  );
});

it('refuses classes, and says what to do', () => {
  expect(() => describe(table(cycle(['cheap', 'dear'], 60)), log)).toThrow(
    'prices.csv: target column "price" is a class, and only a number has the logarithm that --log-target is about ' +
      '(leave it out, or name a number with --target)',
  );
  expect(() => describe(table(cycle([1, 2, 3], 60)), log)).toThrow(
    /predict the number with --task regression\)$/,
  );
  expect(describe(table(cycle([1, 2, 3], 60)), { ...log, task: 'regression' }).target).toMatchObject({
    transform: 'log',
  });
});
