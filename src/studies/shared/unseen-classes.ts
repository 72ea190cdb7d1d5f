import type { Dataset } from '../../describe/dataset.ts';
import type { Fold } from '../../evaluation/folds/evaluate-fold.ts';
import type { Protocol, Warning } from '../../results/comparison-result.ts';
import { counted } from '../../text/counted.ts';
import { formatCount } from '../../text/format.ts';
import { listTexts } from '../../text/list-texts.ts';
import { quoteValue } from '../../text/quote-value.ts';

/** Classes named in the warning. */
const mostNamed = 5;

/**
 * Warns of rows that are judged although no row of their class was learned from: every model gets them wrong, which says
 * nothing of the models.
 */
export function unseenClasses(
  { target }: Dataset,
  { kind }: Pick<Protocol, 'kind'>,
  folds: readonly Fold[],
): Warning[] {
  if (target.task === 'regression') return [];
  const { classes, codes } = target;
  /** By the code of the class, the folds that lack it, and the rows judged there. */
  const lacking = classes.map(() => 0);
  const rows = classes.map(() => new Set<number>());
  for (const { split } of folds) {
    const learned = new Set(split.train.map((row) => codes[row] as number));
    const unseen = split.test.filter((row) => !learned.has(codes[row] as number));
    for (const row of unseen) rows[codes[row] as number]?.add(row);
    for (const code of new Set(unseen.map((row) => codes[row] as number)))
      lacking[code] = (lacking[code] ?? 0) + 1;
  }
  const found = [...classes.keys()].filter((code) => lacking[code] !== 0);
  if (found.length === 0) return [];

  const count = found.reduce((sum, code) => sum + (rows[code]?.size ?? 0), 0);
  const named = found.map((code) => {
    const label = `${quoteValue(classes[code]?.label ?? '')} (${counted(rows[code]?.size ?? 0, 'row')}`;
    return kind === 'test-set'
      ? `${label})`
      : `${label}, in ${lacking[code]} of ${formatCount(folds.length)} folds)`;
  });
  const subject = count === 1 ? '1 row is' : `${formatCount(count)} rows are`;
  const where = kind === 'test-set' ? 'the training rows' : 'the training rows of their folds';
  const message = `${subject} judged whose class ${where} lack, so that no model can answer it and they count as mistakes: ${listTexts(named, mostNamed)}`;
  return [{ code: 'unseen-classes', message }];
}
