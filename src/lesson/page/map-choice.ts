import type { LessonData } from '../lesson-data.ts';
import type { MapView } from '../protocol.ts';
import { texts } from '../texts.ts';
import { element } from './dom.ts';
import { classColour } from './draw-map.ts';

/** Which two features the map is over, and which row is followed. */
export interface MapChoice {
  readonly root: HTMLElement;
  /** Which colour is which class. */
  readonly key: HTMLElement;
  view(): MapView;
  /** Hides a feature that models are not shown. */
  leaveOut(name: string | null): void;
}

export function createMapChoice(data: LessonData, onChange: (view: MapView) => void): MapChoice {
  const { features, target } = data;
  const [first, second] = firstAxes(data);
  const select = (chosen: number): HTMLSelectElement => {
    const made = element(
      'select',
      {},
      ...features.map(({ name }, index) => element('option', { value: String(index) }, name)),
    );
    made.value = String(chosen);
    return made;
  };
  const x = select(first);
  const y = select(second);
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
  for (const input of [x, y, row]) input.addEventListener('change', () => onChange(view()));
  const labels = target.task === 'classification' ? target.labels : [target.name];
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

/** The first two features of numbers, as a map of them shows the most. */
function firstAxes({ features }: LessonData): readonly [number, number] {
  const indices = features.map((_, index) => index);
  const order = [
    ...indices.filter((index) => features[index]?.kind === 'numeric'),
    ...indices.filter((index) => features[index]?.kind !== 'numeric'),
  ];
  return [order[0] ?? 0, order[1] ?? 0];
}

function swatch(code: number): Node {
  const canvas = element('canvas', { class: 'swatch', width: '12', height: '12', 'aria-hidden': 'true' });
  const context = canvas.getContext('2d');
  if (context !== null) {
    context.fillStyle = classColour(code);
    context.fillRect(0, 0, 12, 12);
  }
  return canvas;
}
