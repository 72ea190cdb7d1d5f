import { type Command, Option } from 'commander';
import type { ReadOptions } from '../../sources/contract/read-options.ts';
import { pick } from '../../studies/shared/pick.ts';
import { optionGroups } from './option-groups.ts';
import { gather, gatherList } from './parse-option.ts';

/** How a file is read, as commander hands it over. */
export interface ReadingFlags {
  readonly delimiter?: string;
  readonly header?: boolean;
  readonly encoding?: string;
  readonly missing?: string;
  readonly keep?: string[];
  readonly decimal?: 'point' | 'comma';
  readonly sheet?: string;
  readonly table?: string;
  readonly query?: string;
  readonly allowPath?: string[];
}

/**
 * Declares how a command's file is read.
 *
 * @param missing what `--missing` adds to
 */
export function addReadingFlags(command: Command, missing: string): Command {
  return command
    .optionsGroup(optionGroups.reading)
    .option('--delimiter <character>', 'what separates the cells: a character, tab or space (detected)')
    .option('--header', 'the first row names the columns (detected)')
    .option('--no-header', 'the first row is data, not names')
    .option('--encoding <name>', 'the encoding of the file (detected)')
    .option('--missing <values>', `more cells that stand for a missing value, ${missing}`)
    .addOption(
      new Option(
        '--keep <words>',
        'cells that are values though they read as missing, such as NA (repeatable)',
      ).argParser(gatherList),
    )
    .addOption(
      new Option('--decimal <mark>', 'what stands before the decimals of numbers (detected)').choices([
        'point',
        'comma',
      ]),
    )
    .option('--sheet <name>', 'the sheet of a workbook, by name or number (the first)')
    .option('--table <name>', 'the table of a database (its only one)')
    .option(
      '--query <sql>',
      "read the rows of a select: over files (… from 'orders/*.parquet'), a DuckDB database or a server",
    )
    .option(
      '--allow-path <path>',
      'what --query may read beside what is below this folder (repeatable)',
      gather,
    );
}

/** What the flags say about a file. */
export function readingOptionsOf(flags: ReadingFlags): ReadOptions {
  return {
    ...pick(flags, ['delimiter', 'header', 'encoding', 'keep', 'decimal', 'sheet', 'table', 'query']),
    ...(flags.allowPath === undefined ? {} : { allowPaths: flags.allowPath }),
    ...(flags.missing === undefined ? {} : { missing: flags.missing.split(',') }),
  };
}
