import type { CurveResult } from '../../results/curve-result.ts';
import { formatCount } from '../../text/format.ts';
import type { Column, Table } from '../document/table.ts';
import { metricPhrase } from '../wording/metric-title.ts';
import { modelHeading, modelTitle } from '../wording/model-title.ts';
import { scoreTitle } from '../wording/score-format.ts';

function columnsOf(label: string, titles: readonly string[]): Table['columns'] {
  return [
    { title: [label], align: 'left', terminal: { width: 16 } },
    ...titles.map((title): Column => ({ title: [title], align: 'right', terminal: { width: 32 } })),
  ];
}

/** How good each model is at each size, and by how much each candidate leads. */
export function sizesTable({ sizes, metric, pointSize }: CurveResult): Table {
  const [first] = sizes;
  const models = (first?.models ?? []).map(({ id }) => `${modelHeading(id)}, ${scoreTitle(metric)}`);
  const leads = (first?.differences ?? []).map(({ candidate }) => `Lead of the ${modelTitle(candidate)}`);
  return {
    kind: 'table',
    columns: columnsOf('Training rows', [...models, ...leads]),
    rows: sizes.map((size) => ({
      label: formatCount(size.rows),
      depth: 0,
      cells: [
        ...size.models.map(
          ({ mean, low, high }) => ({ kind: 'scoreInterval', mean, low, high, metric, pointSize }) as const,
        ),
        ...size.differences.map(
          ({ estimate, low, high }) =>
            ({ kind: 'difference', estimate, low, high, of: metricPhrase(metric) }) as const,
        ),
      ],
    })),
  };
}

/** How long training takes at each size that was timed. */
export function trainingTable({ timings: { sizes } }: CurveResult): Table {
  return {
    kind: 'table',
    columns: columnsOf(
      'Training rows',
      (sizes[0]?.models ?? []).map(({ id }) => `${modelHeading(id)}, training time`),
    ),
    rows: sizes.map(({ rows, models }) => ({
      label: formatCount(rows),
      depth: 0,
      cells: models.map(({ medianMilliseconds }) => ({ kind: 'duration', milliseconds: medianMilliseconds })),
    })),
  };
}
