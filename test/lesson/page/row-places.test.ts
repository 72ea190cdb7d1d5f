import { describe, expect, it } from 'vitest';
import { nearestRow, placer } from '../../../src/lesson/page/map/row-places.ts';

describe('where a row lies along an axis', () => {
  // Five places of 20 pixels each: their middles are at 10, 30, 50, 70 and 90.
  const places = [0, 1, 2, 3, 4];
  const numbers = { kind: 'numeric', name: 'a', values: [0, 2, 4, 1.5, -7, 9, null] } as const;

  it('is in proportion to its value, between the middles of the first place and the last', () => {
    const place = placer(numbers, places, 100);
    expect([0, 1, 2, 3].map(place)).toEqual([10, 50, 90, 40]);
  });

  it('is an end of the axis for a value beyond it, and nowhere for a missing one', () => {
    const place = placer(numbers, places, 100);
    expect([4, 5, 6].map(place)).toEqual([10, 90, null]);
  });

  it('is within the place of its level, and not the same for all rows of one', () => {
    const levels = { kind: 'category', name: 'b', codes: [0, 0, 1, -1], levels: ['x', 'y'] } as const;
    const place = placer(levels, [0, 1], 100);
    const [one, other, third, missing] = [0, 1, 2, 3].map(place);
    for (const x of [one, other]) expect(x).toSatisfy((found: number) => found > 0 && found < 50);
    expect(one).not.toBe(other);
    expect(third).toSatisfy((found: number) => found > 50 && found < 100);
    expect(missing).toBeNull();
  });
});

describe('the row nearest to a point', () => {
  const rows = [
    { row: 3, x: 0, y: 0 },
    { row: 8, x: 10, y: 0 },
    { row: 5, x: 10, y: 4 },
  ];

  it('is by the straight distance', () => {
    expect(nearestRow(rows, 4, 0)).toBe(3);
    expect(nearestRow(rows, 6, 1)).toBe(8);
    expect(nearestRow(rows, 10, 3)).toBe(5);
  });

  it('is the first of equally near ones, and none where there is no row', () => {
    expect(nearestRow(rows, 5, 0)).toBe(3);
    expect(nearestRow([], 5, 0)).toBeNull();
  });
});
