import { fixed } from '../../text/fixed.ts';
import { formatCount, formatNumber } from '../../text/format.ts';
import { formatScientific } from '../../text/format-scientific.ts';
import type { Cell, FigureScale } from '../document/cell.ts';

type CellOf<Kind extends Cell['kind']> = Extract<Cell, { readonly kind: Kind }>;

/** What fits a model's column, with a space to the next one. */
const widestOperations = 16;
/** What fits the column of odds ratios, with a space to the next one. */
const widestRatio = 9;

/** 11, or of one vector a class 44 (4 × 11). */
export function formatParameters({ count, vectors }: CellOf<'parameters'>): string {
  return vectors > 1 ? `${formatCount(count)} (${vectors} × ${count / vectors})` : formatCount(count);
}

/** As long as the column holds it, each kind of operation; else their sum. */
export function formatOperations({ operations }: CellOf<'operations'>): string {
  const { multiplications, additions, exponentials } = operations;
  const exponents = exponentials === 0 ? '' : ` ${formatCount(exponentials)}exp`;
  const kinds = `${formatCount(multiplications)}× ${formatCount(additions)}+${exponents}`;
  const sum = multiplications + additions + exponentials;
  return kinds.length <= widestOperations ? kinds : `${formatCount(sum)} in all`;
}

/** A mean and its spread, in one unit. */
export function formatImportance({ mean, sd, scale }: CellOf<'importance'>): string {
  if (mean === null) return '–';
  return sd === null ? figure(mean, scale) : `${figure(mean, scale)} ± ${figure(sd, scale)}`;
}

function figure(value: number, { unit, decimals }: FigureScale): string {
  const inUnit = value / unit;
  if (Math.abs(inUnit) < 100) return fixed(inUnit, decimals);
  return formatNumber(inUnit);
}

/** With three digits where there is room for them; one that is too large for a number is as good as infinite. */
export function formatOddsRatio({ ratio }: CellOf<'oddsRatio'>): string {
  const value = ratio ?? Number.POSITIVE_INFINITY;
  const text = formatScientific(value, 3);
  return text.length <= widestRatio ? text : formatScientific(value, 2);
}
