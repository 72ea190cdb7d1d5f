import type { TableOrigin } from '../contract/table.ts';

/** What is read of an engine. */
export interface Relation {
  /** How messages and reports call it. */
  readonly name: string;
  /** A table expression of SQL. */
  readonly sql: string;
  /** Whether the rows come in an order that is theirs, and not a server's whim. */
  readonly isOrdered: boolean;
  readonly origin?: TableOrigin;
  /** Of the file that it is from; of the cells where absent. */
  readonly sha256?: string;
}
