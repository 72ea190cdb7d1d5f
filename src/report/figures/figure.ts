import type { Table } from '../document/table.ts';

/** A plot for a page: drawn when the report is written. */
export interface Figure {
  readonly kind: 'figure';
  /** Unique in the page, for anchors and tests. */
  readonly id: string;
  /** The title: the question that it answers. */
  readonly question: string;
  /** One plain sentence: what it shows, also for someone who cannot see it. */
  readonly answer: string;
  /** A whole `<svg>`; its colours are classes, and its text is escaped. */
  readonly svg: string;
  /** The plotted numbers. */
  readonly numbers: Table;
}
