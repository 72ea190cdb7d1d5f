import { bisectLeft } from 'd3-array';
import { expect, it } from 'vitest';
import { placeAmong } from '../../src/statistics/place-among.ts';

it.each([0, 1, 2, 3, 8, 9])("gives d3's place among %i numbers", (count) => {
  const ascending = Float64Array.from({ length: count }, (_, place) => Math.floor(place / 2));
  for (const value of [-1, 0, 0.5, 1, 1.5, 2, 3, 4, 9]) {
    expect(placeAmong(ascending, value)).toBe(bisectLeft(ascending, value));
  }
});
