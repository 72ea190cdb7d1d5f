import { expect, describe as group, it } from 'vitest';
import { appendRows } from '../../src/describe/append-rows.ts';
import { applyFeatures, featureSource } from '../../src/describe/apply-features.ts';
import { describe } from '../../src/describe/describe.ts';
import { groupsOfRows, orderOfRows } from '../../src/describe/row-keys.ts';
import { encodeRows, learnEncoding } from '../../src/encode/encoding.ts';
import { InputError } from '../../src/errors.ts';
import { asText } from '../../src/sources/contract/as-text.ts';
import type { BooleanColumn, Column, DateColumn, Table } from '../../src/sources/contract/table.ts';
import { fairnessGroups } from '../../src/studies/explain/fairness-groups.ts';
import { makeTable } from './tables.ts';
import { classTargetOf } from './target-of.ts';

const day = 86_400_000;
/** 2024-01-31 and the days after it; the third is not known. */
const start = Date.UTC(2024, 0, 31);
const rows = 12;

const dates = (name: string, from = start, step = day): DateColumn => ({
  kind: 'date',
  name,
  values: Float64Array.from({ length: rows }, (_, row) => (row === 2 ? Number.NaN : from + row * step)),
});
const switches = (name: string, missing = 5): BooleanColumn => ({
  kind: 'boolean',
  name,
  values: Float64Array.from({ length: rows }, (_, row) =>
    row === missing ? Number.NaN : row % 3 === 0 ? 1 : 0,
  ),
});
const size = makeTable({ size: Array.from({ length: rows }, (_, row) => Math.sin(row)) })
  .columns[0] as Column;
const tableOf = (...columns: Column[]): Table => ({
  name: 'typed.db',
  sha256: '0',
  rows,
  columns,
  notices: [],
});
const table = tableOf(dates('when'), size, switches('member'), switches('churned', -1));

group('columns of a source that knows dates and booleans', () => {
  it('become a date and a yes/no feature, and a target of two classes', () => {
    const dataset = describe(table);
    expect(dataset.features).toMatchObject([
      { kind: 'date', name: 'when', hasTime: false },
      { kind: 'numeric', name: 'size' },
      { kind: 'yes/no', name: 'member', levels: ['false', 'true'] },
    ]);
    expect(classTargetOf(dataset)).toMatchObject({
      name: 'churned',
      taskReason: 'true or false, so classes',
      classes: [
        { label: 'false', rows: 8 },
        { label: 'true', rows: 4 },
      ],
    });
    expect([...classTargetOf(dataset).codes.slice(0, 4)]).toEqual([1, 0, 0, 1]);
    expect(dataset.actions.map(({ code }) => code)).toEqual(['date']);
  });

  it('are encoded as the same cells of a text are', () => {
    const written = tableOf(
      ...table.columns.map((column) => (column.kind === 'number' ? column : asText(column))),
    );
    const encoded = [table, written].map((given) => {
      const { features } = describe(given, { include: ['when'] });
      const all = Int32Array.from({ length: rows }, (_, row) => row);
      const encoding = learnEncoding(features, all);
      return { names: encoding.names, values: [...encodeRows(features, encoding, all).values] };
    });
    expect(encoded[0]).toEqual(encoded[1]);
    expect(encoded[0]?.values.every(Number.isFinite)).toBe(true);
  });

  it('lose the rows without a target', () => {
    const dataset = describe(table, { target: 'member' });
    expect(dataset.rows).toBe(rows - 1);
    expect(dataset.features).toMatchObject([{ name: 'when' }, { name: 'size' }, { name: 'churned' }]);
  });

  it('are left out where they are constant', () => {
    const always: BooleanColumn = { ...switches('always'), values: new Float64Array(rows).fill(1) };
    const never: DateColumn = { ...dates('never'), values: new Float64Array(rows).fill(Number.NaN) };
    const { actions } = describe(tableOf(always, never, ...table.columns));
    expect(actions.filter(({ code }) => code === 'left-out-constant')).toHaveLength(2);
  });

  it('know a time of day', () => {
    const hours = tableOf(dates('when', start, 3_600_000), switches('churned', -1));
    expect(describe(hours).features).toMatchObject([{ kind: 'date', hasTime: true }]);
  });

  it('are no number to predict', () => {
    const ask = () => describe(table, { task: 'regression' });
    expect(ask).toThrow(InputError);
    expect(ask).toThrow('--task regression needs numbers, and there is text such as "true"');
  });

  it('ask about one of the two classes', () => {
    expect(classTargetOf(describe(table, { positive: 'true' })).classes).toEqual([
      { label: 'not true', rows: 8 },
      { label: 'true', rows: 4 },
    ]);
  });
});

