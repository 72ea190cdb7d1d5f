import type { Matrix } from '../../../src/encode/matrix.ts';

export const millisecond = 1e6;

/** A clock that moves only when told to; `tick` is what reading it costs. */
export function scriptedClock(tick = 0) {
  let now = 0;
  return {
    clock: () => {
      now += tick;
      return now;
    },
    advance: (nanoseconds: number) => {
      now += nanoseconds;
    },
  };
}

export function matrix(rows: number, columns: number): Matrix {
  return { rows, columns, values: Float64Array.from({ length: rows * columns }, (_, cell) => cell) };
}
