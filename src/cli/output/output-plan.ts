import { extname } from 'node:path';
import { InputError } from '../../errors.ts';
import { checkOutputs, flagOf, type Inputs } from '../../files/check-output.ts';
import { reporters } from '../../report/registry.ts';
import type { Reporter } from '../../report/render/reporter.ts';
import { endings, type ReportFlags } from '../options/report-flags.ts';

/** A file to be written, and what it is to hold. */
export interface PlannedOutput {
  readonly path: string;
  readonly reporter: Reporter;
}

/**
 * Settles where the outputs go and what they hold.
 *
 * @param inputs what no output may take the place of, not even with `--force`
 * @throws InputError where a file could not be written, would replace one that it should not, or has no known ending
 */
export function planOutputs({ output = [], force = false }: ReportFlags, inputs: Inputs): PlannedOutput[] {
  const chosen = output.map(reporterFor);
  return checkOutputs(output, { force, inputs }).map((path, index) => ({
    path,
    reporter: chosen[index] as Reporter,
  }));
}

function reporterFor(output: string): Reporter {
  const ending = extname(output).toLowerCase();
  const found = reporters.find((reporter) => reporter.ending === ending);
  if (found === undefined) {
    throw new InputError(`${flagOf(output)}: its ending must be one of ${endings().join(', ')}`);
  }
  return found;
}
