import type { LossHistory } from '../loss-history.ts';
import type { Losses } from '../protocol.ts';
import { texts } from '../texts.ts';
import { drawn, setAttribute, setText } from './drawing/dom.ts';
import { formatNumber } from './drawing/format.ts';

const [width, height, left, bottom] = [520, 280, 66, 30] as const;
/** A new plot has room for so many epochs. */
const fewestEpochs = 10;

/** The losses of the net by epoch as lines, and those of the regression as what they should come down to. */
export interface LossPlot {
  readonly root: SVGElement;
  update(history: LossHistory, regression: Losses): void;
}

/** Makes the plot once: what changes later are the lines' paths and the labels of the axes. */
export function createLossPlot(): LossPlot {
  const label = (x: number, y: number, anchor: string): SVGElement =>
    drawn('text', { x, y, class: 'label', 'text-anchor': anchor });
  const highest = label(left - 6, 16, 'end');
  const lowest = label(left - 6, height - bottom, 'end');
  const last = label(width - 8, height - 8, 'end');
  const first = label(left, height - 8, 'middle');
  first.textContent = '0';
  const axis = label((left + width - 8) / 2, height - 8, 'middle');
  axis.textContent = texts.epoch;
  const line = (kind: string): SVGElement => drawn('path', { class: kind });
  const regressionLines = { training: line('regression'), heldOut: line('regression held') };
  const netLines = { training: line('net'), heldOut: line('net held') };
  const root = drawn(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': texts.lossDescription },
    drawn('path', { d: `M${left} 8V${height - bottom}H${width - 8}`, class: 'axis', fill: 'none' }),
    ...[highest, lowest, first, axis, last],
    ...Object.values(regressionLines),
    ...Object.values(netLines),
  );
  return {
    root,
    update(history, regression) {
      const [low, high] = rangeOf(history, regression);
      const epochs = Math.max(fewestEpochs, history.epochs);
      const x = (epoch: number): number => left + ((width - left - 8) * epoch) / epochs;
      const y = (loss: number): number =>
        8 + (height - bottom - 8) * (1 - Math.min(1, (loss - low) / (high - low)));
      setText(highest, formatNumber(high));
      setText(lowest, formatNumber(low));
      setText(last, String(epochs));
      for (const name of ['training', 'heldOut'] as const) {
        setAttribute(regressionLines[name], 'd', `M${left} ${y(regression[name]).toFixed(1)}H${width - 8}`);
        setAttribute(netLines[name], 'd', pathOf(history, name, x, y));
      }
    },
  };
}

function pathOf(
  { points }: LossHistory,
  name: keyof Losses,
  x: (epoch: number) => number,
  y: (loss: number) => number,
): string {
  return points
    .filter((point) => !Number.isNaN(point[name]))
    .map((point) => `${x(point.epoch).toFixed(1)} ${y(point[name]).toFixed(1)}`)
    .map((place, index) => `${index === 0 ? 'M' : 'L'}${place}`)
    .join('');
}

/** What the plot reaches over: a first epoch far above the rest would press all others flat. */
function rangeOf({ points }: LossHistory, regression: Losses): readonly [low: number, high: number] {
  const all = [...points, regression].flatMap(({ training, heldOut }) => [training, heldOut]);
  const sorted = all.filter(Number.isFinite).sort((a, b) => a - b);
  const low = (sorted[0] ?? 0) * 0.95;
  return [low, Math.max((sorted[Math.floor(0.98 * (sorted.length - 1))] ?? 0) * 1.05, low + 1e-9)];
}
