import { findMetric } from '../../metrics/registry.ts';
import type { ComparisonResult, Ladder, ModelResult, Rung } from '../../results/comparison-result.ts';
import { engineOf, figureOf, findModel, headlineModels } from '../../results/find-model.ts';
import { quoteValue } from '../../text/quote-value.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Cell } from '../document/cell.ts';
import type { Column, Row, Table } from '../document/table.ts';
import { metricTitle } from '../wording/metric-title.ts';
import { modelHeading, modelWording } from '../wording/model-title.ts';
import { shortLines } from '../wording/short-lines.ts';

const labelWidth = 21;
/** What fits the column of the metric, with a space to the next one. */
const widestTitle = 10;

/** Every model by how many numbers it learned, fewest first, with its difference to the reference in points. */
export function ladderTable(result: ComparisonResult, ladder: Ladder): Table {
  const { metric, reference } = result.comparison;
  const { nickname } = modelWording(reference);
  // Of a loss more is worse, and its difference would read backwards.
  const lead = findMetric(metric).lowerIsBetter
    ? [`Lead over the`, `${nickname}, points`]
    : [`− ${nickname},`, 'points'];
  return {
    kind: 'table',
    columns: [
      { title: ['The ladder,', 'fewest numbers first'], align: 'left', terminal: { width: labelWidth } },
      column(['Numbers'], 10),
      column(shortLines(metricTitle(metric), widestTitle), 11),
      column(lead, 21),
      column(['Training'], 9),
      column(['Latency'], 8),
    ],
    rows: ladder.rungs.map((rung) => rowOf(result, ladder, rung)),
  };
}

function column(title: readonly string[], width: number): Column {
  return { title, align: 'right', terminal: { width } };
}

const unknown: Cell = { kind: 'unknown' };

function rowOf(result: ComparisonResult, { models }: Ladder, { id, parameters, toReference }: Rung): Row {
  const { metric, reference } = result.comparison;
  const model: ModelResult = findModel<ModelResult>({ models: [...result.models, ...models] }, id);
  const engine = engineOf(model, 'compiled');
  return {
    label: shownName(headingOf(result, id), labelWidth - 2),
    depth: 0,
    cells: [
      { kind: 'count', value: parameters },
      { kind: 'metric', metric, value: figureOf(model, metric).mean },
      id === reference ? { kind: 'text', text: '·' } : { kind: 'pointsInterval', ...toReference },
      engine === null ? unknown : { kind: 'duration', milliseconds: engine.training.medianMilliseconds },
      engine === null ? unknown : { kind: 'latency', microseconds: engine.latency.medianMicroseconds },
    ],
  };
}

/** A baseline of classes by what it always answers. */
function headingOf(result: ComparisonResult, id: string): string {
  if (id !== headlineModels(result).baseline.id || result.task !== 'classification') return modelHeading(id);
  const [commonest] = result.dataset.target.classes.toSorted((a, b) => b.rows - a.rows);
  return `Always ${quoteValue(commonest?.label ?? '')}`;
}
