import type { LossHistory } from '../loss-history.ts';
import type { Losses } from '../protocol.ts';
import { texts } from '../texts.ts';
import { drawn } from './dom.ts';
import { formatNumber } from './format.ts';

const [width, height, left, bottom] = [520, 280, 52, 30] as const;

/** The losses of the net by epoch as lines, and those of the regression as what they should come down to. */
export function lossPlot({ points, epochs }: LossHistory, regression: Losses): SVGElement {
  const all = [...points, regression].flatMap(({ training, heldOut }) => [training, heldOut]);
  const finite = all.filter(Number.isFinite);
  const low = Math.min(...finite) * 0.95;
  const sorted = [...finite].sort((a, b) => a - b);
  // A first epoch far above the rest would press all others flat.
  const high = Math.max((sorted[Math.floor(0.98 * (sorted.length - 1))] as number) * 1.05, low + 1e-9);
  const x = (epoch: number): number => left + ((width - left - 8) * epoch) / Math.max(10, epochs);
  const y = (loss: number): number =>
    8 + (height - bottom - 8) * (1 - Math.min(1, (loss - low) / (high - low)));
  const path = (name: keyof Losses): string =>
    points
      .filter((point) => !Number.isNaN(point[name]))
      .map(
        (point, index) =>
          `${index === 0 ? 'M' : 'L'}${x(point.epoch).toFixed(1)} ${y(point[name]).toFixed(1)}`,
      )
      .join('');
  const level = (name: keyof Losses): string => `M${left} ${y(regression[name])}H${width - 8}`;
  const line = (d: string, kind: string): SVGElement => drawn('path', { d, class: kind });
  const label = (text: string, at: readonly [number, number], anchor: string): SVGElement =>
    drawn('text', { x: at[0], y: at[1], class: 'label', 'text-anchor': anchor }, text);
  return drawn(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': texts.lossDescription },
    drawn('path', { d: `M${left} 8V${height - bottom}H${width - 8}`, class: 'axis', fill: 'none' }),
    label(formatNumber(high), [left - 6, 16], 'end'),
    label(formatNumber(low), [left - 6, height - bottom], 'end'),
    label('0', [left, height - 8], 'middle'),
    label(String(Math.max(10, epochs)), [width - 8, height - 8], 'end'),
    line(level('training'), 'regression'),
    line(level('heldOut'), 'regression held'),
    line(path('training'), 'net'),
    line(path('heldOut'), 'net held'),
  );
}
