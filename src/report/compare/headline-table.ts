import type { ComparisonResult } from '../../results/comparison-result.ts';
import { headlineModels } from '../../results/find-model.ts';
import type { Table } from '../document/table.ts';
import { modelWording } from '../wording/model-title.ts';
import { comparisonColumns } from './comparison-columns.ts';
import { comparisonRows } from './comparison-rows.ts';
import { explainRow } from './explain-row.ts';

/**
 * The headline's candidate and the reference side by side.
 *
 * @param isExplained whether a sentence says what each row means
 */
export function headlineTable(result: ComparisonResult, isExplained: boolean): Table {
  const { candidate, reference } = headlineModels(result);
  const [ours, theirs] = [candidate, reference].map(({ id, layerSizes }) =>
    modelWording(id).columnHeading(layerSizes),
  );
  const ratio = `${modelWording(candidate.id).ratioName} ÷ ${modelWording(reference.id).ratioName}`;
  const rows = comparisonRows(result).map((row) =>
    isExplained ? { ...row, explanation: explainRow(row.topic, result) } : row,
  );
  return {
    kind: 'table',
    columns: comparisonColumns([[], ours ?? [], theirs ?? [], [ratio]]),
    rows,
    ...(isExplained ? { headingExplained: { title: 'The models', text: explainRow('models', result) } } : {}),
  };
}
