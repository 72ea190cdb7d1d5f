import { findMetric, type MetricName } from '../../metrics/registry.ts';
import type { ExplanationResult, FeatureImportance, Importance } from '../../results/explanation-result.ts';
import { formatCount, formatNumber, formatPercent } from '../../text/format.ts';
import { formatPowerOfTen } from '../../text/format-scientific.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Block } from '../document/block.ts';
import type { Cell, FigureScale } from '../document/cell.ts';
import { paragraph, part } from '../document/part.ts';
import type { Column } from '../document/table.ts';
import { metricPhrase } from '../wording/metric-title.ts';
import { modelHeading } from '../wording/model-title.ts';
import { explainedIds } from './explained-figures.ts';

/** With its headings and its sentence a plot of so many lines fits 24. */
const mostFeatures = 17;
const barCells = 14;
const nameWidth = 24;

/** Which features each model needs, side by side: what it loses when one is shuffled, over the folds. */
export function importanceBlocks(result: ExplanationResult): Block {
  const { importance } = result;
  const { features, scores, metric, unit } = importance;
  const ids = explainedIds(result);
  const largest = Math.max(
    ...features.flatMap(({ net, regression: other }) => [net.mean ?? 0, other.mean ?? 0]),
    Number.MIN_VALUE,
  );
  const scale = scaleOf(importance);
  const cells = ({ mean, sd }: FeatureImportance): Cell[] => [
    { kind: 'bar', share: (mean ?? 0) / largest, cells: barCells, tone: 'positive' },
    { kind: 'importance', mean, sd, scale },
  ];
  const shown = features.slice(0, mostFeatures);
  const left = features.length - shown.length;
  const figures = (score: number | null, headingWidth: number): Column => ({
    title: [scoreText(score, unit, scale)],
    align: 'right',
    terminal: { width: 12, headingWidth },
  });
  return part(
    `${lost(metric, unit)} when a feature of the test rows is shuffled${note(scale)}`,
    {
      kind: 'table',
      columns: [
        { title: [''], align: 'left', terminal: { width: nameWidth } },
        { title: [modelHeading(ids.net)], align: 'left', terminal: { width: 16 } },
        figures(scores.net, 12),
        {
          title: [modelHeading(ids.regression)],
          align: 'left',
          terminal: { width: 16, headingWidth: 20 },
        },
        figures(scores.regression, 8),
      ],
      rows: shown.map(({ feature, net, regression: other }) => ({
        label: shownName(feature, nameWidth - 2),
        depth: 0,
        cells: [...cells(net), ...cells(other)],
      })),
    },
    ...(left > 0 ? [paragraph(`and ${formatCount(left)} more (--json has them)`)] : []),
    paragraph(
      `${agreement(importance)}Mean ± sd over the folds; correlated features share their worth.${dominance(metric)}`,
    ),
  );
}

/** What shuffling costs: "Points of accuracy lost". */
export function lost(metric: MetricName, unit: Importance['unit']): string {
  const phrase = metricPhrase(metric);
  if (unit === 'target') return `${phrase} gained`;
  return `Points of ${phrase} lost`;
}

function dominance(metric: MetricName): string {
  return findMetric(metric).correctsForShares
    ? ' As one class dominates, probabilities are divided by the shares of the classes first.'
    : '';
}

/**
 * Points have a decimal. Numbers in the target's unit, which may be of any size, are told in a power of a thousand of
 * it, in which the largest lies between 1 and 1,000, and have three digits of that one.
 */
function scaleOf({ features, scores, unit }: Importance): FigureScale {
  if (unit === 'points') return { unit: 1, decimals: 1 };
  const means = features.flatMap(({ net, regression }) => [net.mean ?? 0, regression.mean ?? 0]);
  const largest = Math.max(...[...means, scores.net ?? 0, scores.regression ?? 0].map(Math.abs));
  const thousands = largest === 0 ? 0 : Math.floor(Math.log10(largest) / 3);
  const power = 10 ** (3 * thousands);
  return { unit: power, decimals: largest / power < 10 ? 2 : 1 };
}

/** What the heading says of the unit. */
function note({ unit }: FigureScale): string {
  return unit === 1 ? '' : `, in ${formatPowerOfTen(Math.round(Math.log10(unit)))}`;
}

function scoreText(score: number | null, unit: Importance['unit'], scale: FigureScale): string {
  if (score === null) return '';
  return unit === 'points' ? formatPercent(score / 100) : formatNumber(score / scale.unit);
}

/** From these rank correlations on, two orders are alike, or partly so. */
const alike = 0.7;
const partlyAlike = 0.3;

function agreement({ features, rankCorrelation }: Importance): string {
  if (rankCorrelation === null) return '';
  const extent =
    rankCorrelation >= alike ? 'alike' : rankCorrelation >= partlyAlike ? 'partly alike' : 'differently';
  const [first] = features;
  const [firstOfRegression] = features.toSorted(
    (a, b) => (b.regression.mean ?? 0) - (a.regression.mean ?? 0),
  );
  const ofNet = shownName(first?.feature ?? '', 24);
  const ofRegression = shownName(firstOfRegression?.feature ?? '', 24);
  const firsts =
    ofNet === ofRegression
      ? `both need ${ofNet} most`
      : `the net needs ${ofNet} most, the regression ${ofRegression}`;
  return `They rank the features ${extent} (rank correlation ${formatNumber(rankCorrelation)}): ${firsts}. `;
}
