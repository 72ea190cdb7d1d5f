import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../../src/describe/describe.ts';
import { InputError } from '../../../src/errors.ts';
import type { CompareSettings } from '../../../src/studies/shared/options.ts';
import { planProtocol } from '../../../src/studies/shared/protocol.ts';
import { cycle, makeTable } from '../../describe/tables.ts';
import { defaultOptions } from '../compare/options.ts';

const rows = 100;
const numbers = (step: number) => Array.from({ length: rows }, (_, row) => (row * step) % 101);
const columns = {
  a: numbers(7),
  b: numbers(13),
  day: Array.from({ length: rows }, (_, row) => rows - row),
  patient: cycle(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'], rows),
  size: cycle(['small', 'large'], rows),
};
type Columns = Parameters<typeof makeTable>[0];

function plan(options: Partial<CompareSettings> = {}, testRows = 0, made: Columns = columns) {
  const table = makeTable(made);
  const all = { ...defaultOptions, ...options };
  return planProtocol(table, testRows, describe(table, all), all);
}
const sorted = (parts: Iterable<number>[]) => parts.flatMap((part) => [...part]).sort((a, b) => a - b);
const everyRow = Array.from({ length: rows }, (_, row) => row);

suite('cross-validation', () => {
  it('is 5-fold, repeated by the row count, unless told', () => {
    expect(plan().protocol).toEqual({
      kind: 'cross-validation',
      method: '10 × 5-fold cross-validation',
      folds: 5,
      repeats: 10,
      seed: 1,
      rule: expect.stringContaining('10 up to 2,000 rows'),
      trainRows: 80,
      testRows: 20,
    });
    const asked = plan({ folds: 4, repeats: 3 });
    expect(asked.protocol).toMatchObject({
      method: '3 × 4-fold cross-validation',
      rule: 'repeats: asked for',
      trainRows: 75,
      testRows: 25,
    });
    expect(asked.folds).toHaveLength(12);
  });

  it('judges every row once a repeat, by models that have not seen it', () => {
    const { folds } = plan({ repeats: 2 });
    for (const repeat of [folds.slice(0, 5), folds.slice(5)]) {
      expect(sorted(repeat.map(({ split }) => split.test))).toEqual(everyRow);
    }
    for (const { split } of folds) expect(sorted([split.train, split.test])).toEqual(everyRow);
  });

  it('deals every repeat anew and gives every fit a seed of its own', () => {
    const { folds } = plan({ repeats: 2 });
    expect(folds[0]?.split).not.toEqual(folds[5]?.split);
    expect(new Set(folds.map(({ seed }) => seed)).size).toBe(10);
  });

  it('follows from the seed', () => {
    expect(plan()).toEqual(plan());
    expect(plan({ seed: 2 }).folds[0]?.split).not.toEqual(plan().folds[0]?.split);
    expect(plan({ seed: 2 }).folds[0]?.seed).not.toBe(plan().folds[0]?.seed);
  });

  it('needs a row of each class a fold', () => {
    const size = [...cycle(['small', 'large'], rows - 4), ...cycle(['huge'], 4)];
    const made = { ...columns, size };
    expect(() => plan({}, 0, made)).toThrow(
      new InputError(
        'made.csv: class "huge" of "size" has 4 rows, and 5 folds need 5 of each class ' +
          '(remove or merge it, or use --positive to ask about one class)',
      ),
    );
    const numbered = { ...columns, size: size.map((label) => ({ small: 1, large: 2, huge: 3 })[label] ?? 0) };
    expect(() => plan({}, 0, numbered)).toThrow(
      'class "3" of "size" has 4 rows, and 5 folds need 5 of each class ' +
        '(remove or merge it, use --task regression for a quantity, or use --positive to ask about one class)',
    );
    expect(plan({ folds: 4 }, 0, made).folds).toHaveLength(40);
    expect(plan({ positive: 'small' }, 0, made).folds).toHaveLength(50);
  });
});

suite('--group-by', () => {
  it('keeps a group on one side', () => {
    const { protocol, folds } = plan({ groupBy: 'patient' });
    expect(protocol).toMatchObject({
      kind: 'grouped',
      method: '10 × 5-fold cross-validation by the 7 groups of "patient"',
      folds: 5,
      repeats: 10,
    });
    for (const { split } of folds) {
      const [train, test] = [split.train, split.test].map((part) => [...part].map((row) => row % 7));
      expect(test?.filter((patient) => train?.includes(patient))).toEqual([]);
    }
  });

  it('needs a group a fold', () => {
    expect(() => plan({ groupBy: 'patient', folds: 8 })).toThrow(
      new InputError(
        'made.csv: --group-by "patient": 7 groups cannot fill 8 folds (choose a column with more groups, or compare with fewer --folds)',
      ),
    );
  });

  it('needs to know the group of every row', () => {
    const patient = columns.patient.map((name, row) => (row === 3 ? null : name));
    expect(() => plan({ groupBy: 'patient' }, 0, { ...columns, patient })).toThrow(
      /--group-by "patient": 1 of its cells/,
    );
  });
});

suite('--order-by', () => {
  it('learns from the past and judges what follows', () => {
    const { protocol, folds } = plan({ orderBy: 'day', folds: 4 });
    expect(protocol).toMatchObject({
      kind: 'ordered',
      method: '4 blocks in the order of "day", each predicted from those before it',
      folds: 4,
      repeats: 1,
      // Blocks of 20 rows: 20, 40, 60 and 80 before the one that is judged.
      trainRows: 50,
      testRows: 20,
    });
    for (const { split } of folds) {
      const [train, test] = [split.train, split.test].map((part) => [...part].map((row) => rows - row));
      expect(Math.max(...(train ?? []))).toBeLessThan(Math.min(...(test ?? [])));
    }
  });

  it('has one order only', () => {
    expect(() => plan({ orderBy: 'day', repeats: 2 })).toThrow(/^--repeats 2: with --order-by/);
    expect(plan({ orderBy: 'day', repeats: 1 }).folds).toHaveLength(5);
  });

  it('needs more moments than folds', () => {
    expect(() => plan({ orderBy: 'day' }, 0, { ...columns, day: cycle([1, 2, 3], rows) })).toThrow(
      new InputError('made.csv: --order-by "day": too few different moments for 6 blocks (use --folds)'),
    );
  });
});

suite('--test', () => {
  it('is the one split', () => {
    const { protocol, folds } = plan({}, 30);
    expect(protocol).toMatchObject({
      kind: 'test-set',
      method: 'trained on 70 rows, judged on the 30 of --test',
      folds: 1,
      repeats: 1,
      trainRows: 70,
      testRows: 30,
    });
    expect(folds).toHaveLength(1);
    expect([...(folds[0]?.split.train ?? [])]).toEqual(everyRow.slice(0, 70));
    expect([...(folds[0]?.split.test ?? [])]).toEqual(everyRow.slice(70));
  });

  it('stays the same rows when some have no target', () => {
    const size = columns.size.map((label, row) => ([5, 6, 99].includes(row) ? null : label));
    const { protocol } = plan({}, 30, { ...columns, size });
    expect(protocol).toMatchObject({ trainRows: 68, testRows: 29 });
  });

  it('needs two classes to learn from, and rows to judge', () => {
    const message = /--test needs rows with a target on both sides, and two classes/;
    const sizes = [...cycle(['small'], 70), ...cycle(['small', 'large'], 30)];
    expect(() => plan({}, 30, { ...columns, size: sizes })).toThrow(message);
    const unknown = columns.size.map((label, row) => (row < 70 ? label : null));
    expect(() => plan({}, 30, { ...columns, size: unknown })).toThrow(message);
  });
});

it.each([
  [{ orderBy: 'day', groupBy: 'patient' }, 0, '--order-by and --group-by are different ways to split'],
  [{ orderBy: 'day' }, 30, '--test and --order-by are different ways to split'],
  [{ groupBy: 'patient' }, 30, '--test and --group-by are different ways to split'],
  [{ folds: 5 }, 30, '--test gives a fixed test set: leave out --folds and --repeats'],
  [{ repeats: 2 }, 30, '--test gives a fixed test set: leave out --folds and --repeats'],
])('refuses what contradicts itself: %j', (options, testRows, message) => {
  const contradiction = () => plan(options, testRows);
  expect(contradiction).toThrow(InputError);
  expect(contradiction).toThrow(message);
});

suite('of a number', () => {
  // Each number from 0 to 99 once, in no order.
  const weight = Array.from({ length: rows }, (_, row) => (row * 37) % rows);
  const measured = { a: columns.a, b: columns.b, patient: columns.patient, day: columns.day, weight };
  const target = { target: 'weight', repeats: 1 };

  it('deals the small, the middling and the large numbers to every fold', () => {
    const { protocol, folds } = plan(target, 0, measured);
    expect(protocol).toMatchObject({ kind: 'cross-validation', folds: 5, trainRows: 80, testRows: 20 });
    expect(sorted(folds.map(({ split }) => split.test))).toEqual(everyRow);
    for (const { split } of folds) {
      // Ten strata of ten rows each, and a fifth of each.
      const tens = Array.from(split.test, (row) => Math.floor((weight[row] as number) / 10)).sort();
      expect(tens).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9]);
    }
  });

  it('is the same for the same numbers in another unit', () => {
    for (const unit of [1e-12, 1e12]) {
      const scaled = { ...measured, weight: weight.map((value) => value * unit) };
      expect(plan(target, 0, scaled).folds).toEqual(plan(target, 0, measured).folds);
    }
  });

  it('takes no count of rows of a number for too few, but fewer rows than folds', () => {
    const few = (count: number) => ({
      a: measured.a.slice(0, count),
      weight: weight.slice(0, count),
    });
    expect(plan(target, 0, few(5)).folds).toHaveLength(5);
    expect(() => plan(target, 0, few(4))).toThrow(InputError);
    expect(() => plan(target, 0, few(4))).toThrow(
      '4 rows cannot fill 5 folds (add rows, or compare with fewer --folds)',
    );
  });

  it('keeps groups, an order and a test set as for classes', () => {
    const { folds } = plan({ ...target, groupBy: 'patient' }, 0, measured);
    for (const { split } of folds) {
      const groupOf = (row: number) => columns.patient[row];
      const learned = new Set(Array.from(split.train, groupOf));
      expect(Array.from(split.test, groupOf).filter((group) => learned.has(group))).toEqual([]);
    }
    const inOrder = plan({ target: 'weight', orderBy: 'day' }, 0, measured);
    expect(inOrder.protocol).toMatchObject({ kind: 'ordered', repeats: 1 });
    const tested = plan({ target: 'weight' }, 30, measured);
    expect(tested.protocol).toMatchObject({ kind: 'test-set', trainRows: 70, testRows: 30 });
  });

  it('needs two numbers to learn from', () => {
    const same = weight.map((value, row) => (row < 70 ? 7 : value));
    const attempt = () => plan({ target: 'weight', task: 'regression' }, 30, { ...measured, weight: same });
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(
      '--test needs rows with a target on both sides, and two different values to learn from',
    );
  });
});
