import type { MetricName } from '../../metrics/registry.ts';
import type { ComparisonResult, Difference, ModelResult } from '../../results/comparison-result.ts';
import { figureOf, findModel, headlineDifference, timedEngines } from '../../results/find-model.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Cell } from '../document/cell.ts';
import type { Column, Row, Table } from '../document/table.ts';
import { metricTitle } from '../wording/metric-title.ts';
import { modelHeading } from '../wording/model-title.ts';
import { shortLines } from '../wording/short-lines.ts';

const labelWidth = 23;

/** The candidates beside the headline's, each against the reference; null where there are none. */
export function furtherModels(result: ComparisonResult): Table | null {
  const { metric, differences } = result.comparison;
  const further = differences.filter((difference) => difference !== headlineDifference(result.comparison));
  if (further.length === 0) return null;
  return {
    kind: 'table',
    columns: [
      { title: ['Further models'], align: 'left', terminal: { width: labelWidth } },
      column(['Parameters'], 11),
      column(shortLines(metricTitle(metric), widestTitle), 12),
      column(['Lead, points'], 17),
      column(['Training'], 9),
      column(['Latency'], 8),
    ],
    rows: further.flatMap((difference) =>
      rowsOf(difference, findModel(result, difference.candidate), metric),
    ),
  };
}

function column(title: readonly string[], width: number): Column {
  return { title, align: 'right', terminal: { width } };
}

/** What fits the column of the metric, with a space to the next one. */
const widestTitle = 11;

function rowsOf(
  { estimate, low, high, evidence }: Difference,
  model: ModelResult,
  metric: MetricName,
): Row[] {
  const { mean, sd } = figureOf(model, metric);
  const [engine] = timedEngines(model);
  const empty: Cell = { kind: 'text', text: '' };
  const times: Cell[] =
    engine === undefined
      ? []
      : [
          {
            kind: 'duration',
            milliseconds: engine.training.medianMilliseconds,
            isApproximate: engine.extrapolated,
          },
          { kind: 'latency', microseconds: engine.latency.medianMicroseconds },
        ];
  return [
    {
      label: shownName(modelHeading(model.id), labelWidth - 2),
      depth: 0,
      cells: [
        { kind: 'count', value: model.parameters },
        { kind: 'metric', metric, value: mean },
        { kind: 'points', value: estimate },
        ...times,
      ],
    },
    {
      label: evidence,
      depth: 1,
      cells: [
        empty,
        sd === null ? empty : { kind: 'prefixed', prefix: '± ', cell: { kind: 'spread', metric, sd } },
        { kind: 'interval', low, high },
      ],
    },
  ];
}
