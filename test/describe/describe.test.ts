import { expect, describe as group, it } from 'vitest';
import { describe } from '../../src/describe/describe.ts';
import { InputError } from '../../src/errors.ts';
import { cycle, makeTable } from './tables.ts';
import { classTargetOf, numberTargetOf } from './target-of.ts';

const rows = 24;
const answers = cycle(['yes', 'no', 'no'], rows);
const measure = Array.from({ length: rows }, (_, index) => Math.sin(index));
const days = Array.from({ length: rows }, (_, index) => `2024-01-${String(index + 1).padStart(2, '0')}`);
const names = Array.from({ length: rows }, (_, index) => `customer ${index}`);
const remarks = Array.from({ length: rows }, (_, index) => `the call number ${index % 22} took very long`);

const table = makeTable({
  id: Array.from({ length: rows }, (_, index) => 100 + index),
  customer: names,
  remark: remarks,
  country: cycle(['DE'], rows),
  empty: cycle([null], rows),
  day: days,
  measure,
  member: cycle([0, 1, 1], rows),
  smoker: cycle(['n', 'y', null], rows),
  city: cycle(['Rome', 'Oslo', 'Bern'], rows),
  answer: answers,
});

group('describe', () => {
  it('tells the kinds of columns apart', () => {
    const { features } = describe(table);
    expect(features.map(({ name, kind }) => [name, kind])).toEqual([
      ['day', 'date'],
      ['measure', 'numeric'],
      ['member', 'yes/no'],
      ['smoker', 'yes/no'],
      ['city', 'category'],
    ]);
  });

  it('says of every column that is left out which and why', () => {
    const { actions } = describe(table);
    expect(actions.map(({ code, message }) => [code, message])).toEqual([
      [
        'left-out-id',
        '"id" is left out as an id: its values count up in equal steps (keep it with --include)',
      ],
      ['left-out-id', '"customer" is left out as an id: every value is different (keep it with --include)'],
      [
        'left-out-text',
        '"remark" is left out as free text: 22 different values in 24 cells (keep it with --include)',
      ],
      ['left-out-constant', '"country" is left out as a constant: it has one value throughout'],
      ['left-out-constant', '"empty" is left out as a constant: all of its cells are missing'],
      ['date', '"day" is a date: its month and weekday are used, on a circle'],
    ]);
  });

  it('keeps what --include names, and a date then has its day number too', () => {
    const { features } = describe(table, { include: ['id', '2', 'day'] });
    expect(features.map(({ name, kind }) => `${name} ${kind}`).slice(0, 4)).toEqual([
      'id numeric',
      'customer category',
      'day date',
      'day numeric',
    ]);
    expect(() => describe(table, { include: ['country'] })).toThrow(
      '--include "country": it has one value throughout',
    );
  });

  it('leaves out what --exclude names, by name or number, and says so', () => {
    const { features, actions } = describe(table, { exclude: ['day', '7'] });
    expect(features.map(({ name }) => name)).toEqual(['member', 'smoker', 'city']);
    expect(actions.filter(({ code }) => code === 'excluded')).toHaveLength(2);
    expect(() => describe(table, { exclude: ['answer'] })).toThrow('it is the target');
    expect(() => describe(table, { exclude: ['day'], include: ['day'] })).toThrow('both');
  });

  it('finds the target: asked for, named like one, or last', () => {
    const found = (columns: Parameters<typeof makeTable>[0], target?: string) => {
      const described = describe(makeTable(columns), target === undefined ? {} : { target });
      return `${described.target.name}: ${described.target.reason}`;
    };
    expect(found({ a: measure, b: answers })).toBe('b: it is the last column');
    expect(found({ Class: answers, a: measure })).toBe('Class: its name is that of a target');
    expect(found({ b: answers, a: measure }, '1')).toBe('b: asked for with --target');
    expect(() => found({ b: answers, a: measure }, 'c')).toThrow(
      'made.csv: --target "c": there is no such column (the columns are 1 "b", 2 "a")',
    );
  });

  it('orders classes by their characters or numbers, not by their rows', () => {
    expect(classTargetOf(describe(table)).classes).toEqual([
      { label: 'no', rows: 16 },
      { label: 'yes', rows: 8 },
    ]);
    const numbers = classTargetOf(describe(makeTable({ a: measure, y: cycle([10, 9, 2], rows) })));
    expect(numbers.classes.map(({ label }) => label)).toEqual(['2', '9', '10']);
    expect([...numbers.codes.slice(0, 3)]).toEqual([2, 1, 0]);
  });

  it('asks a yes/no question with --positive', () => {
    const graded = makeTable({ a: measure, grade: cycle(['A', 'B', 'C'], rows) });
    const { classes } = classTargetOf(describe(graded, { positive: 'B' }));
    expect(classes).toEqual([
      { label: 'not B', rows: 16 },
      { label: 'B', rows: 8 },
    ]);
    expect(() => describe(graded, { positive: 'D' })).toThrow(
      '--positive "D" is not one of its classes (they are "A", "B", "C")',
    );
  });

  it('takes a quantity for a number to predict', () => {
    const values = measure.map((value) => value + 1);
    const target = numberTargetOf(describe(makeTable({ a: measure, yield: values })));
    expect(target).toEqual({
      task: 'regression',
      name: 'yield',
      reason: 'it is the last column',
      taskReason: 'a number with 24 values, so a quantity (--task classification for classes)',
      values: Float64Array.from(values),
    });
  });

  it('leaves rows without a target out and counts them', () => {
    const holes = makeTable({ a: measure, y: answers.map((answer, row) => (row < 3 ? null : answer)) });
    const described = describe(holes);
    expect(described.rows).toBe(21);
    expect(described.actions[0]?.message).toBe('3 rows are left out: no value of "y"');
    expect(described.features[0]).toMatchObject({ values: Float64Array.from(measure.slice(3)) });
  });

  it.each([
    ['one class', { a: measure, y: cycle(['only'], rows) }, 'has one class only, "only"'],
    ['no class', { a: measure, y: cycle([null], rows) }, 'is empty'],
    [
      'too many classes',
      {
        a: cycle([1, 2.5], 300),
        y: Array.from({ length: 300 }, (_, index) => `class ${index}`),
      },
      'has 300 classes',
    ],
    [
      'numbers that overflow',
      { a: [...measure.slice(1), 1e307], y: answers },
      'column "a" holds 1e+307, too large',
    ],
    ['no feature', { country: cycle(['DE'], rows), y: answers }, 'no column is left to predict "y" from'],
  ])('refuses %s', (_, columns, message) => {
    const attempt = () => describe(makeTable(columns));
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(message);
  });

  it('takes words of JavaScript itself for names and levels as any others', () => {
    const words = Object.fromEntries([
      ['a', measure],
      ['constructor', cycle(['__proto__', 'toString', 'b'], rows)],
      ['class', cycle(['__proto__', 'constructor'], rows)],
    ]);
    const { features, target } = describe(makeTable(words));
    expect(features[1]).toMatchObject({ name: 'constructor', levels: ['__proto__', 'b', 'toString'] });
    expect(target).toMatchObject({
      classes: [
        { label: '__proto__', rows: 12 },
        { label: 'constructor', rows: 12 },
      ],
    });
  });

  it('takes a small count of different numbers for a feature, not for an id', () => {
    const few = makeTable({ a: [3, 1, 2, 5, 4, 8], y: cycle(['yes', 'no'], 6) });
    expect(describe(few).features.map(({ kind }) => kind)).toEqual(['numeric']);
  });
});
