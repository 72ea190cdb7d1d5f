import type { Command } from 'commander';
import { addCompareFlags, type CompareFlags } from '../options/compare-flags.ts';

const shortHelp = `Do I need a neural net for this table, or is a regression enough?

  compare data.csv --target churned   your own table, its target last or named
  compare a.csv b.csv                 several tables, with a summary
  compare --query "select …"          rows of files, or of a database, by SQL
  compare credit_scoring              a table that ships with the package
  compare datasets                    the list of those
  compare explain|curve|tune data.csv look inside, ever more rows, many settings
  compare generate                    a table whose rule is known
  compare --help                      every option
`;

/** `compare <files>`: the side-by-side table. */
export function addCompareCommand(program: Command): void {
  addCompareFlags(program)
    .argument(
      '[files...]',
      'tables (CSV, Parquet, JSON, Excel, DuckDB), names of shipped ones, addresses of databases, or - for standard input',
    )
    .addHelpText('after', '\nExit codes: 0 done, 1 a gate failed, 2 usage or data, 3 a bug, 130/143 stopped.')
    // What follows the name of a subcommand is the subcommand's: `compare datasets --json`.
    .enablePositionalOptions()
    .action(run);
}

async function run(files: readonly string[], flags: CompareFlags): Promise<void> {
  if (files.length === 0 && flags.query === undefined) {
    process.stdout.write(shortHelp);
    return;
  }
  const { runCompare } = await import('./run-compare.ts');
  await runCompare(files.length === 0 ? [undefined] : files, flags);
}
