import { learnEncoding } from '../../encode/encoding.ts';
import { InputError } from '../../errors.ts';
import type { EvaluationData } from '../../evaluation/folds/evaluate-fold.ts';
import { askedModels } from '../../models/registry.ts';
import { formatCount } from '../../text/format.ts';

/**
 * Refuses models that are asked for and would take too long on a table of this size, before any work is done.
 *
 * @param rows that are learned from
 * @throws InputError where there is one
 */
export function refuseLargeTables(
  { features, targets, ladder = [] }: EvaluationData,
  rows: Int32Array,
): void {
  const limited = askedModels(targets.task, ladder).filter(({ mostCells }) => mostCells !== undefined);
  if (limited.length === 0) return;
  const cells = rows.length * learnEncoding(features, rows).names.length;
  const refused = limited.find(({ mostCells = cells }) => cells > mostCells);
  if (refused === undefined) return;
  const others = askedModels(targets.task, ladder).filter((model) => model !== refused);
  const remedy =
    others.length === 0
      ? 'leave it out, or give fewer rows or columns'
      : `leave it out with --models ${others.map(({ flag }) => flag).join(',')}, or give fewer rows or columns`;
  throw new InputError(
    `${refused.wording.title}: ${formatCount(rows.length)} rows of ${formatCount(cells / rows.length)} encoded columns are ` +
      `${formatCount(cells)} cells, and more than ${formatCount(refused.mostCells ?? 0)} would take too long (${remedy})`,
  );
}
