import type { Clock } from '../../timing/clock.ts';

/** What timing needs from outside. */
export interface TimingContext {
  readonly clock: Clock;
  readonly collectGarbage?: () => void;
  readonly signal?: AbortSignal | undefined;
  /** How long each operation runs before it is timed; measureLatency has a default. */
  readonly warmUpNanoseconds?: number;
}
