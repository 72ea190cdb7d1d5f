import type { CheckedResult } from '../../checks/checked-result.ts';
import { comparisonDocument } from '../../report/compare/comparison-document.ts';
import { escapeText } from '../../text/quote-value.ts';
import { createGarbageCollector } from '../../timing/collect-garbage.ts';
import type { CompareFlags } from '../options/compare-flags.ts';
import { compareOptionsOf } from '../options/compare-options.ts';
import { readingOptionsOf } from '../options/reading-flags.ts';
import { readOptionsOf } from '../options/table-flags.ts';
import { inputPaths } from '../options/table-input.ts';
import { checkLines, failsChecks } from '../output/check-report.ts';
import { type Checks, planChecks } from '../output/checks.ts';
import { planOutputs } from '../output/output-plan.ts';
import { type AfterComparison, planSaving } from '../output/plan-saving.ts';
import { createProgress } from '../output/progress.ts';
import { print, tell, tellErrors, writeOutputs } from '../output/publish.ts';
import { interruptionSignal } from '../signals/interruption.ts';
import { isSuccess, type Outcome, refuseRepeatedFiles, runComparisons } from './run-comparisons.ts';

/**
 * Compares the models on each file, writes the outputs, and prints the table, what could mislead and what was checked.
 *
 * @param files names of files or shipped tables, one at least; undefined where a query alone says which rows
 * @throws InputError when the flags do not go together
 */
export async function runCompare(files: readonly (string | undefined)[], flags: CompareFlags): Promise<void> {
  refuseRepeatedFiles(files);
  const isList = files.length > 1;
  const outputs = planOutputs(flags, {
    paths: flags.output === undefined ? [] : await allInputs(files, flags),
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
  if (document !== null) await print(document, flags);
  printWarnings(results, isList);
  printChecks(results, isList, failOnRegression);
  tellErrors(errors);
}

async function allInputs(files: readonly (string | undefined)[], flags: CompareFlags): Promise<string[]> {
  const options = readingOptionsOf(flags);
  const paths = await Promise.all(files.map((file) => inputPaths(file, options)));
  return [...paths.flat(), ...(flags.test === undefined ? [] : [flags.test])];
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
  files: readonly (string | undefined)[],
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
      flags.allRows ?? false,
    );
  } finally {
    progress.clear();
  }
}
