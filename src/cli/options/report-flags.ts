import { type Command, Option } from 'commander';
import { reporters } from '../../report/registry.ts';
import { optionGroups } from './option-groups.ts';
import { gather } from './parse-option.ts';

/** What is printed and written, as commander hands it over. */
export interface ReportFlags {
  readonly format: string;
  readonly json?: boolean;
  readonly output?: string[];
  readonly force?: boolean;
}

const [printed, ...others] = reporters;

/** Options about how a result is written; each call makes one for a command. */
export const reportOptions = {
  format: () =>
    new Option('--format <name>', 'what is printed')
      .choices(reporters.map(({ name }) => name))
      .default(printed.name),
  json: () => new Option('--json', 'the same as --format json').conflicts('format'),
  output: () =>
    new Option(
      '--output <file>',
      `write the result to a file too, by its ending: ${endings().join(' ')} (repeatable)`,
    ).argParser(gather),
  force: () => new Option('--force', 'let --output replace a file that exists'),
};

/** Declares all of them, last in a command's help. */
export function addReportFlags(command: Command): Command {
  return command
    .optionsGroup(optionGroups.output)
    .addOption(reportOptions.format())
    .addOption(reportOptions.json())
    .addOption(reportOptions.output())
    .addOption(reportOptions.force());
}

/** The endings of the files that hold a format, that of what is printed last. */
export function endings(): string[] {
  return [...others, printed].map(({ ending }) => ending);
}
