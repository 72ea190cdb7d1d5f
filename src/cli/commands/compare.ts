import type { Command } from 'commander';
import type { CheckedResult } from '../../checks/checked-result.ts';
import { comparisonDocument } from '../../report/compare/comparison-document.ts';
import { escapeText } from '../../text/quote-value.ts';
import { createGarbageCollector } from '../../timing/collect-garbage.ts';
import { addCompareFlags, type CompareFlags } from '../options/compare-flags.ts';
import { compareOptionsOf } from '../options/compare-options.ts';
import { datasetFile } from '../options/dataset-file.ts';
import { readOptionsOf } from '../options/table-flags.ts';
import { checkLines, failsChecks } from '../output/check-report.ts';
import { type Checks, planChecks } from '../output/checks.ts';
import { planOutputs } from '../output/output-plan.ts';
import { type AfterComparison, planSaving } from '../output/plan-saving.ts';
import { createProgress } from '../output/progress.ts';
import { print, tell, tellErrors, writeOutputs } from '../output/publish.ts';
import { interruptionSignal } from '../signals/interruption.ts';
import { isSuccess, type Outcome, refuseRepeatedFiles, runComparisons } from './run-comparisons.ts';

const shortHelp = `Do I need a neural net for this table, or is a regression enough?

  compare data.csv                    your own table, its target last
  compare data.csv --target churned   another target
  compare a.csv b.csv                 several tables, with a summary
  compare credit_scoring              a table that ships with the package
  compare datasets                    the list of those
  compare explain|curve|tune data.csv look inside, ever more rows, many settings
  compare generate                    a table whose rule is known
  compare --help                      every option
`;

/** `compare <files>`: the side-by-side table. */
export function addCompareCommand(program: Command): void {
  addCompareFlags(program)
    .argument('[files...]', 'CSV files, names of shipped tables, or - for standard input')
    .addHelpText('after', '\nExit codes: 0 done, 1 a gate failed, 2 usage or data, 3 a bug, 130/143 stopped.')
    // What follows the name of a subcommand is the subcommand's: `compare datasets --json`.
    .enablePositionalOptions()
    .action(run);
}

async function run(files: readonly string[], flags: CompareFlags): Promise<void> {
  if (files.length === 0) {
    process.stdout.write(shortHelp);
    return;
  }
  refuseRepeatedFiles(files);
  const isList = files.length > 1;
  const outputs = planOutputs(flags, {
    paths: [...files.map(datasetFile), ...(flags.test === undefined ? [] : [flags.test])],
    title: 'a table to be compared',
  });
  const checks = await planChecks(flags);

  const outcomes = await compareFiles(files, flags, checks, planSaving(flags, files));
  const results = outcomes.filter(isSuccess).map(({ result }) => result);
  const failures = outcomes.flatMap((outcome) => (isSuccess(outcome) ? [] : [outcome.error]));

  const document =
    results.length === 0
      ? null
      : comparisonDocument(results, {
          isList,
          details: flags.details ?? false,
          explain: flags.explain ?? false,
        });
  const errors = [...failures, ...(document === null ? [] : await writeOutputs(document, outputs))];

  // Settled before printing, which ends the process where the reader has closed the pipe.
  const failOnRegression = flags.failOnRegression ?? false;
  const hasFailed = results.some((result) => failsChecks(result, failOnRegression));
  process.exitCode = errors.length > 0 ? 2 : hasFailed ? 1 : 0;
  if (document !== null) print(document, flags);
  printWarnings(results, isList);
  printChecks(results, isList, failOnRegression);
  tellErrors(errors);
}

/** Where several tables are compared, which one a line is about. */
function placeOf({ dataset }: CheckedResult, isList: boolean): string {
  return isList ? `${escapeText(dataset.name)}: ` : '';
}

function printWarnings(results: readonly CheckedResult[], isList: boolean): void {
  for (const result of results) {
    tell('Warning', [...result.warnings, ...result.timings.warnings], placeOf(result, isList));
  }
}

function printChecks(results: readonly CheckedResult[], isList: boolean, failOnRegression: boolean): void {
  for (const result of results) {
    const place = placeOf(result, isList);
    for (const line of checkLines(result, failOnRegression)) process.stderr.write(`${place}${line}\n`);
  }
}

async function compareFiles(
  files: readonly string[],
  flags: CompareFlags,
  checks: Checks,
  afterwards: AfterComparison,
): Promise<Outcome[]> {
  const progress = createProgress(process.stderr);
  const signal = interruptionSignal();
  try {
    const readOptions = readOptionsOf(flags, signal);
    const options = await compareOptionsOf(flags, readOptions);
    return await runComparisons(
      files,
      readOptions,
      options,
      {
        collectGarbage: createGarbageCollector(),
        signal,
        onProgress: progress.update,
      },
      checks,
      afterwards,
    );
  } finally {
    progress.clear();
  }
}
