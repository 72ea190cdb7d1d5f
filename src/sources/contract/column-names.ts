/** The names of a table's columns, all different. */
export interface ColumnNames {
  readonly names: readonly string[];
  /** Which columns the file gave no name. */
  readonly isUnnamed: readonly boolean[];
  /** The names that occur more than once in the file. */
  readonly duplicates: readonly string[];
}

/**
 * Makes the cells of a header unique: a second `x` becomes `x_2`, a column without a name `column_3` by its position.
 *
 * @example columnNames(['x', 'x', '']).names // ['x', 'x_2', 'column_3']
 */
export function columnNames(header: readonly string[]): ColumnNames {
  const cells = header.map((cell) => cell.trim());
  const given = new Set(cells);
  const used = new Set<string>();
  const duplicates = new Set<string>();
  const lastNumbers = new Map<string, number>();

  function firstFree(name: string): string {
    let number = lastNumbers.get(name) ?? 1;
    let free: string;
    do {
      number++;
      free = `${name}_${number}`;
    } while (used.has(free) || given.has(free));
    lastNumbers.set(name, number);
    return free;
  }

  const names = cells.map((cell, j) => {
    if (cell !== '' && used.has(cell)) duplicates.add(cell);
    const wanted = cell === '' ? `column_${j + 1}` : cell;
    const isFree = cell === '' ? !given.has(wanted) : !used.has(wanted);
    const name = isFree ? wanted : firstFree(wanted);
    used.add(name);
    return name;
  });
  return { names, isUnnamed: cells.map((cell) => cell === ''), duplicates: [...duplicates] };
}
