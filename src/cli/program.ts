import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { packageFile } from '../package-file.ts';
import { escapeText } from '../text/quote-value.ts';
import { addCompareCommand } from './commands/compare.ts';
import { addCurveCommand } from './commands/curve.ts';
import { addDatasetsCommand } from './commands/datasets.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addExportCommand } from './commands/export.ts';
import { addGenerateCommand } from './commands/generate.ts';
import { addLessonCommand } from './commands/lesson.ts';
import { addPredictCommand } from './commands/predict.ts';
import { addTuneCommand } from './commands/tune.ts';

/** The command line: `compare <file>`, and its subcommands. */
export function createProgram(): Command {
  const { version, description } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  const program = new Command('compare')
    .description(description)
    .version(version)
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(`${escapeText(text.trim().replace(/\s*\n\s*/g, ' '))}\n`),
    });
  addCompareCommand(program);
  addCurveCommand(program);
  addDatasetsCommand(program);
  addExplainCommand(program);
  addExportCommand(program);
  addGenerateCommand(program);
  addLessonCommand(program);
  addPredictCommand(program);
  addTuneCommand(program);
  return program;
}
