import type { Command } from 'commander';
import { json } from '../../report/render/json.ts';
import { datasetList } from '../../report/tables/dataset-list.ts';
import { shippedDatasets } from '../options/dataset-file.ts';

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
