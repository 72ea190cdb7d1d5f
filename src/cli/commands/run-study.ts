import type { Action } from '../../describe/dataset.ts';
import type { ReportDocument } from '../../report/document/document.ts';
import type { Warning } from '../../results/comparison-result.ts';
import type { Table } from '../../sources/contract/table.ts';
import type { StudyContext } from '../../studies/compare/compare.ts';
import { readingOptionsOf } from '../options/reading-flags.ts';
import type { ReportFlags } from '../options/report-flags.ts';
import { readOptionsOf, type TableFlags } from '../options/table-flags.ts';
import { inputPaths, readInput } from '../options/table-input.ts';
import { planOutputs } from '../output/output-plan.ts';
import { createProgress } from '../output/progress.ts';
import { print, tell, tellErrors, writeOutputs } from '../output/publish.ts';
import { interruptionSignal } from '../signals/interruption.ts';

/** What every study of one table says beside its findings. */
interface StudyResult {
  readonly dataset: { readonly actions: readonly Action[] };
  /** What could mislead. */
  readonly warnings: readonly Warning[];
}

/**
 * Reads a table, studies it with a progress line on standard error, writes the outputs and prints the result; what was
 * done to the table, and what could mislead, goes to standard error.
 *
 * @param study what to do with the table
 * @param documentOf all that there is to say of the result
 */
export async function runStudy<Result extends StudyResult>(
  argument: string | undefined,
  flags: TableFlags & ReportFlags,
  study: (table: Table, context: StudyContext) => Promise<Result>,
  documentOf: (result: Result) => ReportDocument,
): Promise<void> {
  const paths = flags.output === undefined ? [] : await inputPaths(argument, readingOptionsOf(flags));
  const outputs = planOutputs(flags, { paths, title: 'the table to be studied' });
  const result = await studyFile(argument, flags, study);
  const document = documentOf(result);
  const errors = await writeOutputs(document, outputs);
  // Settled before printing, which ends the process where the reader has closed the pipe.
  process.exitCode = errors.length > 0 ? 2 : 0;
  await print(document, flags);
  tell('Note', result.dataset.actions);
  tell('Warning', result.warnings);
  tellErrors(errors);
}

async function studyFile<Result>(
  argument: string | undefined,
  flags: TableFlags,
  study: (table: Table, context: StudyContext) => Promise<Result>,
): Promise<Result> {
  const progress = createProgress(process.stderr);
  const signal = interruptionSignal();
  try {
    progress.update('reading');
    const table = await readInput(argument, readOptionsOf(flags, signal));
    return await study(table, { signal, onProgress: progress.update });
  } finally {
    progress.clear();
  }
}
