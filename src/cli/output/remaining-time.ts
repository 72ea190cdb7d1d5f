import type { Clock } from '../../timing/clock.ts';

const nanosecondsPerSecond = 1e9;
/** Before this nobody wonders, and little can be said. */
const fewestSeconds = 3;

/** How long a command has run, and about how long its stage still takes, judged by the share that is done. */
export class RemainingTime {
  readonly #clock: Clock;
  readonly #start: number;
  /** The stage without its numbers, and when it began. */
  #stage: { readonly name: string; readonly start: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#start = clock();
  }

  /**
   * In words, to follow the stage: `, 12 s, about 40 s left`; empty in the first seconds.
   *
   * @param share of the stage that is done, where it is known
   */
  describe(stage: string, share: number | undefined): string {
    const now = this.#clock();
    const name = stage.replace(/[\d,.]+/g, '#');
    if (this.#stage?.name !== name) this.#stage = { name, start: now };
    const elapsed = (now - this.#start) / nanosecondsPerSecond;
    if (elapsed < fewestSeconds) return '';
    const inStage = (now - this.#stage.start) / nanosecondsPerSecond;
    const isKnown = share !== undefined && share > 0 && inStage >= fewestSeconds;
    const left = isKnown ? `, about ${inWords((inStage * (1 - share)) / share)} left` : '';
    return `, ${inWords(elapsed)}${left}`;
  }
}

function inWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
