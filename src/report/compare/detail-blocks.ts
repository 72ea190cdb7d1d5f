import { metricsOf } from '../../metrics/registry.ts';
import type { ComparisonResult } from '../../results/comparison-result.ts';
import { comparedModels } from '../../results/find-model.ts';
import { formatNumber } from '../../text/format.ts';
import type { Block, CommonBlock } from '../document/block.ts';
import { paragraph } from '../document/part.ts';
import { modelWording } from '../wording/model-title.ts';
import { confusionTables } from './confusion-tables.ts';
import { metricsTable } from './metrics-table.ts';
import { predictionNotes } from './prediction-notes.ts';
import { predictionTable } from './prediction-table.ts';

/** Every metric, the mistakes, the fits, batches, and how it was measured. */
export function detailBlocks(result: ComparisonResult): CommonBlock[] {
  const isSingle = result.protocol.folds * result.protocol.repeats === 1;
  return [
    titled(
      isSingle ? 'Metrics' : 'Metrics, mean ± sd over the folds',
      metricsTable(result, isSingle),
      ...metricsOf(result.task).flatMap(({ footnote }) =>
        footnote === undefined ? [] : [paragraph(footnote)],
      ),
    ),
    ...confusionTables(result).map(({ title, table }) => titled(title, table)),
    titled('Fits', { kind: 'list', items: fits(result) }),
    titled('Prediction', predictionTable(result), { kind: 'list', items: predictionNotes(result) }),
    titled('Protocol', paragraph(protocol(result))),
    titled('Encoded columns', paragraph(result.dataset.encodedColumns.join(', '))),
  ];
}

function titled(title: string, ...blocks: readonly Block[]): CommonBlock {
  return { kind: 'group', blocks: [{ kind: 'label', text: title }, ...blocks] };
}

function fits(result: ComparisonResult): string[] {
  return comparedModels(result).map(({ id, iterations, convergedFolds, solver }) => {
    const { heading, iterations: noun, solverReasons } = modelWording(id);
    const reason = solver === null ? undefined : solverReasons?.[solver];
    const found = reason === undefined ? solver : `${solver} (${reason})`;
    const work =
      noun === null ? 'computed at once' : `${Math.min(...iterations)} to ${Math.max(...iterations)} ${noun}`;
    return `${heading}: ${found}, ${work}, ${convergedFolds} of ${iterations.length} fits converged.`;
  });
}

function protocol({ protocol: { kind, rule, trainRows, testRows }, comparison }: ComparisonResult): string {
  return (
    `${kind}; ${rule}; ${formatNumber(trainRows)} rows to learn from and ${formatNumber(testRows)} to judge on; ` +
    `interval: ${comparison.method}.`
  );
}
