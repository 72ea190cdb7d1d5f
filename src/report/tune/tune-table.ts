import type { TunedModel, TuneResult } from '../../results/tune-result.ts';
import { formatCount, formatPoints } from '../../text/format.ts';
import { layoutColumns } from '../render/layout.ts';
import { modelHeading } from '../wording/model-title.ts';
import { scoreFormat } from '../wording/score-format.ts';

const columnWidths = [46, 15, 19];

/** Both models side by side: their settings, and what tuning is worth. */
export function tuneTable(result: TuneResult): string {
  const { models, margin } = result;
  const { format } = scoreFormat(result);
  const row = (heading: string, cellOf: (model: TunedModel) => string): string[] => [
    ` ${heading}`,
    ...models.map(cellOf),
  ];
  const score = (value: number | null | undefined): string =>
    typeof value === 'number' ? format(value) : '–';
  const share = (count: number, model: TunedModel): string =>
    `${formatCount(count)} of ${formatCount(model.settings.length)}`;
  const points = margin === 1 ? '1 point' : `${margin} points`;
  const rows = [
    row('', ({ id }) => modelHeading(id)),
    row('Best setting, as it seems', (model) => score(model.settings[model.best]?.score.mean)),
    row('Tuned: chosen without the rows that judge it', (model) => score(model.tuned.score.mean)),
    row('  optimism of the best', ({ optimism }) =>
      optimism === null ? '–' : `${formatPoints(optimism)} points`,
    ),
    row('Untuned, as compare uses it', (model) => score(model.settings[0]?.score.mean)),
    row('Median setting', (model) => score(model.median)),
    row('Worst setting', (model) => score(model.settings[model.worst]?.score.mean)),
    row('Beat the untuned regression', (model) => share(model.better.atAll, model)),
    row(`  by more than ${points}`, (model) => share(model.better.byMoreThanMargin, model)),
    row('Did not converge', (model) => share(model.failed.diverged + model.failed.unfinished, model)),
  ];
  return layoutColumns(rows, columnWidths);
}
