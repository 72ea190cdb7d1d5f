import type { ComparisonResult } from '../../results/comparison-result.ts';
import { comparedModels } from '../../results/find-model.ts';
import { escapeText } from '../../text/quote-value.ts';
import type { Column, Table } from '../document/table.ts';
import { modelHeading } from '../wording/model-title.ts';

/** More classes than this do not fit a matrix on a line. */
const mostClassesShown = 6;
const labelWidth = 25;
/** Of all classes together. */
const classesWidth = 55;
const widestClass = 16;

/** The mistakes of one model. */
export interface ConfusionTable {
  readonly title: string;
  readonly table: Table;
}

/** The mistakes of each compared model, a matrix each; none of a number or of many classes. */
export function confusionTables(result: ComparisonResult): ConfusionTable[] {
  if (result.task === 'regression') return [];
  return comparedModels(result).flatMap(({ id, confusion }) => confusionTable(result, id, confusion) ?? []);
}

/**
 * The mistakes of a model; null of a number or of many classes.
 *
 * @param confusion rows of each class that were given each class
 */
export function confusionTable(
  result: ComparisonResult,
  id: string,
  confusion: readonly (readonly number[])[],
): ConfusionTable | null {
  if (result.task === 'regression') return null;
  const labels = result.dataset.target.classes.map(({ label }) => escapeText(label));
  if (labels.length > mostClassesShown) return null;
  const width = Math.min(widestClass, Math.floor(classesWidth / labels.length));
  const columns: [Column, ...Column[]] = [
    { title: [''], align: 'left', terminal: { width: labelWidth } },
    ...labels.map(
      (label): Column => ({ title: [cut(label, width - 1)], align: 'right', terminal: { width } }),
    ),
  ];
  return {
    title: `${modelHeading(id)}, true classes in rows, predicted ones in columns`,
    table: {
      kind: 'table',
      columns,
      rows: confusion.map((counts, code) => ({
        label: cut(labels[code] ?? '', labelWidth - 2),
        depth: 0,
        cells: counts.map((value) => ({ kind: 'count', value })),
      })),
    },
  };
}

function cut(label: string, most: number): string {
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}
