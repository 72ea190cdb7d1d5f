import type { Dataset, Feature } from '../../describe/dataset.ts';
import type { DatasetSummary } from '../../report/comparison-result.ts';

/** What a result says about the table that it was found on. */
export function summarizeDataset(dataset: Dataset, encodedColumns: readonly string[]): DatasetSummary {
  const { name, reason, classes } = dataset.target;
  return {
    name: dataset.name,
    sha256: dataset.sha256,
    rows: dataset.rows,
    features: dataset.features.map(({ name: feature, kind }: Feature) => ({ name: feature, kind })),
    encodedColumns,
    target: { name, reason, classes },
    actions: dataset.actions,
  };
}
