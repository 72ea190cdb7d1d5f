import type { LessonData } from '../../lesson-data.ts';
import type { MapView } from '../../protocol.ts';
import { texts } from '../../texts.ts';
import { classColours } from '../drawing/class-colours.ts';
import { element } from '../drawing/dom.ts';

/** Which two features the map is over, and which row is followed. */
export interface MapChoice {
  readonly root: HTMLElement;
  /** Which colour is which class. */
  readonly key: HTMLElement;
  view(): MapView;
  /** Follows another row, as if its number had been typed. */
  follow(row: number): void;
  /** Shows a map of two features, unless somebody has chosen. */
  suggest(axes: readonly LessonData['features'][number][]): void;
  /** Hides a feature that models are not shown. */
  leaveOut(name: string | null): void;
}

export function createMapChoice(data: LessonData, onChange: (view: MapView) => void): MapChoice {
  const { features, target } = data;
  let isChosen = false;
  const select = (): HTMLSelectElement =>
    element(
      'select',
      {},
      ...features.map(({ name }, index) => element('option', { value: String(index) }, name)),
    );
  const x = select();
  const y = select();
  const rows = target.task === 'classification' ? target.codes.length : target.values.length;
  const row = element('input', {
    type: 'number',
    min: '1',
    max: String(rows),
    value: String((data.test[0] ?? 0) + 1),
  });
  let seen = data.test[0] ?? 0;
  const view = (): MapView => {
    if (row.checkValidity() && Number.isInteger(row.valueAsNumber)) seen = row.valueAsNumber - 1;
    return { x: Number(x.value), y: Number(y.value), row: seen };
  };
  for (const axis of [x, y])
    axis.addEventListener('change', () => {
      isChosen = true;
    });
  for (const input of [x, y, row]) input.addEventListener('change', () => onChange(view()));
  const labels = target.task === 'classification' ? target.labels : [texts.mapKeyOfNumber(target.name)];
  return {
    root: element(
      'div',
      { class: 'pick' },
      element('label', {}, texts.across, x),
      element('label', {}, texts.up, y),
      element('label', {}, texts.row, row),
    ),
    key: element('p', { class: 'soft' }, ...labels.flatMap((label, code) => [swatch(code), `${label}  `])),
    view,
    suggest(axes) {
      if (isChosen) return;
      const before = [x.value, y.value].join();
      [x.value, y.value] = axes.map((feature) => String(features.indexOf(feature))) as [string, string];
      if ([x.value, y.value].join() !== before) onChange(view());
    },
    follow(chosen) {
      row.value = String(chosen + 1);
      onChange(view());
    },
    leaveOut(name) {
      for (const axis of [x, y]) {
        features.forEach((feature, index) => {
          const option = axis.options[index];
          if (option !== undefined) option.disabled = feature.name === name;
        });
        if (features[Number(axis.value)]?.name === name)
          axis.value = String(features.findIndex((feature) => feature.name !== name));
      }
    },
  };
}

function swatch(code: number): Node {
  return element('span', { class: `swatch class-${code % classColours}`, 'aria-hidden': 'true' });
}
