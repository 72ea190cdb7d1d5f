import type { Ink } from '../document/plot.ts';

/** How a model is told from others in a plot, without colour too: each a single character. */
export interface ModelStyle {
  readonly mark: string;
  /** Between the marks. */
  readonly line: string;
  /** Fills its intervals. */
  readonly band: string;
  readonly ink: Ink;
}

/** The headline's candidate, the reference, and further candidates. */
const styles: readonly [ModelStyle, ...ModelStyle[]] = [
  { mark: '●', line: '━', band: '░', ink: 'cyan' },
  { mark: '○', line: '╌', band: '·', ink: 'yellow' },
  { mark: '◆', line: '═', band: '╱', ink: 'magenta' },
  { mark: '◇', line: '┄', band: '╲', ink: 'green' },
  { mark: '■', line: '┉', band: '┆', ink: 'blue' },
];

/** @param place of the model in the order of results */
export function modelStyle(place: number): ModelStyle {
  return styles[place % styles.length] ?? styles[0];
}
