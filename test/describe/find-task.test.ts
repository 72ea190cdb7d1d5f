import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../src/describe/describe.ts';
import { findTask, type TaskFound } from '../../src/describe/find-task.ts';
import { InputError } from '../../src/errors.ts';
import type { Column } from '../../src/sources/contract/table.ts';
import { cycle, makeTable } from './tables.ts';
import { classTargetOf, numberTargetOf } from './target-of.ts';

const column = (cells: readonly (number | string | null)[]): Column =>
  makeTable({ y: cells }).columns[0] as Column;
const find = (cells: readonly (number | string)[], asked?: TaskFound['task'], positive?: string): TaskFound =>
  findTask('made.csv: target column "y"', column(cells), asked, positive);

/** So many different numbers, each in as many rows. */
const numbers = (distinct: number, rowsEach: number) =>
  Array.from({ length: distinct * rowsEach }, (_, row) => (row % distinct) / 4);

suite('by the values alone', () => {
  it.each<readonly [string, readonly (number | string)[], TaskFound['task']]>([
    ['text', cycle(['a', 'b'], 30), 'classification'],
    [
      'text, every one of it different',
      Array.from({ length: 30 }, (_, row) => `name ${row}`),
      'classification',
    ],
    ['two numbers', cycle([0, 1], 30), 'classification'],
    ['two numbers in three rows', [0, 1, 1], 'classification'],
    ['20 numbers in three rows each', numbers(20, 3), 'classification'],
    ['20 numbers in fewer than three rows each', numbers(20, 3).slice(1), 'regression'],
    ['21 numbers, however often', numbers(21, 100), 'regression'],
    ['3 numbers in three rows each', numbers(3, 3), 'classification'],
    ['3 numbers in 8 rows', numbers(3, 3).slice(1), 'regression'],
    ['negative numbers and fractions', [-1.5, -0.25, 0, 3e9, 1e-9, 7], 'regression'],
    ['one number throughout', cycle([7], 30), 'classification'],
  ])('%s', (_, cells, task) => {
    expect(find(cells).task).toBe(task);
  });

  it('says why, and what would say otherwise', () => {
    expect(find(cycle(['a', 'b'], 30)).reason).toBe('text, so classes');
    expect(find(numbers(4, 9)).reason).toBe(
      'a number with only 4 values, so classes (--task regression for a quantity)',
    );
    expect(find(numbers(30, 1)).reason).toBe(
      'a number with 30 values, so a quantity (--task classification for classes)',
    );
    // As classes there would be too many.
    expect(find(numbers(101, 1)).reason).toBe('a number with over 100 values, so a quantity');
  });
});

suite('as it is told', () => {
  it('takes few numbers for a quantity, or many for classes', () => {
    expect(find(cycle([0, 1], 30), 'regression')).toEqual({
      task: 'regression',
      reason: 'a number, as --task says',
    });
    expect(find(numbers(50, 1), 'classification')).toEqual({
      task: 'classification',
      reason: 'classes, as --task says',
    });
    expect(find(cycle(['a', 'b'], 30), 'classification').task).toBe('classification');
  });

  it('takes numbers that a positive one is asked about for classes', () => {
    expect(find(numbers(50, 1), undefined, '0.25')).toEqual({
      task: 'classification',
      reason: 'classes, as --positive says',
    });
    expect(find(numbers(50, 1), 'classification', '0.25').reason).toBe('classes, as --task says');
  });

  it('refuses to predict text as a number, and names some', () => {
    const ofText = () => find(['1', '2.5', 'about 3', '4'], 'regression');
    expect(ofText).toThrow(InputError);
    expect(ofText).toThrow(
      'made.csv: target column "y": --task regression needs numbers, and there is text such as "about 3" ' +
        '(name it with --missing if it stands for a missing value, or choose another column with --target)',
    );
    expect(() => find(['\u001b[31mred', '1'], 'regression')).toThrow('"\\u001b[31mred"');
  });

  it('refuses a class of a number', () => {
    const contradiction = () => find(numbers(50, 1), 'regression', '0.25');
    expect(contradiction).toThrow(InputError);
    expect(contradiction).toThrow(
      '--positive "0.25" asks about a class, and --task regression about a number',
    );
  });
});

