import { expect, it, describe as suite } from 'vitest';
import { type DescribeOptions, describe } from '../../src/describe/describe.ts';
import { InputError } from '../../src/errors.ts';
import { cycle, makeTable } from './tables.ts';

const rows = 300;
const a = Array.from({ length: rows }, (_, row) => Math.sin(row));
type Cells = readonly (string | number | null)[];
const attempt =
  (y: Cells, options: DescribeOptions = {}) =>
  () =>
    describe(makeTable({ a, y }), options);

suite('a target that does not vary', () => {
  it.each<readonly [string, Cells, DescribeOptions, string]>([
    [
      'is empty',
      cycle([null], rows),
      {},
      'is empty, all of its 300 cells are missing: there is nothing to tell apart (look into the file, or choose another with --target)',
    ],
    [
      'is empty, as a number',
      cycle([null], rows),
      { task: 'regression' },
      'is empty, all of its 300 cells are missing: there is nothing to predict (look into the file, or choose another with --target)',
    ],
    [
      'is one text',
      cycle(['yes'], rows),
      {},
      'has one class only, "yes": there is nothing to tell apart (choose another with --target)',
    ],
    [
      'is one text or nothing',
      cycle(['yes', null, null], rows),
      {},
      'has one class only, "yes", and 200 of its 300 cells are missing: there is nothing to tell apart (write a value into them if they mean one, or choose another with --target)',
    ],
    [
      'is one number or nothing',
      cycle([1, null], rows),
      { task: 'regression' },
      'has one value only, "1", and 150 of its 300 cells are missing: there is nothing to predict (write a value into them if they mean one, or choose another with --target)',
    ],
  ])('%s', (_, y, options, message) => {
    expect(attempt(y, options)).toThrow(new InputError(`made.csv: target column "y" ${message}`));
  });
});

suite('a target that is mostly missing', () => {
  it('is told of, with what could be meant', () => {
    const { actions } = attempt(cycle(['p', 'q', null, null, null], rows))();
    expect(actions[0]).toEqual({
      code: 'rows-without-target',
      message:
        '180 rows are left out: no value of "y" (most of the 300: write a value there if a missing cell means one, or choose another with --target)',
    });
    expect(attempt(cycle(['p', 'q', null, null], rows))().actions[0]?.message).toBe(
      '150 rows are left out: no value of "y"',
    );
  });
});
