import { fileURLToPath } from 'node:url';
import { expect, describe as group, it } from 'vitest';
import { type DescribeOptions, describe } from '../../../src/describe/describe.ts';
import { orderOfRows } from '../../../src/describe/row-keys.ts';
import { encodeRows, learnEncoding } from '../../../src/encode/encoding.ts';
import { readTable } from '../../../src/sources/read-table.ts';

const read = (name: string) =>
  readTable(fileURLToPath(new URL(`../../fixtures/dates/${name}.csv`, import.meta.url)));

/** What models see of a table: the same numbers give the same scores, to the last bit. */
async function encoded(name: string, options: DescribeOptions = {}) {
  const { features, rows, actions } = describe(await read(name), options);
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  const encoding = learnEncoding(features, all);
  return {
    names: encoding.names,
    values: [...encodeRows(features, encoding, all).values],
    codes: actions.map(({ code }) => code),
  };
}

/** Row numbers in the order of a column. */
async function orderBy(name: string, column: string): Promise<number[]> {
  const table = await read(name);
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
  const order = orderOfRows(table, column, rows, undefined);
  return [...rows].sort((a, b) => (order[a] as number) - (order[b] as number));
}

group('dates are what Python reads in them', () => {
  it.each([
    ['day-month-name', 'days-iso', ['date']],
    ['day-first-dashes', 'days-iso', ['date']],
    ['two-digit-years', 'days-iso', ['date']],
    ['month-name-first', 'days-iso', ['date']],
    ['monthly-day-first', 'monthly-iso', ['date', 'date-order']],
    ['milliseconds', 'milliseconds-iso', ['date']],
  ])('%s', async (name, control, codes) => {
    const { names, values } = await encoded(control);
    expect(await encoded(name)).toEqual({ names, values, codes });
    expect(names.length).toBeGreaterThan(4);
  });

  it('clock', async () => {
    const [numbers, made] = [await read('clock-numbers'), await read('clock')].map((table) =>
      describe(table, { include: ['check_in'] }),
    );
    expect(made?.features.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'check_in time',
      'check_in numeric',
      'duration numeric',
      'guests numeric',
    ]);
    expect(made?.features.slice(1).map((feature) => 'values' in feature && feature.values)).toEqual(
      numbers?.features.map((feature) => 'values' in feature && feature.values),
    );
  });
});

it('--day-first and its opposite decide what the steps would have told', async () => {
  const asSteps = await encoded('monthly-day-first');
  const dayFirst = await encoded('monthly-day-first', { dayFirst: true });
  expect(dayFirst).toEqual({ ...asSteps, codes: ['date'] });
  const monthFirst = await encoded('monthly-day-first', { dayFirst: false });
  expect(monthFirst.codes).toEqual(['date']);
  expect(monthFirst.values).not.toEqual(asSteps.values);
});

it('orders times by the instant, whatever their offsets', async () => {
  const order = await orderBy('offsets', 'at');
  expect(order).toEqual(await orderBy('offsets-utc', 'at'));
  expect(order).toEqual(await orderBy('offsets-west', 'at'));
});

it('learns from the hour that people lived by', async () => {
  const { names, values } = await encoded('offsets');
  const hour = names.indexOf('at hour sin');
  // The first row is at 16:00-08:00, the second at 10:30+10:00.
  for (const [row, hours] of [16, 10.5].entries()) {
    expect(values[row * names.length + hour]).toBeCloseTo(Math.sin((2 * Math.PI * hours) / 24), 12);
  }
});
