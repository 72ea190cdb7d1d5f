import { counted } from '../text/counted.ts';
import { formatCount } from '../text/format.ts';
import { listTexts } from '../text/list-texts.ts';
import { quoteValue } from '../text/quote-value.ts';
import { type CodedClasses, countClasses } from './coded-classes.ts';
import type { Action, TargetClass } from './dataset.ts';
import { rowsWhere } from './rows-where.ts';
import { showSpelling } from './spellings.ts';

/** What may be done with classes that have too few rows. */
export const rareClassRules = ['leave-out', 'merge', 'refuse'] as const;
export type RareClassRule = (typeof rareClassRules)[number];

/** The class that rare ones are put into. */
export const rareClassLabel = '(rare)';

/** Classes with rows enough, and what was done to make them so. */
export interface SettledClasses {
  readonly target: CodedClasses;
  /** The rows that are left, ascending; undefined where all are. */
  readonly rows: Int32Array | undefined;
  readonly actions: readonly Action[];
}

const mostNamed = 5;

/**
 * Leaves out the rows of classes that have fewer than a number of rows, or puts these classes into one. Classes stay as
 * they are where fewer than two would be left.
 *
 * @param targetName the target column, for the message
 */
export function settleRareClasses(
  { classes, codes }: CodedClasses,
  targetName: string,
  rule: RareClassRule,
  fewestRows: number,
): SettledClasses {
  const rare = classes.filter(({ rows }) => rows < fewestRows);
  const rareRows = rare.reduce((sum, { rows }) => sum + rows, 0);
  const isMerged = rule === 'merge' && rareRows >= fewestRows;
  const labels = classes.filter(({ rows }) => rows >= fewestRows).map(({ label }) => label);
  if (isMerged && !labels.includes(rareClassLabel)) labels.push(rareClassLabel);
  if (rule === 'refuse' || rare.length === 0 || labels.length < 2) {
    return { target: { classes, codes }, rows: undefined, actions: [] };
  }

  const codeOfRare = isMerged ? labels.indexOf(rareClassLabel) : -1;
  const codeOfCode = classes.map(({ label, rows }) =>
    rows < fewestRows ? codeOfRare : labels.indexOf(label),
  );
  const settled = codes.map((code) => codeOfCode[code] as number);
  const rows = isMerged ? undefined : rowsWhere(codes.length, (row) => (settled[row] as number) >= 0);
  const kept = rows === undefined ? settled : rows.map((row) => settled[row] as number);
  return {
    target: { classes: countClasses(labels, kept), codes: kept },
    rows,
    actions: [{ code: 'rare-classes', message: describeRare(targetName, rare, rareRows, rule, fewestRows) }],
  };
}

function describeRare(
  targetName: string,
  rare: readonly TargetClass[],
  rareRows: number,
  rule: RareClassRule,
  fewestRows: number,
): string {
  const named = listTexts(
    rare.map(({ label, rows }) => showSpelling({ text: label, rows })),
    mostNamed,
  );
  const classes = `${named} of ${quoteValue(targetName)}`;
  const need = `every class needs ${formatCount(fewestRows)}`;
  if (rule === 'merge' && rareRows >= fewestRows) {
    return `rare classes are merged into ${quoteValue(rareClassLabel)}: ${classes}, as ${need} (--rare-classes)`;
  }
  const verb = rareRows === 1 ? 'is' : 'are';
  const remedy =
    rareRows < fewestRows
      ? 'together they are too few too'
      : '--rare-classes merge puts such classes into one';
  return `${counted(rareRows, 'row')} ${verb} left out: ${classes}, as ${need} (${remedy})`;
}
