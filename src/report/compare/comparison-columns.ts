import type { Column } from '../document/table.ts';

/** Widths of the label, two models and what is said of both; with a space after each 80 characters. */
const widths = [25, 17, 17, 21] as const;

/**
 * The columns of the tables of a comparison.
 *
 * @param titles the lines above each column
 */
export function comparisonColumns(
  titles: readonly [label: string[], ...others: (readonly string[])[]],
): [Column, ...Column[]] {
  const [label, ...others] = titles;
  return [
    { title: label, align: 'left', terminal: { width: widths[0] } },
    ...others.map(
      (title, index): Column => ({
        title,
        align: 'right',
        terminal: { width: widths[index + 1] ?? 0 },
      }),
    ),
  ];
}
