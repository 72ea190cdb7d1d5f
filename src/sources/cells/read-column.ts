import type { Column } from '../contract/table.ts';
import type { Evidence } from './evidence.ts';
import type { ColumnFormat } from './settle-formats.ts';

/** A column with what is known about its cells. */
export interface ReadColumn {
  readonly column: Column;
  readonly format: ColumnFormat;
  readonly evidence: Evidence;
}
