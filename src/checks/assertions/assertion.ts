import type { KnownFigure } from './known-figures.ts';
import type { TimeUnit } from './time-unit.ts';

/** The comparisons that an assertion may make; the longer ones first, as they are looked for. */
export const operators = ['>=', '<=', '==', '!=', '>', '<'] as const;
export type Operator = (typeof operators)[number];

/** What `--assert` demands of the result: a figure, or the ratio of two, against a limit. */
export interface Assertion {
  /** As the user wrote it, made safe to print. */
  readonly text: string;
  readonly figure: KnownFigure;
  /** What the figure is divided by; null where it stands alone. */
  readonly divisor: KnownFigure | null;
  readonly operator: Operator;
  readonly limit: number | string | boolean;
  /** The unit of the limit, and of what is measured against it; null where it has none. */
  readonly unit: TimeUnit | null;
}