group('rows', () => {
  const present = Int32Array.of(0, 1, 3, 4);

  it('stand in the order of their dates', () => {
    expect([...orderOfRows(table, 'when', present, undefined)]).toEqual(
      [0, 1, 3, 4].map((row) => start + row * day),
    );
    expect(() => orderOfRows(table, 'when', Int32Array.of(1, 2), undefined)).toThrow(
      '1 of its cells are missing',
    );
  });

  it('are grouped by true and false', () => {
    expect(groupsOfRows(table, 'member', present)).toEqual({ groups: Int32Array.of(0, 1, 0, 1), count: 2 });
    const { labels, groups } = fairnessGroups(table, describe(table), 'member');
    expect(labels).toEqual(['false', 'true', '(missing)']);
    expect([...groups.slice(0, 6)]).toEqual([1, 0, 0, 1, 0, 2]);
  });
});

group('a second table', () => {
  it('is put below the first', () => {
    const both = appendRows(table, table);
    expect(both.rows).toBe(2 * rows);
    expect(both.columns.map(({ kind }) => kind)).toEqual(['date', 'number', 'boolean', 'boolean']);
    expect(describe(both).rows).toBe(2 * rows);
  });

  it('is refused where it holds something else', () => {
    const other = tableOf(dates('when'), size, dates('member'), switches('churned', -1));
    expect(() => appendRows(table, other)).toThrow(
      'typed.db column "member": expected true and false, found dates (correct the file)',
    );
  });

  it('may hold dates where the first one holds text', () => {
    const text = makeTable({ when: Array.from({ length: rows }, (_, row) => `2023-05-${row + 10}`) });
    const [column] = appendRows(text, tableOf(dates('when'))).columns;
    expect(column).toMatchObject({ kind: 'text' });
    expect(column?.kind === 'text' && column.levels.slice(rows, rows + 2)).toEqual([
      '2024-01-31',
      '2024-02-01',
    ]);
  });
});

group('what models learned from', () => {
  const sources = describe(table, { include: ['when'] }).features.map(featureSource);

  it('is found again in a table of the same kinds', () => {
    expect(applyFeatures(table, sources).features).toEqual(describe(table, { include: ['when'] }).features);
  });

  it('is found in text too, whichever way dates are written', () => {
    const text = makeTable({
      when: ['31.01.2024', null, '01.02.2024'],
      size: [0, 1, 2],
      member: ['true', 'false', 'perhaps'],
    });
    const { features, notices } = applyFeatures(text, sources);
    expect(features).toMatchObject([
      { kind: 'date', values: Float64Array.of(start, Number.NaN, start + day) },
      { kind: 'numeric', values: Float64Array.of(start / day, Number.NaN, start / day + 1) },
      { kind: 'numeric', name: 'size' },
      { kind: 'yes/no', values: Float64Array.of(1, 0, Number.NaN) },
    ]);
    expect(notices).toEqual([expect.stringContaining('"perhaps"')]);
  });

  it('is refused where the cells are no dates', () => {
    const text = makeTable({ when: ['2024-01-31', 'soon'], size: [0, 1], member: ['true', 'false'] });
    expect(() => applyFeatures(text, sources)).toThrow('row 2, column "when": expected a date, found "soon"');
    const numbers = makeTable({ when: [1, 2], size: [0, 1], member: ['true', 'false'] });
    expect(() => applyFeatures(numbers, sources)).toThrow('row 1, column "when": expected a date, found "1"');
  });

  it('is of any form where the source knows the dates, though the models saw them written', () => {
    const written = makeTable({ when: ['31.01.2024', '01.02.2024'], y: ['a', 'b'] });
    const [source] = describe(written).features.map(featureSource);
    expect(source).toMatchObject({ kind: 'date', dateForm: 'DD.MM.YYYY' });
    const { features } = applyFeatures(table, source === undefined ? [] : [source]);
    expect(features).toMatchObject([{ kind: 'date', values: dates('when').values }]);
  });
});
