import { metricNamesOf } from '../../metrics/registry.ts';
import type { ComparisonResult } from '../../results/comparison-result.ts';
import { figureOf, headlineModels } from '../../results/find-model.ts';
import type { Cell } from '../document/cell.ts';
import type { Row, Table } from '../document/table.ts';
import { formatCell } from '../render/format-cell.ts';
import { metricTitle } from '../wording/metric-title.ts';
import { modelWording } from '../wording/model-title.ts';
import { comparisonColumns } from './comparison-columns.ts';

/** What fits a model's column, with a space to the next one; longer ones have their spread below. */
const widestFigure = 16;

/**
 * Every metric of the headline's models and the baseline.
 *
 * @param isSingle whether there is one fold, which has no spread
 */
export function metricsTable(result: ComparisonResult, isSingle: boolean): Table {
  const { candidate, reference, baseline } = headlineModels(result);
  const models = [candidate, reference, baseline];
  const rows = metricNamesOf(result.task).flatMap((metric): Row[] => {
    const figures = models.map((model) => figureOf(model, metric));
    const values = figures.map(({ mean }): Cell => ({ kind: 'metric', metric, value: mean }));
    const label = metricTitle(metric);
    if (isSingle) return [{ label, depth: 0, cells: values }];
    const both = figures.map(({ mean, sd }): Cell => ({ kind: 'measurement', metric, mean, sd }));
    if (both.every((cell) => formatCell(cell).length <= widestFigure))
      return [{ label, depth: 0, cells: both }];
    const spreads = figures.map(
      ({ sd }): Cell => ({ kind: 'prefixed', prefix: '± ', cell: { kind: 'spread', metric, sd } }),
    );
    return [
      { label, depth: 0, cells: values },
      { label: '', depth: 1, cells: spreads },
    ];
  });
  const titles = models.map(({ id, layerSizes }) => [modelWording(id).columnHeading(layerSizes)[0]]);
  return { kind: 'table', columns: comparisonColumns([[''], ...titles]), rows };
}
