import { dialectOf } from '../../dialects/registry.ts';
import type { Engine } from '../../engines/contract.ts';
import { type Rows, selectOf } from '../../sql/select.ts';

/** More columns than this no engine of ours takes in one select. */
const mostColumns = 1000;

/**
 * Sums over all rows, group by group, in one scan for each thousand of them.
 *
 * @param group the column that parts the rows
 * @param expressions what is summed
 * @returns the sums of each group
 */
export async function groupSums(
  engine: Engine,
  comment: string,
  rows: Rows,
  group: string,
  expressions: readonly string[],
  signal?: AbortSignal,
): Promise<Map<number, Float64Array>> {
  const dialect = dialectOf(engine.dialect);
  const ofGroups = new Map<number, Float64Array>();
  for (let first = 0; first < expressions.length; first += mostColumns) {
    const columns = expressions
      .slice(first, first + mostColumns)
      .map((expression, index) => ({ expression: `sum(${expression})`, name: `sum_${first + index + 1}` }));
    const quoted = dialect.identifier(group);
    const select = selectOf(dialect, comment, [{ expression: quoted, name: group }, ...columns], rows);
    for await (const chunk of engine.query(`${select}\ngroup by ${quoted}`, signal)) {
      for (const [key, ...sums] of chunk) {
        const held = ofGroups.get(Number(key)) ?? new Float64Array(expressions.length);
        sums.forEach((sum, index) => {
          held[first + index] = Number(sum);
        });
        ofGroups.set(Number(key), held);
      }
    }
  }
  return ofGroups;
}
