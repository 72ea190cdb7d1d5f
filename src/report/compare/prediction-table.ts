import type { ComparisonResult, EngineTiming } from '../../results/comparison-result.ts';
import { comparedModels, engineOf } from '../../results/find-model.ts';
import { capitalized } from '../../text/capitalized.ts';
import { formatCount } from '../../text/format.ts';
import type { Cell } from '../document/cell.ts';
import type { Column, Row, Table } from '../document/table.ts';
import { modelWording } from '../wording/model-title.ts';

const widths = [22, 10, 11, 12, 14, 11];

/** How long each implementation takes for a row, alone and in batches. */
export function predictionTable(result: ComparisonResult): Table {
  const engines = timedImplementations(result);
  const sizes = engines[0]?.timing.batches.slice(1) ?? [];
  const [label, ...others] = [
    'A row takes',
    'p95',
    'first call',
    ...sizes.map(({ rows }) => `of ${formatCount(rows)}`),
    'rows/s',
  ];
  return {
    kind: 'table',
    columns: [
      { title: [label ?? ''], align: 'left', terminal: { width: widths[0] ?? 0 } },
      ...others.map(
        (title, index): Column => ({
          title: [title],
          align: 'right',
          terminal: { width: widths[index + 1] ?? 0 },
        }),
      ),
    ],
    rows: engines.map(({ title, timing }): Row => ({ label: title, depth: 0, cells: cellsOf(timing) })),
  };
}

/** An implementation of a compared model that was timed. */
export interface TimedImplementation {
  /** "Net, compiled" */
  readonly title: string;
  readonly timing: EngineTiming;
}

/** The implementations that were timed, those of a model after each other. */
export function timedImplementations(result: ComparisonResult): TimedImplementation[] {
  return comparedModels(result).flatMap((model) =>
    (['compiled', 'library'] as const).flatMap((engine) => {
      const timing = engineOf(model, engine);
      return timing === null
        ? []
        : [{ title: `${capitalized(modelWording(model.id).nickname)}, ${engine}`, timing }];
    }),
  );
}

function cellsOf({ latency, batches }: EngineTiming): Cell[] {
  const last = batches.at(-1);
  return [
    { kind: 'latency', microseconds: latency.p95Microseconds },
    { kind: 'latency', microseconds: latency.coldMicroseconds },
    ...batches.slice(1).map(
      ({ rows, medianMicroseconds }): Cell => ({
        kind: 'latency',
        microseconds: medianMicroseconds / rows,
      }),
    ),
    last === undefined
      ? { kind: 'text', text: '' }
      : { kind: 'count', value: Number(last.rowsPerSecond.toPrecision(3)) },
  ];
}
