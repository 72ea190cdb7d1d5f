import type { Block } from './block.ts';

/** A raw value of a row. */
export type RecordValue = string | number | boolean | null;

/** Rows of raw values, for programs that read tables. */
export interface Records {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly RecordValue[])[];
}

/** All that there is to say of what a study found out, whatever it is written as. */
export interface ReportDocument {
  /** What the study asks, of this table. */
  readonly title: string;
  /** What people read. */
  readonly blocks: readonly Block[];
  readonly records: Records;
  /** The record itself: a result, or several. */
  readonly data: unknown;
}

/** A column of records about items: its name, and its value for an item. */
export interface RecordColumn<Item> {
  readonly name: string;
  readonly value: (item: Item) => RecordValue;
}

/** A row an item. */
export function recordsOf<Item>(columns: readonly RecordColumn<Item>[], items: readonly Item[]): Records {
  return {
    columns: columns.map(({ name }) => name),
    rows: items.map((item) => columns.map(({ value }) => value(item))),
  };
}
