import type { Dialect } from '../dialects/contract.ts';

/** A column of a select, as SQL. */
export interface SelectColumn {
  readonly expression: string;
  readonly name: string;
}

/** A column of the rows as it is. */
export function sameColumn(dialect: Dialect, name: string): SelectColumn {
  return { expression: dialect.identifier(name), name };
}

/** What rows come from: a table's name, or a subquery with its own. */
export interface Rows {
  /** What stands behind `from`. */
  readonly from: string;
}

/** The rows of a table. */
export function rowsOfTable(relation: string): Rows {
  return { from: relation };
}

/**
 * A select of some columns.
 *
 * @param comment a line that says what they are
 * @param condition what of the rows; all of them where absent
 */
export function selectOf(
  dialect: Dialect,
  comment: string,
  columns: readonly SelectColumn[],
  rows: Rows,
  condition?: string,
): string {
  const lines = columns.map(({ expression, name }) => {
    const quoted = dialect.identifier(name);
    return `  ${expression === quoted ? quoted : `${expression} as ${quoted}`}`;
  });
  return `-- ${oneLine(comment)}\nselect\n${lines.join(',\n')}\nfrom ${rows.from}${condition === undefined ? '' : `\nwhere ${condition}`}`;
}

/**
 * The rows of a select. Subqueries stand within one another, as ClickHouse 18 knows no `with`, and other engines keep
 * what stands there in memory.
 */
export function rowsOf(dialect: Dialect, select: string, name: string): Rows {
  const fence = dialect.fence === '' ? '' : `\n${dialect.fence}`;
  // Not indented, as a quoted text may hold line breaks.
  return { from: `(\n\n${select}${fence}\n\n) as ${name}` };
}

/** Terms added up, in lines of readable length. */
export function sumOf(terms: readonly string[]): string {
  let line = '';
  const lines: string[] = [];
  for (const term of terms) {
    if (line !== '' && line.length + term.length > lineLength) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? term : ` + ${term}`;
  }
  return [...lines, line].join('\n    + ');
}

const lineLength = 100;

/** A comment ends with its line, whatever a name holds. */
function oneLine(comment: string): string {
  return comment.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
