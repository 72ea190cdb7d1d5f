import { InputError } from '../../errors.ts';
import { writeOutput } from '../../files/write-output.ts';
import type { Format } from '../../report/reporters.ts';
import type { PlannedOutput } from './output-plan.ts';

/** Writes each output; one that cannot be written does not stop those after it, and its error is given back. */
export function writeOutputs(
  outputs: readonly PlannedOutput[],
  report: (format: Format) => string,
): InputError[] {
  return outputs.flatMap(({ path, format }) => {
    try {
      writeOutput(path, report(format));
      return [];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return [error];
    }
  });
}
