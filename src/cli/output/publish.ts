import { InputError } from '../../errors.ts';
import { writeFile } from '../../files/write-file.ts';
import type { ReportDocument } from '../../report/document/document.ts';
import { findReporter } from '../../report/registry.ts';
import type { ReportFlags } from '../options/report-flags.ts';
import { commandLine } from './command-line.ts';
import type { PlannedOutput } from './output-plan.ts';
import { widthOf, wrapMessage } from './wrap-message.ts';

/** Writes each output; one that cannot be written does not stop those after it, and its error is given back. */
export async function writeOutputs(
  document: ReportDocument,
  outputs: readonly PlannedOutput[],
): Promise<InputError[]> {
  const errors: InputError[] = [];
  for (const { path, reporter } of outputs) {
    try {
      const text = await reporter.render(document, { isColoured: false, command: commandLine() });
      await writeFile(path, [text]);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
    }
  }
  return errors;
}

/** Prints a document in the format that was asked for, in colour where the terminal shows it. */
export async function print(document: ReportDocument, { format, json }: ReportFlags): Promise<void> {
  // `hasColors` knows NO_COLOR and FORCE_COLOR.
  const isColoured = process.stdout.isTTY && process.stdout.hasColors();
  const reporter = findReporter(json ? 'json' : format);
  process.stdout.write(await reporter.render(document, { isColoured, command: commandLine() }));
}

/** Tells what could mislead, or what to know, on standard error, in lines that fit it. */
export function tell(
  kind: 'Warning' | 'Note',
  messages: readonly { readonly message: string }[],
  place = '',
): void {
  const width = widthOf(process.stderr, process.env);
  for (const { message } of messages) {
    process.stderr.write(`${wrapMessage(`${kind}: ${place}${message}`, width)}\n`);
  }
}

/** Tells errors; the same line for every file, such as one about the flags, is told once. */
export function tellErrors(errors: readonly InputError[]): void {
  for (const message of new Set(errors.map((error) => error.message))) process.stderr.write(`${message}\n`);
}
