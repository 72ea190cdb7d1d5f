import { expect, it } from 'vitest';
import type { Feature } from '../../src/describe/dataset.ts';
import { learnEncoding } from '../../src/encode/encoding.ts';
import { featureColumns } from '../../src/encode/feature-columns.ts';

it('finds the columns of every kind of feature side by side', () => {
  const features: Feature[] = [
    { kind: 'numeric', name: 'size', values: Float64Array.of(1, 2, 3, 4) },
    { kind: 'numeric', name: 'often missing', values: Float64Array.of(1, Number.NaN, 3, 4) },
    { kind: 'category', name: 'colour', codes: Int32Array.of(0, 1, 2, 0), levels: ['r', 'g', 'b'] },
    {
      kind: 'date',
      name: 'day',
      values: Float64Array.of(0, 1e9, 2e9, 3e9),
      dateForm: 'YYYY-MM-DD',
      hasTime: true,
    },
    { kind: 'yes/no', name: 'ok', values: Float64Array.of(0, 1, 1, 0), levels: ['no', 'yes'] },
  ];
  const encoding = learnEncoding(features, Int32Array.of(0, 1, 2, 3));
  const places = featureColumns(encoding);
  expect(places).toEqual([
    { first: 0, count: 1 },
    { first: 1, count: 2 },
    { first: 3, count: 3 },
    { first: 6, count: 6 },
    { first: 12, count: 1 },
  ]);
  places.forEach(({ first, count }, index) => {
    const own = encoding.names.slice(first, first + count);
    expect(own.every((name) => name.startsWith((features[index] as Feature).name))).toBe(true);
  });
  expect(encoding.names).toHaveLength(13);
});
