import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wilsonInterval } from '../../src/statistics/wilson-interval.ts';

const stored: {
  readonly wilson: readonly {
    readonly seen: number;
    readonly rows: number;
    readonly low: number;
    readonly high: number;
  }[];
} = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/explain/dependence.json'), 'utf8'));

it.each(stored.wilson)("of $seen of $rows is scipy's", ({ seen, rows, low, high }) => {
  const found = wilsonInterval(seen / rows, rows);
  expect(found.low).toBeCloseTo(low, 12);
  expect(found.high).toBeCloseTo(high, 12);
});

it('holds its example', () => {
  const { low, high } = wilsonInterval(0.5, 10);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.2366', '0.7634']);
});
