import { expect, it } from 'vitest';
import type { Feature } from '../../src/describe/dataset.ts';
import { encodeRows, learnEncoding } from '../../src/encode/encoding.ts';
import { mostLevels } from '../../src/encode/level-encoding.ts';

const train = Int32Array.of(0, 1, 2, 3);
const test = Int32Array.of(4);

const numeric = (...values: number[]): Feature => ({
  kind: 'numeric',
  name: 'x',
  values: Float64Array.from(values),
});

it('fills with the median of the training rows and standardizes by their mean and population deviation', () => {
  // Training cells 1, 2, missing, 6: the median is 2; filled 1, 2, 2, 6 with mean 2.75 and
  // variance ((1.75² + 0.75² + 0.75² + 3.25²) / 4) = 3.6875. One in four is missing, so a second column says where.
  const feature = numeric(1, 2, Number.NaN, 6, 100);
  const encoding = learnEncoding([feature], train);
  const encode = (rows: Int32Array) => [...encodeRows([feature], encoding, rows).values];
  const deviation = Math.sqrt(3.6875);
  [(1 - 2.75) / deviation, (2 - 2.75) / deviation, (2 - 2.75) / deviation, (6 - 2.75) / deviation].forEach(
    (expected, row) => {
      expect(encode(train)[2 * row]).toBeCloseTo(expected, 12);
    },
  );
  expect(encode(test)[0]).toBeCloseTo((100 - 2.75) / deviation, 12);
});

it('says where a cell is missing where many are', () => {
  const often = numeric(1, Number.NaN, 3, 3, Number.NaN);
  const encoding = learnEncoding([often], train);
  expect(encoding.names).toEqual(['x', 'x (missing)']);
  expect(
    [...encodeRows([often], encoding, Int32Array.of(0, 1, 4)).values].filter((_, cell) => cell % 2 === 1),
  ).toEqual([0, 1, 1]);
  expect(learnEncoding([numeric(1, 2, 3, 4, Number.NaN)], train).names).toEqual(['x']);
});

it('fills with the median of the training rows where only another row has a missing cell', () => {
  const feature = numeric(1, 2, 4, 9, Number.NaN);
  const encoding = learnEncoding([feature], train);
  const mean = 4;
  const deviation = Math.sqrt((9 + 4 + 0 + 25) / 4);
  expect(encodeRows([feature], encoding, test).values[0]).toBeCloseTo((3 - mean) / deviation, 12);
  expect(encoding.features).toMatchObject([{ fill: 3 }]);
});

it('tells the columns of categories, and which of them is 1', () => {
  const category: Feature = {
    kind: 'category',
    name: 'c',
    levels: ['a', 'b', 'c'],
    codes: Int32Array.of(2, 0, 0, 2, 1),
  };
  const features = [numeric(1, 2, 3, 4, 5), category];
  const encoding = learnEncoding(features, train);
  // The training rows have a and c, in columns 1 and 2; b is met only later.
  const all = Int32Array.of(0, 1, 2, 3, 4);
  const { categories, values, columns } = encodeRows(features, encoding, all);
  expect(categories).toEqual([{ first: 1, count: 2, codes: Int32Array.of(1, 0, 0, 1, -1) }]);
  expect([...values].filter((_, cell) => cell % columns > 0)).toEqual([0, 1, 1, 0, 1, 0, 0, 1, 0, 0]);
});

it('learns nothing from the test rows', () => {
  const one = learnEncoding([numeric(1, 2, 3, 4, 5)], train);
  const other = learnEncoding([numeric(1, 2, 3, 4, 1e9)], train);
  expect(other).toEqual(one);
});

it('encodes a feature that is constant in training as 0', () => {
  const feature = numeric(7, 7, 7, 7, 8);
  expect([...encodeRows([feature], learnEncoding([feature], train), train).values]).toEqual([0, 0, 0, 0]);
});

it('fills a missing yes/no with the commoner answer', () => {
  const feature: Feature = {
    kind: 'yes/no',
    name: 'x',
    values: Float64Array.of(1, 1, 0, Number.NaN, Number.NaN),
    levels: ['n', 'y'],
  };
  // Filled 1, 1, 0, 1: mean 3/4, deviation √(3/16).
  const encoded = encodeRows([feature], learnEncoding([feature], train), test).values;
  expect(encoded[0]).toBeCloseTo((1 - 0.75) / Math.sqrt(3 / 16), 12);
});

