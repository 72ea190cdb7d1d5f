import type { Command } from 'commander';
import { datasetList } from '../report/dataset-list.ts';
import { json } from '../report/json.ts';
import { shippedDatasets } from './dataset-file.ts';

/** `compare datasets`: the tables that ship. */
export function addDatasetsCommand(program: Command): void {
  program
    .command('datasets')
    .description('list the tables that ship, and what each teaches')
    .option('--json', 'print JSON')
    .action((options: { json?: boolean }) => {
      const datasets = shippedDatasets();
      process.stdout.write(options.json ? json(datasets) : datasetList(datasets));
    });
}
