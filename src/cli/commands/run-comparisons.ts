import type { CheckedResult } from '../../checks/checked-result.ts';
import { InputError } from '../../errors.ts';
import type { ReadOptions } from '../../sources/contract/read-options.ts';
import { withoutPassword } from '../../sources/database/open-database.ts';
import { type CompareOptions, compare, type StudyContext } from '../../studies/compare/compare.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { readInput } from '../options/table-input.ts';
import type { Checks } from '../output/checks.ts';
import type { AfterComparison } from '../output/plan-saving.ts';
import { openRows } from './open-rows.ts';

/** What became of one file: its result, or what the user has to mend. */
export type Outcome = { readonly result: CheckedResult } | { readonly error: InputError };

/** Whether there is a result. */
export function isSuccess(outcome: Outcome): outcome is Extract<Outcome, { readonly result: CheckedResult }> {
  return 'result' in outcome;
}

/**
 * Refuses a file that is named twice; standard input could not be read again anyway.
 *
 * @throws InputError where one is
 */
export function refuseRepeatedFiles(files: readonly (string | undefined)[]): void {
  const repeated = files.find((file, index) => files.indexOf(file) < index);
  if (repeated !== undefined) {
    throw new InputError(`${quoteValue(withoutPassword(repeated))} is given twice (name each file once)`);
  }
}

/**
 * Compares the models on one file after the other; a file that cannot be compared does not stop those after it.
 *
 * @param files paths, names of shipped tables, addresses of databases, or `-`; undefined where a query alone says which rows
 * @param checks what each result is held against
 * @param afterwards what is done with each table then; an error is told, and the result stays
 * @param judgesAllRows whether the rows that a table is drawn from are judged too, where they lie
 * @throws the signal's reason when it aborts, and any error that is not the user's to mend
 */
export async function runComparisons(
  files: readonly (string | undefined)[],
  readOptions: ReadOptions,
  options: CompareOptions,
  context: StudyContext,
  checks: Checks,
  afterwards: AfterComparison,
  judgesAllRows: boolean,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    const place = files.length === 1 ? '' : `file ${index + 1} of ${files.length}, `;
    const onProgress: StudyContext['onProgress'] = (stage, share) =>
      context.onProgress?.(place + stage, share);
    onProgress('reading');
    try {
      const table = await readInput(file, readOptions);
      checks.refuse(table, options.test);
      const rows = judgesAllRows ? await openRows(file, readOptions) : undefined;
      try {
        const asked = rows === undefined ? options : { ...options, allRows: rows };
        const result = await compare(table, asked, { ...context, onProgress });
        outcomes.push({ result: checks.check(result) });
      } finally {
        await rows?.engine.close();
      }
      afterwards(table, options);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      outcomes.push({ error });
    }
  }
  return outcomes;
}
