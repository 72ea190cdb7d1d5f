import { type Command, Option } from 'commander';
import { checkOutputs } from '../../files/check-output.ts';
import { writeFile } from '../../files/write-file.ts';
import { savedModelIds } from '../../studies/shared/saved-models/saved-files.ts';
import { optionGroups } from '../options/option-groups.ts';
import { addReadingFlags, type ReadingFlags, readingOptionsOf } from '../options/reading-flags.ts';
import { readOptionsFor } from '../options/saved-reading.ts';
import { printTexts } from '../output/print-texts.ts';
import { tell } from '../output/publish.ts';
import { interruptionSignal } from '../signals/interruption.ts';

interface PredictFlags extends ReadingFlags {
  readonly model: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** `compare predict <folder> <file>`: what saved models say about new rows. */
export function addPredictCommand(program: Command): void {
  const command = program
    .command('predict')
    .description('predict the rows of a table with models that --save-model wrote, as CSV')
    .argument('<folder>', 'the folder of the saved models')
    .argument('[file]', 'a table with the columns of their features, or - for standard input');
  addReadingFlags(command, 'beside those of the models')
    .optionsGroup(optionGroups.models)
    .addOption(
      new Option('--model <name>', 'which of the models').choices([...savedModelIds, 'all']).default('all'),
    )
    .optionsGroup(optionGroups.output)
    .option('--output <file>', 'write to a file instead of standard output')
    .option('--force', 'let --output replace a file that exists')
    .addHelpText(
      'after',
      '\nOne line a row, in their order: its number, and for each model the most probable\nclass and the probability of every class, or the predicted number.',
    )
    .action(run);
}

async function run(folder: string, argument: string | undefined, flags: PredictFlags): Promise<void> {
  const { inputPaths, readInput } = await import('../options/table-input.ts');
  const { readModels } = await import('../../studies/shared/saved-models/read-models.ts');
  const { predict } = await import('../../studies/predict/predict.ts');
  const { predictionsCsv } = await import('../../report/tables/predictions-csv.ts');
  const { model, output, force = false } = flags;
  const models = readModels(folder);
  const options = readOptionsFor(models, readingOptionsOf(flags));
  const paths = output === undefined ? [] : await inputPaths(argument, options);
  const [path] = checkOutputs(output === undefined ? [] : [output], {
    force,
    inputs: { paths, title: 'the table to be predicted' },
  });
  const signal = interruptionSignal();
  const table = await readInput(argument, { ...options, signal });
  const predictions = predict(models, table, model === 'all' ? undefined : model);
  tell('Warning', [...table.notices, ...predictions.notices.map((message) => ({ message }))]);
  const texts = predictionsCsv(predictions);
  if (path === undefined) await printTexts(texts, signal);
  else await writeFile(path, texts, signal);
}
