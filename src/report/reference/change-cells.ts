import type { FigureChange } from '../../checks/reference/reference-comparison.ts';
import type { Metric } from '../../metrics/contract.ts';
import { findMetric } from '../../metrics/registry.ts';
import type { Cell } from '../document/cell.ts';

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
    default: {
      const { title, correctsForShares } = findMetric(quantity);
      return correctsForShares ? `${title}, corr.` : title;
    }
  }
}

const unknown: Cell = { kind: 'unknown' };

/** A value of a figure, then or now. */
export function figureCell({ quantity, model }: FigureChange, value: number | null): Cell {
  if (value === null) return unknown;
  switch (quantity) {
    case 'difference':
      return { kind: 'points', value };
    case 'parameters':
      return { kind: 'count', value };
    case 'training':
      return model === null ? { kind: 'ratio', value } : { kind: 'duration', milliseconds: value };
    case 'latency':
      return model === null ? { kind: 'ratio', value } : { kind: 'latency', microseconds: value };
    default:
      return scoreCell(value, findMetric(quantity).kind);
  }
}

/** By how much a figure changed: times and their ratios by a factor, shares in points. */
export function changeCell({ quantity, before, now }: FigureChange): Cell {
  if (before === null || now === null) return unknown;
  const value = now - before;
  switch (quantity) {
    case 'difference':
      return { kind: 'points', value, digits: 2, hasUnit: true };
    case 'parameters':
      return { kind: 'count', value, isSigned: true };
    case 'training':
    case 'latency':
      return { kind: 'ratio', value: now / before };
    default: {
      const { kind } = findMetric(quantity);
      return kind === 'share'
        ? { kind: 'points', value: 100 * value, digits: 2, hasUnit: true }
        : scoreCell(value, kind, true);
    }
  }
}

function scoreCell(value: number, kind: Metric['kind'], isSigned = false): Cell {
  if (kind === 'share') return { kind: 'percent', share: value };
  return { kind: kind === 'plain' ? 'number' : 'quantity', value, isSigned };
}
