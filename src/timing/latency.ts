import { median, quantile } from 'd3-array';
import { type Clock, clockResolution } from './clock.ts';

/**
 * One call of what is measured; `turn` counts the calls, so that it can take another row each time.
 * It returns a number that depends on its result: the sum of them is reported, so that no engine may skip the work.
 */
export type Operation = (turn: number) => number;

/** How long one call takes. */
export interface Latency {
  readonly medianMicroseconds: number;
  readonly p95Microseconds: number;
  /** The very first call, before any engine had optimised anything. */
  readonly coldMicroseconds: number;
  /** Calls that were timed together, so that the clock's resolution is under 1 % of a block. */
  readonly callsPerBlock: number;
  /** Mean of each block, per call. */
  readonly samplesMicroseconds: readonly number[];
  /** Sum of the results. */
  readonly checksum: number;
}

export interface LatencyOptions {
  readonly clock: Clock;
  /** How many blocks of each operation are timed; fewer where they take long, but eleven at least. */
  readonly blocks?: number;
  /** How long a block lasts at least; it also lasts at least a hundred steps of the clock. */
  readonly blockNanoseconds?: number;
  /**
   * How long each operation runs before it is timed, so that the engine has compiled it: in turns, too, since the call of
   * a second operation makes it compile the first one's again.
   */
  readonly warmUpNanoseconds?: number;
  /**
   * Called once before the warm-up, so that no block pays for garbage that was there before. It is not called between
   * blocks: a forced collection throws away what the engine has learned about the code, and a prediction after it was
   * measured to take two to ten times as long.
   */
  readonly collectGarbage?: () => void;
}

/** After so long a time for each operation no other block is begun, if there are so many: a median needs no more. */
const enoughNanoseconds = 100_000_000;
const fewestBlocks = 11;

/**
 * Times operations in turn, a block of one and then a block of the next, so that a machine whose speed drifts
 * does so for all of them alike.
 *
 * The median and the 95th percentile are taken over blocks of calls where one call is shorter than the clock can
 * tell; a block then hides the spread between single calls.
 *
 * @returns one latency an operation, in their order
 */
export function measureLatency(operations: readonly Operation[], options: LatencyOptions): Latency[] {
  const { clock, blocks = 40, blockNanoseconds = 200_000, warmUpNanoseconds = 20_000_000 } = options;
  options.collectGarbage?.();
  const shortestBlock = Math.max(blockNanoseconds, 100 * clockResolution(clock));
  const measurements = operations.map((operation) => start(operation, clock));
  warmUp(measurements, clock, shortestBlock, warmUpNanoseconds * operations.length);
  const enough = enoughNanoseconds * operations.length;
  for (let block = 0, spent = 0; block < blocks && (block < fewestBlocks || spent < enough); block++) {
    for (const measurement of measurements) {
      const nanoseconds = runBlock(measurement, measurement.callsPerBlock, clock);
      spent += nanoseconds;
      measurement.samplesMicroseconds.push(nanoseconds / measurement.callsPerBlock / 1000);
    }
  }
  return measurements.map(({ coldMicroseconds, callsPerBlock, samplesMicroseconds, checksum }) => ({
    medianMicroseconds: median(samplesMicroseconds) ?? Number.NaN,
    p95Microseconds: quantile(samplesMicroseconds, 0.95) ?? Number.NaN,
    coldMicroseconds,
    callsPerBlock,
    samplesMicroseconds,
    checksum,
  }));
}

interface Measurement {
  readonly operation: Operation;
  readonly samplesMicroseconds: number[];
  coldMicroseconds: number;
  callsPerBlock: number;
  turn: number;
  checksum: number;
}

/** Takes the cold call. */
function start(operation: Operation, clock: Clock): Measurement {
  const measurement: Measurement = {
    operation,
    samplesMicroseconds: [],
    coldMicroseconds: 0,
    callsPerBlock: 1,
    turn: 0,
    checksum: 0,
  };
  measurement.coldMicroseconds = runBlock(measurement, 1, clock) / 1000;
  return measurement;
}

/** Runs blocks in turn for so long, and doubles the calls of those that are too short, also once they have become fast. */
function warmUp(
  measurements: readonly Measurement[],
  clock: Clock,
  shortestBlock: number,
  total: number,
): void {
  for (let spent = 0, isShort = true; isShort || spent < total; ) {
    isShort = false;
    for (const measurement of measurements) {
      const nanoseconds = runBlock(measurement, measurement.callsPerBlock, clock);
      spent += nanoseconds;
      if (nanoseconds >= shortestBlock) continue;
      measurement.callsPerBlock *= 2;
      isShort = true;
    }
  }
}

function runBlock(measurement: Measurement, calls: number, clock: Clock): number {
  const { operation } = measurement;
  let { turn, checksum } = measurement;
  const start = clock();
  for (let call = 0; call < calls; call++) checksum += operation(turn++);
  const nanoseconds = clock() - start;
  measurement.turn = turn;
  measurement.checksum = checksum;
  return nanoseconds;
}
