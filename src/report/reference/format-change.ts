import type { FigureChange } from '../../checks/reference/reference-comparison.ts';
import {
  formatCount,
  formatMicroseconds,
  formatMilliseconds,
  formatNumber,
  formatPercent,
  formatPoints,
  formatQuantity,
  formatRatio,
} from '../../text/format.ts';
import { metricTitle } from '../wording/metric-title.ts';

/** What a figure is, inside the group of its model. */
export function figureTitle({ quantity, engine }: FigureChange): string {
  switch (quantity) {
    case 'difference':
      return 'Points';
    case 'parameters':
      return 'Parameters';
    case 'training':
      return engine === 'library' ? 'Training, library' : 'Training time';
    case 'latency':
      return engine === 'library' ? 'Latency, library' : 'Latency, one row';
    default:
      return metricTitle(quantity).replace(' *', ', corr.');
  }
}

/** A value of a figure, then or now. */
export function formatFigure({ quantity, model }: FigureChange, value: number | null): string {
  if (value === null) return '–';
  switch (quantity) {
    case 'difference':
      return formatPoints(value);
    case 'parameters':
      return formatCount(value);
    case 'training':
      return model === null ? formatRatio(value) : formatMilliseconds(value);
    case 'latency':
      return model === null ? formatRatio(value) : formatMicroseconds(value);
    case 'rmse':
    case 'mae':
      return formatQuantity(value);
    case 'logLoss':
    case 'rSquared':
      return formatNumber(value);
    default:
      return formatPercent(value);
  }
}

/** By how much a figure changed: times and their ratios by a factor, shares in points. */
export function formatChange({ quantity, before, now }: FigureChange): string {
  if (before === null || now === null) return '–';
  switch (quantity) {
    case 'difference':
      return `${formatPoints(now - before, 2)} points`;
    case 'parameters':
      return signed(formatCount(now - before));
    case 'training':
    case 'latency':
      return formatRatio(now / before);
    case 'rmse':
    case 'mae':
      return signed(formatQuantity(now - before));
    case 'logLoss':
    case 'rSquared':
      return signed(formatNumber(now - before));
    default:
      return `${formatPoints(100 * (now - before), 2)} points`;
  }
}

function signed(text: string): string {
  return text.startsWith('−') || text === '0' ? text : `+${text}`;
}
