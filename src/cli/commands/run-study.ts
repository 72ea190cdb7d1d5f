import type { Action } from '../../describe/dataset.ts';
import { json } from '../../report/render/json.ts';
import type { Warning } from '../../results/comparison-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import { readTable } from '../../sources/csv/read-table.ts';
import type { StudyContext } from '../../studies/compare/compare.ts';
import { interruptionSignal } from '../interruption.ts';
import { datasetFile } from '../options/dataset-file.ts';
import { readOptionsOf, type TableFlags } from '../options/table-flags.ts';
import { createProgress } from '../output/progress.ts';

/** What every study of one table says beside its findings. */
interface StudyResult {
  readonly dataset: { readonly actions: readonly Action[] };
  /** What could mislead, where the study knows of anything. */
  readonly warnings?: readonly Warning[];
}

/**
 * Reads a table, studies it with a progress line on standard error, and prints the result, as JSON where that was asked
 * for; what was done to the table, and what could mislead, goes to standard error.
 *
 * @param study what to do with the table
 * @param report the result as text, perhaps in colour
 */
export async function runStudy<Result extends StudyResult>(
  file: string,
  flags: TableFlags & { readonly json?: boolean },
  study: (table: Table, context: StudyContext) => Promise<Result>,
  report: (result: Result, inColour: boolean) => string,
): Promise<void> {
  const progress = createProgress(process.stderr);
  const signal = interruptionSignal();
  let result: Result;
  try {
    progress.update('reading');
    const table = await readTable(datasetFile(file), readOptionsOf(flags, signal));
    result = await study(table, { signal, onProgress: progress.update });
  } finally {
    progress.clear();
  }
  // `hasColors` knows NO_COLOR and FORCE_COLOR.
  const inColour = process.stdout.isTTY && process.stdout.hasColors();
  process.stdout.write(flags.json ? json(result) : report(result, inColour));
  for (const { message, isWarning } of result.dataset.actions) {
    process.stderr.write(`${isWarning ? 'Warning' : 'Note'}: ${message}\n`);
  }
  for (const { message } of result.warnings ?? []) process.stderr.write(`Warning: ${message}\n`);
}
