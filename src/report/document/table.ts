import type { Cell } from './cell.ts';

/** A column of a table. */
export interface Column {
  /** The lines of its heading. */
  readonly title: readonly string[];
  /** On a page. */
  readonly align: 'left' | 'right';
  readonly terminal: TerminalColumn;
}

/** How a column is set in a terminal. */
export interface TerminalColumn {
  /** In characters. */
  readonly width: number;
  /** Where it is another than that of the figures. */
  readonly headingWidth?: number;
  readonly align?: 'right';
  /** Spaces before its texts; of the column of labels, before its heading only, as labels bring their own. */
  readonly gap?: number;
}

/** A row of a table. */
export interface Row {
  /** What it is about, by a name that stays the same however it is labelled. */
  readonly topic?: string;
  readonly label: string;
  /** 0, or 1 where it belongs to the row above. */
  readonly depth: number;
  /** One a column, but for that of the labels; those at the end may be left out. */
  readonly cells: readonly Cell[];
  /** What it means, for someone who sees it for the first time. */
  readonly explanation?: string;
}

/** Figures beside each other; the first column has the labels of the rows. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly [Column, ...Column[]];
  readonly rows: readonly Row[];
  /** Titles above several columns each, from the left. */
  readonly spans?: readonly { readonly title: string; readonly columns: number }[];
  /** Whether a terminal, which has a title above it, shows no headings. */
  readonly isUntitledInTerminal?: boolean;
  /** What the heading is called, and what it means. */
  readonly headingExplained?: { readonly title: string; readonly text: string };
}