it('gives each level of the training rows a column, a missing cell its own, and an unknown level none', () => {
  const feature: Feature = {
    kind: 'category',
    name: 'city',
    codes: Int32Array.of(2, 0, -1, 2, 1),
    levels: ['Bern', 'Oslo', 'Rome'],
  };
  const encoding = learnEncoding([feature], train);
  expect(encoding.names).toEqual(['city=Bern', 'city=Rome', 'city=(missing)']);
  expect([...encodeRows([feature], encoding, train).values]).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0]);
  expect([...encodeRows([feature], encoding, test).values]).toEqual([0, 0, 0]);
});

it('pools the rarest of many levels, and later unknown ones with them', () => {
  const levels = Array.from({ length: mostLevels + 5 }, (_, index) => `level ${index}`);
  const seen = levels.slice(0, -1).flatMap((_, code) => (code < 10 ? [code] : [code, code]));
  const codes = Int32Array.from([...seen, levels.length - 1]);
  const feature: Feature = { kind: 'category', name: 'x', codes, levels };
  const encoding = learnEncoding([feature], Int32Array.from(seen.keys()));
  expect(encoding.names).toHaveLength(mostLevels);
  expect(encoding.names.at(-1)).toBe('x=(rare)');
  const encoded = encodeRows([feature], encoding, Int32Array.of(0, codes.length - 1));
  expect(encoded.values.lastIndexOf(1)).toBe(2 * mostLevels - 1);
});

it('puts dates on circles', () => {
  // 2024-04-01 is a Monday: April is a quarter round the year, Monday is where the week starts.
  const feature: Feature = {
    kind: 'date',
    name: 'day',
    values: Float64Array.of(Date.UTC(2024, 3, 1), Number.NaN),
    dateForm: 'YYYY-MM-DD',
    hasTime: false,
  };
  const encoding = learnEncoding([feature], Int32Array.of(0, 1));
  expect(encoding.names).toEqual(['day month sin', 'day month cos', 'day weekday sin', 'day weekday cos']);
  const encoded = [...encodeRows([feature], encoding, Int32Array.of(0, 1)).values];
  for (const [column, expected] of [1, 0, 0, 1, 0, 0, 0, 0].entries()) {
    expect(encoded[column]).toBeCloseTo(expected, 12);
  }
});

it('adds the hour where dates have a time', () => {
  const feature: Feature = {
    kind: 'date',
    name: 'at',
    values: Float64Array.of(Date.UTC(2024, 0, 1, 18)),
    dateForm: 'YYYY-MM-DD',
    hasTime: true,
  };
  const encoding = learnEncoding([feature], Int32Array.of(0));
  const encoded = encodeRows([feature], encoding, Int32Array.of(0)).values;
  expect(encoding.names.slice(4)).toEqual(['at hour sin', 'at hour cos']);
  expect(encoded[4]).toBeCloseTo(-1, 12);
  expect(encoded[5]).toBeCloseTo(0, 12);
});

it('puts a month on one circle, and a time of day on its own', () => {
  const values = Float64Array.of(Date.UTC(2018, 3, 1));
  const month: Feature = { kind: 'date', name: 'month', values, dateForm: 'YYYY-MM', hasTime: false };
  // 06:00 is a quarter of the way round, 18:00 three quarters.
  const hours = Float64Array.of(6 * 3_600_000, 18 * 3_600_000, Number.NaN);
  const time: Feature = { kind: 'time', name: 'at', values: hours, dateForm: 'hh:mm' };
  expect(learnEncoding([month], Int32Array.of(0)).names).toEqual(['month month sin', 'month month cos']);
  const encoding = learnEncoding([time], Int32Array.of(0, 1));
  expect(encoding.names).toEqual(['at hour sin', 'at hour cos']);
  const encoded = encodeRows([time], encoding, Int32Array.of(0, 1, 2)).values;
  for (const [column, expected] of [1, 0, -1, 0, 0, 0].entries()) {
    expect(encoded[column]).toBeCloseTo(expected, 12);
  }
});
