import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { escapeText } from '../quote-value.ts';
import { addCompareCommand } from './compare-command.ts';
import { addCurveCommand } from './curve-command.ts';
import { addDatasetsCommand } from './datasets-command.ts';
import { addExplainCommand } from './explain-command.ts';
import { addGenerateCommand } from './generate-command.ts';
import { addPredictCommand } from './predict-command.ts';
import { addTuneCommand } from './tune-command.ts';

/** The command line: `compare <file>`, and its subcommands. */
export function createProgram(): Command {
  const { version, description } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
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
  addGenerateCommand(program);
  addPredictCommand(program);
  addTuneCommand(program);
  return program;
}
