import type { TunedModel, TuneResult } from '../../results/tune-result.ts';
import type { Cell } from '../document/cell.ts';
import type { Column, Row, Table } from '../document/table.ts';
import { modelHeading } from '../wording/model-title.ts';

const labelWidth = 46;
const modelWidths = [15, 19];

/** The models side by side: their settings, and what tuning is worth. */
export function tuneTable(result: TuneResult): Table {
  const { models, margin, metric, pointSize } = result;
  const row = (label: string, cellOf: (model: TunedModel) => Cell, depth = 0): Row => ({
    label,
    depth,
    cells: models.map(cellOf),
  });
  const score = (value: number | null | undefined): Cell => ({
    kind: 'score',
    value: value ?? null,
    metric,
    pointSize,
  });
  const share = (count: number, model: TunedModel): Cell => ({
    kind: 'partOf',
    part: count,
    whole: model.settings.length,
  });
  return {
    kind: 'table',
    columns: [
      { title: [''], align: 'left', terminal: { width: labelWidth } },
      ...models.map(
        ({ id }, place): Column => ({
          title: [modelHeading(id)],
          align: 'right',
          terminal: { width: modelWidths[place] ?? 19 },
        }),
      ),
    ],
    rows: [
      row('Best setting, as it seems', (model) => score(model.settings[model.best]?.score.mean)),
      row('Tuned: chosen without the rows that judge it', (model) => score(model.tuned.score.mean)),
      row('optimism of the best', ({ optimism }) => points(optimism), 1),
      row('Untuned, as compare uses it', (model) => score(model.settings[0]?.score.mean)),
      row('Median setting', (model) => score(model.median)),
      row('Worst setting', (model) => score(model.settings[model.worst]?.score.mean)),
      row('Beat the untuned regression', (model) => share(model.better.atAll, model)),
      row(
        `by more than ${margin === 1 ? '1 point' : `${margin} points`}`,
        (model) => share(model.better.byMoreThanMargin, model),
        1,
      ),
      row('Did not converge', (model) => share(model.failed.diverged + model.failed.unfinished, model)),
    ],
  };
}

function points(value: number | null): Cell {
  return value === null ? { kind: 'unknown' } : { kind: 'points', value, hasUnit: true };
}
