import { expect, it } from 'vitest';
import type { Feature } from '../../src/describe/dataset.ts';
import { encodeBlocks } from '../../src/encode/encode-blocks.ts';
import { encodeRows, learnEncoding } from '../../src/encode/encoding.ts';

it('encodes, block after block, what is encoded at once', () => {
  const count = 10_000;
  const rows = Int32Array.from({ length: count }, (_, row) => count - 1 - row);
  const features: Feature[] = [
    { kind: 'numeric', name: 'x', values: Float64Array.from(rows, (row) => row % 7) },
    { kind: 'category', name: 'c', codes: rows.map((row) => row % 3), levels: ['a', 'b', 'c'] },
  ];
  const encoding = learnEncoding(features, rows);
  const blocks = [...encodeBlocks(features, encoding, rows)];
  expect(blocks.length).toBeGreaterThan(1);
  const values = blocks.flatMap((block) => [...block.values]);
  expect(values).toEqual([...encodeRows(features, encoding, rows).values]);
});
