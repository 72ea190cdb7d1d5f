import { isUnderFourFifths } from '../../checks/four-fifths.ts';
import { fixed } from '../../text/fixed.ts';
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
import { formatScientific } from '../../text/format-scientific.ts';
import { escapeText } from '../../text/quote-value.ts';
import type { Cell } from '../document/cell.ts';
import { bar, intervalBar } from '../plot/bars.ts';
import { type Paint, withoutColour } from '../plot/paint.ts';
import { formatSpread, formatValue } from '../wording/metric-title.ts';
import { scoreFormat } from '../wording/score-format.ts';
import { formatShareOfHighest } from '../wording/share-of-highest.ts';
import {
  formatImportance,
  formatOddsRatio,
  formatOperations,
  formatParameters,
} from './format-model-cell.ts';

type CellOf<Kind extends Cell['kind']> = Extract<Cell, { readonly kind: Kind }>;

/** How a cell of each kind is written. */
const writers: { readonly [Kind in Cell['kind']]: (cell: CellOf<Kind>, paint: Paint) => string } = {
  text: ({ text }) => escapeText(text),
  items: ({ items }) => escapeText(items.join('  ')),
  prefixed: ({ prefix, cell }, paint) => prefix + formatCell(cell, paint),
  unknown: () => '–',
  count: ({ value, isSigned = false }) => signed(formatCount(value), isSigned),
  number: ({ value, isSigned = false }) => signed(formatNumber(value), isSigned),
  quantity: ({ value, isSigned = false }) => signed(formatQuantity(value), isSigned),
  scientific: ({ value, digits, isSigned = false }) => signed(formatScientific(value, digits), isSigned),
  decimals: ({ value, decimals }) => fixed(value, decimals),
  percent: ({ share, digits, width = 0 }) => formatPercent(share, digits).padStart(width),
  points: ({ value, digits, hasUnit = false }) => `${formatPoints(value, digits)}${hasUnit ? ' points' : ''}`,
  interval: ({ low, high }) => formatInterval(low, high),
  pointsInterval: ({ estimate, low, high }) =>
    `${formatPoints(estimate)} ${formatInterval(low, high)}`.trim(),
  difference: ({ estimate, low, high, of }) =>
    estimate === null
      ? '–'
      : [formatPoints(estimate), formatInterval(low, high), `points of ${of}`]
          .filter((part) => part !== '')
          .join(' '),
  range: ({ low, high, digits }) => `${oddsEnd(low, digits)} to ${oddsEnd(high, digits)}`,
  ratio: ({ value, isApproximate = false }) => {
    const text = value === null ? '–' : formatRatio(value);
    return approximately(text, isApproximate);
  },
  duration: ({ milliseconds, isApproximate = false }) =>
    approximately(formatMilliseconds(milliseconds), isApproximate),
  latency: ({ microseconds }) => formatMicroseconds(microseconds),
  partOf: ({ part, whole }) => `${formatCount(part)} of ${formatCount(whole)}`,
  pair: ({ counts: [first, second] }) => `${formatCount(first)} : ${formatCount(second)}`,
  metric: ({ metric, value }) => formatValue(metric, value),
  spread: ({ metric, sd }) => formatSpread(metric, sd),
  measurement: ({ metric, mean, sd }) => `${formatValue(metric, mean)} ± ${formatSpread(metric, sd)}`,
  score: (cell) => (cell.value === null ? '–' : scoreFormat(cell).format(cell.value)),
  scoreInterval: (cell) => {
    const { mean, low, high } = cell;
    const { format } = scoreFormat(cell);
    if (mean === null) return '–';
    return low === null || high === null ? format(mean) : `${format(mean)} [${format(low)}, ${format(high)}]`;
  },
  parameters: formatParameters,
  operations: formatOperations,
  importance: formatImportance,
  oddsRatio: formatOddsRatio,
  shareOfHighest: ({ share }) =>
    share === null ? '–' : `${isUnderFourFifths(share) ? '!' : ''}${formatShareOfHighest(share)}`,
  bar: ({ share, cells, tone }, paint) => {
    const drawing = bar(share, cells);
    return tone === 'neutral' ? drawing : paint[tone](drawing);
  },
  intervalBar: (cell, paint) => intervalBar(cell, cell.reach, cell.halfWidth, paint),
};

/** Writes a cell; text of the data is safe to print. */
export function formatCell(cell: Cell, paint: Paint = withoutColour): string {
  // A union of functions cannot be called with a union of cells: each is called with its own kind only.
  const write = writers[cell.kind] as (cell: Cell, paint: Paint) => string;
  return write(cell, paint);
}

function signed(text: string, isSigned: boolean): string {
  return !isSigned || text.startsWith('−') || text === '0' ? text : `+${text}`;
}

function approximately(text: string, isApproximate: boolean): string {
  return isApproximate ? `${text} ≈` : text;
}

function formatInterval(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `[${formatPoints(low)}, ${formatPoints(high)}]`;
}

/** An end that is too large for a number is as good as infinite. */
function oddsEnd(value: number | null, digits: number): string {
  return formatScientific(value ?? Number.POSITIVE_INFINITY, digits);
}
