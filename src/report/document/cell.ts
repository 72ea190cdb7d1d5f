import type { MetricName } from '../../metrics/registry.ts';
import type { OperationCount } from '../../models/contract/operations.ts';

/** What a cell of a table holds: raw figures, which are written in one place. */
export type Cell = PlainCell | FigureCell | MetricCell | ModelCell | BarCell;

type PlainCell =
  /** @property span how many columns it takes; 1 where absent */
  | { readonly kind: 'text'; readonly text: string; readonly span?: number }
  /** Short texts, as many on a line as it holds. */
  | { readonly kind: 'items'; readonly items: readonly string[] }
  /** A figure with a sign before it: "× 1.250". */
  | { readonly kind: 'prefixed'; readonly prefix: string; readonly cell: Cell }
  /** Something that is not known. */
  | { readonly kind: 'unknown' };

type FigureCell =
  | { readonly kind: 'count'; readonly value: number; readonly isSigned?: boolean }
  /** Three significant digits. */
  | { readonly kind: 'number'; readonly value: number; readonly isSigned?: boolean }
  /** In the target's unit, which may be of any size. */
  | { readonly kind: 'quantity'; readonly value: number; readonly isSigned?: boolean }
  | {
      readonly kind: 'scientific';
      readonly value: number;
      readonly digits: number;
      readonly isSigned?: boolean;
    }
  | { readonly kind: 'decimals'; readonly value: number; readonly decimals: number }
  /** A share from 0 to 1, with spaces before it up to a width in a terminal. */
  | { readonly kind: 'percent'; readonly share: number; readonly digits?: number; readonly width?: number }
  | { readonly kind: 'points'; readonly value: number; readonly digits?: number; readonly hasUnit?: boolean }
  /** In points; empty where an end is not known. */
  | { readonly kind: 'interval'; readonly low: number | null; readonly high: number | null }
  /** In points: "−5.8 [−6.9, −4.7]". */
  | {
      readonly kind: 'pointsInterval';
      readonly estimate: number;
      readonly low: number | null;
      readonly high: number | null;
    }
  | {
      readonly kind: 'difference';
      readonly estimate: number | null;
      readonly low: number | null;
      readonly high: number | null;
      /** What the points are of. */
      readonly of: string;
    }
  /** From one number to another. */
  | {
      readonly kind: 'range';
      readonly low: number | null;
      readonly high: number | null;
      readonly digits: number;
    }
  /** Null where one of the two is not known. */
  | { readonly kind: 'ratio'; readonly value: number | null; readonly isApproximate?: boolean }
  | { readonly kind: 'duration'; readonly milliseconds: number; readonly isApproximate?: boolean }
  | { readonly kind: 'latency'; readonly microseconds: number }
  | { readonly kind: 'partOf'; readonly part: number; readonly whole: number }
  | { readonly kind: 'pair'; readonly counts: readonly [number, number] };

/** Figures of a metric, in its own unit. */
type MetricCell =
  | { readonly kind: 'metric'; readonly metric: MetricName; readonly value: number | null }
  | { readonly kind: 'spread'; readonly metric: MetricName; readonly sd: number | null }
  | {
      readonly kind: 'measurement';
      readonly metric: MetricName;
      readonly mean: number | null;
      readonly sd: number | null;
    }
  /** As plots write it: errors of a number as a share of the baseline's. */
  | ({ readonly kind: 'score'; readonly value: number | null } & Scored)
  | ({
      readonly kind: 'scoreInterval';
      readonly mean: number | null;
      readonly low: number | null;
      readonly high: number | null;
    } & Scored);

interface Scored {
  readonly metric: MetricName;
  readonly pointSize: number;
}

/** What is inside a model. */
type ModelCell =
  /** As so many vectors of one length. */
  | { readonly kind: 'parameters'; readonly count: number; readonly vectors: number }
  | { readonly kind: 'operations'; readonly operations: OperationCount }
  /** What a model loses without a feature; `scale` says in which unit, and with how many decimals. */
  | {
      readonly kind: 'importance';
      readonly mean: number | null;
      readonly sd: number | null;
      readonly scale: FigureScale;
    }
  | { readonly kind: 'oddsRatio'; readonly ratio: number | null }
  /** A selection rate as a share of the highest one; null where no one is selected. */
  | { readonly kind: 'shareOfHighest'; readonly share: number | null };

/** Of what figures are multiples, and their decimals. */
export interface FigureScale {
  readonly unit: number;
  readonly decimals: number;
}

/** A drawing of figures that stand beside it. */
type BarCell =
  /** @property share of the whole width, 0 to 1; `cells` is that width in a terminal */
  | { readonly kind: 'bar'; readonly share: number; readonly cells: number; readonly tone: Tone }
  | {
      readonly kind: 'intervalBar';
      readonly estimate: number;
      readonly low: number;
      readonly high: number;
      /** The value at either end. */
      readonly reach: number;
      /** Cells of a terminal on either side of zero. */
      readonly halfWidth: number;
    };

/** What a bar speaks for. */
export type Tone = 'positive' | 'negative' | 'neutral';
