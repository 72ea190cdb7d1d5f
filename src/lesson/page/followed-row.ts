import type { LessonData } from '../lesson-data.ts';
import type { FollowedRow, Ready } from '../protocol.ts';
import { texts } from '../texts.ts';
import { mostUnits } from './draw-net.ts';
import { element, setText } from './drawing/dom.ts';
import { formatNumber, formatScore } from './drawing/format.ts';
import { createSumTable } from './sum-table.ts';

/** One row on its way through both models, number by number. */
export interface FollowedRows {
  readonly root: HTMLElement;
  /** Makes room for the numbers of two models. */
  begin(ready: Ready): void;
  /** Shows a row of the table, in the models as they are now. */
  update(row: number, followed: FollowedRow): void;
}

/** Made once for two models: while the net trains, its numbers alone change. */
export function createFollowedRow(data: LessonData): FollowedRows {
  const root = element('div', { class: 'follow' });
  const answers = { net: element('strong'), regression: element('strong') };
  const truth = element('p');
  const answerLine = (name: keyof typeof answers): HTMLElement =>
    element('p', {}, `${texts.answer}: `, answers[name]);
  const sums = createSumTable(data);
  let layers: readonly HTMLElement[] = [];
  return {
    root,
    begin(ready) {
      const count = ready.layerSizes.length - 1;
      const nameOf = (index: number): string =>
        index === count - 1 ? texts.lastLayer[data.target.task] : texts.layer(index + 1);
      layers = Array.from({ length: count }, () => element('code'));
      sums.begin(ready);
      root.replaceChildren(
        element(
          'div',
          {},
          element('h3', {}, texts.followNet),
          element('p', { class: 'soft' }, texts.followNetNote),
          ...layers.map((layer, index) => element('p', {}, `${nameOf(index)}: `, layer)),
          answerLine('net'),
          truth,
        ),
        element(
          'div',
          {},
          element('h3', {}, texts.regression),
          element('p', { class: 'soft' }, texts.followRegressionNote),
          sums.root,
          answerLine('regression'),
        ),
      );
    },
    update(row, followed) {
      followed.layers.forEach((units, index) => {
        setText(layers[index] as HTMLElement, unitsText(units));
      });
      sums.update(followed);
      for (const name of ['net', 'regression'] as const)
        setText(answers[name], answerText(data, followed[name]));
      setText(truth, texts.followTruth(row + 1, truthText(data, row)));
    },
  };
}

/** What the first units of a layer pass on: a longer list is read by nobody. */
function unitsText(units: readonly number[]): string {
  const shown = units.slice(0, mostUnits).map((unit) => formatNumber(unit, 2));
  const left = units.length - shown.length;
  return [...shown, ...(left > 0 ? [texts.unitsMore(left)] : [])].join('  ');
}

function answerText({ target }: LessonData, predictions: readonly number[]): string {
  return target.task === 'classification'
    ? target.labels
        .map((label, code) => `${label} ${formatScore(predictions[code] as number, true)}`)
        .join(', ')
    : formatNumber(predictions[0] as number, 5);
}

function truthText({ target }: LessonData, row: number): string {
  return target.task === 'classification'
    ? (target.labels[target.codes[row] as number] ?? '')
    : formatNumber(target.values[row] as number, 5);
}
