import type { ScoringTime } from './all-rows-result.ts';

/** With fewer rows a select's time is mostly that of its planning and its way to the engine. */
const fewestRows = 100_000;

/**
 * What a select took, and what a million rows would take where enough were scored to tell.
 *
 * @example scoringTime(200_000, 1) // { rows: 200_000, seconds: 1, secondsPerMillionRows: 5 }
 */
export function scoringTime(rows: number, seconds: number): ScoringTime {
  return { rows, seconds, secondsPerMillionRows: rows < fewestRows ? null : (seconds / rows) * 1e6 };
}
