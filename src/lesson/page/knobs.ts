import type { LessonData } from '../lesson-data.ts';
import { defaultLessonSettings, type LessonSettings } from '../settings.ts';
import { texts } from '../texts.ts';
import { element } from './drawing/dom.ts';
import { formatCount, formatNumber } from './drawing/format.ts';

/** The form of everything that may be touched. */
export interface Knobs {
  readonly root: HTMLElement;
  /** Shows settings that were made elsewhere. */
  show(settings: LessonSettings): void;
}

const learningRates = [0.0001, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1];
const batchSizes = [1, 8, 16, 32, 64, 128, 256];
const most = { hiddenLayers: 4, units: 200 };

/** @param onChange is given the settings after each change */
export function createKnobs(data: LessonData, onChange: (settings: LessonSettings) => void): Knobs {
  const usual = defaultLessonSettings(data.seed);
  const all = data.train.length;
  let settings = usual;
  const shows: (() => void)[] = [];
  const change = (changes: Partial<LessonSettings>): void => {
    settings = { ...settings, ...changes };
    for (const show of shows) show();
    onChange(settings);
  };

  function slider(
    title: string,
    steps: number,
    read: () => number,
    write: (step: number) => Partial<LessonSettings>,
    text: () => string,
  ): HTMLElement {
    const input = element('input', { type: 'range', min: '0', max: String(steps), step: '1' });
    const output = element('output');
    input.addEventListener('input', () => change(write(input.valueAsNumber)));
    shows.push(() => {
      input.value = String(read());
      output.textContent = text();
      input.setAttribute('aria-valuetext', text());
    });
    return element('label', {}, element('span', {}, title, output), input);
  }

  function choice(
    title: string,
    options: readonly (readonly [value: string, text: string])[],
    read: () => string,
    write: (value: string) => Partial<LessonSettings>,
  ): HTMLElement {
    const select = element(
      'select',
      {},
      ...options.map(([value, text]) => element('option', { value }, text)),
    );
    select.addEventListener('change', () => change(write(select.value)));
    shows.push(() => {
      select.value = read();
    });
    return element('label', {}, element('span', {}, title), select);
  }

  const nearest = (list: readonly number[], value: number): number =>
    list.reduce(
      (best, item, index) =>
        Math.abs(item - value) < Math.abs((list[best] as number) - value) ? index : best,
      0,
    );

  const hidden = element('input', { type: 'text', inputmode: 'numeric' });
  hidden.addEventListener('change', () =>
    change({ hiddenSizes: readSizes(hidden.value) ?? settings.hiddenSizes }),
  );
  shows.push(() => {
    hidden.value = settings.hiddenSizes.join(', ');
  });
  const seed = element('input', { type: 'number', min: '0', max: '2147483647', step: '1' });
  seed.addEventListener('change', () => {
    change({
      seed: Number.isInteger(seed.valueAsNumber) && seed.checkValidity() ? seed.valueAsNumber : settings.seed,
    });
  });
  shows.push(() => {
    seed.value = String(settings.seed);
  });
  const stops = element('input', { type: 'checkbox' });
  stops.addEventListener('change', () => change({ stops: stops.checked }));
  shows.push(() => {
    stops.checked = settings.stops;
  });
  const reset = element('button', { type: 'button' }, texts.reset);
  reset.addEventListener('click', () => change(usual));

  const fewest = Math.min(20, all);
  const root = element(
    'section',
    { class: 'part below', 'aria-labelledby': 'knobs' },
    element('h2', { id: 'knobs' }, texts.knobs),
    element('p', { class: 'soft' }, texts.knobsNote),
    element(
      'div',
      { class: 'knobs' },
      slider(
        texts.learningRate,
        learningRates.length - 1,
        () => nearest(learningRates, settings.learningRate),
        (step) => ({ learningRate: learningRates[step] as number }),
        () => formatNumber(settings.learningRate),
      ),
      slider(
        texts.batchSize,
        batchSizes.length - 1,
        () => nearest(batchSizes, settings.batchSize),
        (step) => ({ batchSize: batchSizes[step] as number }),
        () => String(settings.batchSize),
      ),
      slider(
        texts.dropout,
        8,
        () => settings.dropout * 10,
        (step) => ({ dropout: step / 10 }),
        () => `${Math.round(settings.dropout * 100)} %`,
      ),
      slider(
        texts.trainingRows,
        100,
        () => Math.round((100 * ((settings.trainingRows ?? all) - fewest)) / Math.max(1, all - fewest)),
        (step) => ({
          trainingRows: step === 100 ? null : fewest + Math.round(((all - fewest) * step) / 100),
        }),
        () => formatCount(settings.trainingRows ?? all),
      ),
      slider(
        texts.labelNoise,
        10,
        () => Math.round(settings.labelNoise * 20),
        (step) => ({ labelNoise: step / 20 }),
        () => `${Math.round(settings.labelNoise * 100)} %`,
      ),
      choice(
        texts.activation,
        [
          ['relu', 'relu'],
          ['tanh', 'tanh'],
        ],
        () => settings.activation,
        (value) => ({ activation: value === 'tanh' ? 'tanh' : 'relu' }),
      ),
      choice(
        texts.optimizer,
        Object.entries(texts.optimizers),
        () => settings.optimizer,
        (value) => ({ optimizer: value === 'sgd' ? 'sgd' : 'adam' }),
      ),
      choice(
        texts.leftOut,
        [
          ['', texts.nothing],
          ...(data.features.length > 1 ? data.features : []).map(({ name }) => [`=${name}`, name] as const),
        ],
        () => (settings.leftOut === null ? '' : `=${settings.leftOut}`),
        (value) => ({ leftOut: value === '' ? null : value.slice(1) }),
      ),
      element('label', {}, element('span', {}, `${texts.hidden} (${texts.hiddenHint})`), hidden),
      element('label', {}, element('span', {}, texts.seed), seed),
      element('label', { class: 'check' }, stops, texts.stops),
      element('div', {}, reset),
    ),
  );
  return {
    root,
    show(shown) {
      settings = shown;
      for (const show of shows) show();
    },
  };
}

/** Sizes of hidden layers as somebody writes them; null where they are none. */
function readSizes(text: string): number[] | null {
  const sizes = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number);
  const isSound =
    sizes.length >= 1 &&
    sizes.length <= most.hiddenLayers &&
    sizes.every((size) => Number.isInteger(size) && size >= 1 && size <= most.units);
  return isSound ? sizes : null;
}
