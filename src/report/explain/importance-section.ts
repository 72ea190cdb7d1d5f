import type { MetricName } from '../../metrics/metric-name.ts';
import type { ExplanationResult, FeatureImportance, Importance } from '../../results/explanation-result.ts';
import { formatCount, formatNumber, formatPercent } from '../../text/format.ts';
import { formatPowerOfTen } from '../../text/format-scientific.ts';
import { shownName } from '../../text/shown-name.ts';
import { bar } from '../plot/bars.ts';
import { layoutColumns, layoutParagraph } from '../render/layout.ts';
import type { Paint } from '../render/paint.ts';
import { metricPhrase } from '../wording/metric-title.ts';
import { modelHeading } from '../wording/model-title.ts';

/** With its headings and its sentence a plot of so many lines fits 24. */
const mostFeatures = 17;
const barWidth = 14;
const widths = [24, 16, 12, 16, 12];

/** Which features each model needs, side by side: what it loses when one is shuffled, over the folds. */
export function importanceSection({ importance, regression }: ExplanationResult, paint: Paint): string {
  const { features, scores, metric, unit } = importance;
  const title = modelHeading(regression.id);
  const largest = Math.max(
    ...features.flatMap(({ net, regression: other }) => [net.mean ?? 0, other.mean ?? 0]),
    Number.MIN_VALUE,
  );
  const scale = scaleOf(importance);
  const cells = ({ mean, sd }: FeatureImportance): string[] => [
    paint.positive(bar((mean ?? 0) / largest, barWidth)),
    mean === null ? '–' : `${scale.figure(mean)}${sd === null ? '' : ` ± ${scale.figure(sd)}`}`,
  ];
  const rows = features
    .slice(0, mostFeatures)
    .map(({ feature, net, regression: other }) => [
      ` ${shownName(feature, (widths[0] as number) - 2)}`,
      ...cells(net),
      ...cells(other),
    ]);
  const left = features.length - rows.length;
  return [
    paint.heading(`${lost(metric, unit)} when a feature of the test rows is shuffled${scale.note}`),
    layoutColumns(
      [['', 'Dense net', scale.score(scores.net), title, scale.score(scores.regression)]],
      [24, 16, 12, 20, 8],
    ),
    layoutColumns(rows, widths),
    ...(left > 0 ? [` and ${formatCount(left)} more (--json has them)`] : []),
    layoutParagraph(
      `${agreement(importance)}Mean ± sd over the folds; correlated features share their worth.${dominance(metric)}`,
    ),
  ].join('\n');
}

function lost(metric: MetricName, unit: Importance['unit']): string {
  const phrase = metricPhrase(metric);
  if (unit === 'target') return `${phrase} gained`;
  return `Points of ${phrase} lost`;
}

function dominance(metric: MetricName): string {
  return metric === 'priorCorrectedBalancedAccuracy'
    ? ' As one class dominates, probabilities are divided by the shares of the classes first.'
    : '';
}

/** How the numbers of a plot are written. */
interface FigureScale {
  /** After the heading. */
  readonly note: string;
  score(value: number | null): string;
  figure(value: number): string;
}

/**
 * Points have a decimal. Numbers in the target's unit, which may be of any size, are told in a power of a thousand of
 * it, in which the largest lies between 1 and 1,000, and have three digits of that one.
 */
function scaleOf({ features, scores, unit }: Importance): FigureScale {
  if (unit === 'points') {
    const score = (value: number | null) => (value === null ? '' : formatPercent(value / 100));
    return { note: '', score, figure: (value) => figure(value, 1) };
  }
  const means = features.flatMap(({ net, regression }) => [net.mean ?? 0, regression.mean ?? 0]);
  const largest = Math.max(...[...means, scores.net ?? 0, scores.regression ?? 0].map(Math.abs));
  const thousands = largest === 0 ? 0 : Math.floor(Math.log10(largest) / 3);
  const power = 10 ** (3 * thousands);
  const decimals = largest / power < 10 ? 2 : 1;
  return {
    note: thousands === 0 ? '' : `, in ${formatPowerOfTen(3 * thousands)}`,
    score: (value) => (value === null ? '' : formatNumber(value / power)),
    figure: (value) => figure(value / power, decimals),
  };
}

function figure(value: number, decimals: number): string {
  const text = Math.abs(value) < 100 ? value.toFixed(decimals) : formatNumber(value);
  return text.replace(/^-(0\.0+)$/, '$1').replace('-', '−');
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
