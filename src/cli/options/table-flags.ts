import { type Command, Option } from 'commander';
import type { DescribeOptions } from '../../describe/describe-options.ts';
import { findTarget } from '../../describe/find-target.ts';
import { type RareClassRule, rareClassRules } from '../../describe/rare-classes.ts';
import type { ReadOptions } from '../../sources/contract/read-options.ts';
import { pick } from '../../studies/shared/pick.ts';
import { optionGroups } from './option-groups.ts';
import { gather, wholeNumber } from './parse-option.ts';
import { addReadingFlags, type ReadingFlags, readingOptionsOf } from './reading-flags.ts';

/** The options of every command that learns from a table, as commander hands them over. */
export interface TableFlags extends ReadingFlags {
  readonly target?: string;
  readonly task?: 'classification' | 'regression';
  readonly positive?: string;
  readonly logTarget?: boolean;
  readonly exclude?: string[];
  readonly include?: string[];
  readonly mergeLabels?: boolean;
  readonly rareClasses?: RareClassRule;
  readonly dayFirst?: boolean;
  readonly skipBadRows?: boolean;
  readonly sampleRows: number;
  readonly seed: number;
}

/** Declares what a table's target and features are, and how its file is read. */
export function addTableFlags(command: Command): Command {
  command
    .optionsGroup(optionGroups.table)
    .option('--target <column>', 'the column to predict, by name or 1-based number')
    .addOption(
      new Option(
        '--task <task>',
        'predict a class or a number (default: a class, unless the target is a number with many values)',
      ).choices(['classification', 'regression']),
    )
    .option('--positive <class>', 'ask a yes/no question: this class against all others')
    .option('--log-target', 'learn the logarithm of a number above 0, judged in its own unit')
    .option('--exclude <column>', 'leave a column out (repeatable)', gather)
    .option('--include <column>', 'keep a column that would be left out (repeatable)', gather)
    .option('--merge-labels', 'take labels and levels for one that differ in case, blanks and the like')
    .option('--no-merge-labels', 'keep such labels apart')
    .addOption(
      new Option(
        '--rare-classes <rule>',
        'what becomes of classes with fewer rows than folds (default: leave-out)',
      ).choices(rareClassRules),
    )
    .option('--day-first', 'dates such as 01/06/2010 begin with the day (by the dates)')
    .option('--no-day-first', 'dates such as 01/06/2010 begin with the month');
  return addReadingFlags(command, 'such as 99,-1')
    .option('--skip-bad-rows', 'leave out rows with a wrong number of cells')
    .option(
      '--sample-rows <number>',
      'of a table with more rows, draw so many by a hash of the row',
      wholeNumber(100, 100_000_000),
      1_000_000,
    );
}

/** What the flags say about the columns. */
export function describeOptionsOf(flags: TableFlags): DescribeOptions {
  return {
    ...pick(flags, ['target', 'task', 'positive', 'logTarget', 'exclude', 'include']),
    ...pick(flags, ['mergeLabels', 'rareClasses', 'dayFirst']),
  };
}

/** What the flags say about the files. */
export function readOptionsOf(flags: TableFlags, signal: AbortSignal): ReadOptions {
  const { sampleRows: rows, seed, target } = flags;
  return {
    ...readingOptionsOf(flags),
    ...pick(flags, ['skipBadRows']),
    sample: { rows, seed, targetOf: (table) => findTarget(table, target).index },
    signal,
  };
}
