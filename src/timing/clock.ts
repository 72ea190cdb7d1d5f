/** A monotonic clock: nanoseconds since some fixed moment. */
export type Clock = () => number;

/** The process's own clock, which no change of the wall clock can move. */
export const monotonicClock: Clock = () => Number(process.hrtime.bigint());

/** The smallest step, in nanoseconds, that the clock was seen to make. */
export function clockResolution(clock: Clock, steps = 50): number {
  let resolution = Number.POSITIVE_INFINITY;
  for (let step = 0; step < steps; step++) {
    const start = clock();
    let now = clock();
    while (now === start) now = clock();
    resolution = Math.min(resolution, now - start);
  }
  return resolution;
}
