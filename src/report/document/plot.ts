/** The colours of a plot. */
export type Ink = 'cyan' | 'yellow' | 'magenta' | 'green' | 'blue' | 'dim';

/** Characters of one ink. */
export interface InkedRun {
  readonly text: string;
  readonly ink: Ink | null;
}

/** A line of a drawing. */
export type InkedLine = readonly InkedRun[];

/** A drawing of characters, with what it draws beside it. */
export interface Plot {
  readonly kind: 'plot';
  readonly title: string;
  /** The drawing with its axes and its legend, at most as wide as a terminal. */
  readonly lines: readonly InkedLine[];
  /** What it shows, for someone who cannot see it. */
  readonly alternative: string;
  readonly data: PlotData;
}

export type PlotData = LineData | DistributionData;

/** Lines with their bands, over a logarithmic axis. */
export interface LineData {
  readonly kind: 'lines';
  readonly x: string;
  readonly series: readonly {
    readonly name: string;
    readonly points: readonly {
      readonly x: number;
      readonly y: number;
      readonly low: number;
      readonly high: number;
    }[];
  }[];
  /** Where something happens; null where nothing does. */
  readonly event: number | null;
}

/** How values are distributed over one axis, a group above the other. */
export interface DistributionData {
  readonly kind: 'distributions';
  readonly groups: readonly {
    readonly name: string;
    readonly values: readonly number[];
    readonly marks: readonly { readonly name: string; readonly value: number }[];
  }[];
  /** What the values are held against; null where nothing is known. */
  readonly reference: number | null;
}
