import { expect, it } from 'vitest';
import { expandingWindow } from '../../src/split/expanding-window.ts';

it('predicts each block from all those before it', () => {
  const moments = Float64Array.of(50, 10, 20, 60, 30, 40);
  const [first, second] = expandingWindow(moments, 2);
  expect([first?.train, first?.test].map((rows) => [...(rows ?? [])])).toEqual([
    [1, 2],
    [4, 5],
  ]);
  expect([second?.train, second?.test].map((rows) => [...(rows ?? [])])).toEqual([
    [1, 2, 4, 5],
    [0, 3],
  ]);
});

it('never learns from the moment that it predicts, or from a later one', () => {
  const moments = Float64Array.from({ length: 100 }, (_, row) => Math.floor(row / 7));
  for (const { train, test } of expandingWindow(moments, 5)) {
    const latest = Math.max(...[...train].map((row) => moments[row] as number));
    const earliest = Math.min(...[...test].map((row) => moments[row] as number));
    expect(latest).toBeLessThan(earliest);
  }
});

it('refuses when the moments are too few', () => {
  expect(() => expandingWindow(Float64Array.of(1, 1, 1, 2, 2, 2), 5)).toThrow(RangeError);
});
