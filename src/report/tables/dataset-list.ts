import { formatCount } from '../../text/format.ts';
import { layoutColumns } from '../render/layout.ts';

/** A line of the list: a table that ships, and what it is good for. */
export interface DatasetLine {
  readonly name: string;
  readonly rows: number;
  readonly features: number;
  /** Null where the target is a number. */
  readonly classes: number | null;
  readonly teaches: string;
}

/** Lists tables, one a line and what it teaches below. */
export function datasetList(datasets: readonly DatasetLine[]): string {
  const rows = datasets.flatMap(({ name, rows, features, classes, teaches }) => [
    [name, formatCount(rows), String(features), classes === null ? 'a number' : String(classes)],
    [{ colSpan: 4, content: `  ${teaches}` }],
  ]);
  return `${layoutColumns([['table', 'rows', 'features', 'classes'], ...rows], [26, 12, 12, 12])}\n`;
}