suite('in a table', () => {
  const rows = 40;
  const a = Array.from({ length: rows }, (_, row) => Math.sin(row));
  const many = Array.from({ length: rows }, (_, row) => Math.cos(row));
  const table = (y: readonly (number | string | null)[]) => makeTable({ a, y });

  it('--task changes the target and its reason', () => {
    const few = table(cycle([10, 30, 20], rows));
    expect(classTargetOf(describe(few)).classes.map(({ label }) => label)).toEqual(['10', '20', '30']);
    const number = numberTargetOf(describe(few, { task: 'regression' }));
    expect([...number.values.slice(0, 4)]).toEqual([10, 30, 20, 10]);
    expect(number.taskReason).toBe('a number, as --task says');
    expect(classTargetOf(describe(table(many), { task: 'classification' })).classes).toHaveLength(rows);
  });

  it('--positive makes a yes/no question of a number', () => {
    const ages = table(Array.from({ length: rows }, (_, row) => 20 + (row % 25)));
    expect(describe(ages).target.task).toBe('regression');
    expect(classTargetOf(describe(ages, { positive: '21' })).classes).toEqual([
      { label: 'not 21', rows: 38 },
      { label: '21', rows: 2 },
    ]);
    expect(() => describe(ages, { positive: '21', task: 'regression' })).toThrow(InputError);
  });

  it('leaves rows without a number out', () => {
    const described = describe(table(many.map((value, row) => (row % 10 === 0 ? null : value))));
    expect(described.rows).toBe(36);
    expect(numberTargetOf(described).values.every(Number.isFinite)).toBe(true);
    expect(described.sourceRows).toHaveLength(36);
  });

  it.each<readonly [string, readonly (number | string | null)[], 'regression' | undefined, string]>([
    [
      'one number throughout',
      cycle([7], rows),
      'regression',
      'has one value only, "7": there is nothing to predict',
    ],
    ['one number throughout, unless told', cycle([7], rows), undefined, 'has one class only, "7"'],
    ['no number', cycle([null], rows), 'regression', 'is empty'],
    [
      'a number that cannot be squared',
      [...many.slice(1), 1e200],
      undefined,
      'holds "1e+200", and numbers beyond 1e+140 cannot be squared (use another unit)',
    ],
    ['its negative', [...many.slice(1), -2e140], undefined, 'holds "-2e+140"'],
    ['text', cycle(['yes', 'no'], rows), 'regression', 'needs numbers, and there is text such as "'],
  ])('refuses %s', (_, cells, task, message) => {
    const attempt = () => describe(table(cells), task === undefined ? {} : { task });
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(message);
    expect(attempt).toThrow('made.csv: target column "y"');
  });

  it('refuses more classes than can be compared, though --task says so', () => {
    const y = Array.from({ length: 300 }, (_, row) => row / 7);
    const attempt = () => describe(makeTable({ a: y.map(Math.sin), y }), { task: 'classification' });
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(/classes, and at most 100 can be compared/);
  });
});

suite('one class of many', () => {
  it.each([
    ['numbers', Array.from({ length: 300 }, (_, row) => row % 150)],
    ['text', Array.from({ length: 300 }, (_, row) => `level ${row % 150}`)],
  ] as const)('can be asked about where %s have too many to be compared', (_, cells) => {
    const positive = String(cells[7]);
    const table = makeTable({ x: Array.from({ length: 300 }, (_, row) => (row * 37) % 101), y: cells });
    expect(classTargetOf(describe(table, { positive })).classes).toEqual([
      { label: `not ${positive}`, rows: 298 },
      { label: positive, rows: 2 },
    ]);
    expect(() => describe(table, { task: 'classification' })).toThrow(
      'has 150 classes, and at most 100 can be compared',
    );
  });
});

suite('a target whose values hardly differ', () => {
  it('is refused before its squares vanish', () => {
    const table = makeTable({ x: numbers(30, 1), y: Array.from({ length: 30 }, (_, row) => row * 1e-150) });
    expect(() => describe(table)).toThrow(
      'has values at most 2.9e-149 apart, and such differences cannot be squared (use another unit)',
    );
  });
});
