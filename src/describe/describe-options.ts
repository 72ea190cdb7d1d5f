import type { RareClassRule } from './rare-classes.ts';

/** What the user may say about a table's columns; everything left out is inferred. */
export interface DescribeOptions {
  /** Name or 1-based number of the column to predict; inferred where absent. */
  readonly target?: string;
  /** Whether the target's values are classes or a number; by the values where absent. */
  readonly task?: 'classification' | 'regression';
  /** The class to tell from all the others. */
  readonly positive?: string;
  /** Whether models learn the natural logarithm of the target, a number above 0. */
  readonly logTarget?: boolean;
  /** Names or 1-based numbers of columns to leave out. */
  readonly exclude?: readonly string[];
  /** The column that says which rows belong together: it is no feature. */
  readonly groupBy?: string;
  /** The column that the rows stand in time by. */
  readonly orderBy?: string;
  /** Names or 1-based numbers of columns to keep that would be left out; a date's running day number too. */
  readonly include?: readonly string[];
  /** Whether the day stands before the month in dates such as 01/06/2010; by the dates where absent. */
  readonly dayFirst?: boolean;
  /**
   * Whether labels and levels that differ in case, blanks and the like are taken for one; where absent, such labels of the
   * target are refused.
   */
  readonly mergeLabels?: boolean;
  /** What is done with classes of too few rows: their rows are left out where absent. */
  readonly rareClasses?: RareClassRule;
  /** How many rows a class needs at least; any where absent. */
  readonly fewestClassRows?: number;
}
