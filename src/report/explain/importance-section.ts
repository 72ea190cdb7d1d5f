import type { MetricName } from '../../scores/metric-name.ts';
import { formatCount, formatNumber, formatPercent } from '../format.ts';
import { layoutColumns, layoutParagraph } from '../layout.ts';
import { metricPhrase } from '../metric-title.ts';
import { bar } from './bars.ts';
import type { ExplanationResult, FeatureImportance, Importance } from './explanation-result.ts';
import type { Paint } from './paint.ts';
import { shownName } from './shown-name.ts';

/** With its headings and its sentence a plot of so many lines fits 24. */
const mostFeatures = 17;
const barWidth = 14;
const widths = [24, 16, 12, 16, 12];

/** Which features each model needs, side by side: what it loses when one is shuffled, over the folds. */
export function importanceSection({ importance, regression }: ExplanationResult, paint: Paint): string {
  const { features, scores, metric, unit } = importance;
  const title = regression.id === 'logistic-regression' ? 'Logistic regression' : 'Linear regression';
  const largest = Math.max(
    ...features.flatMap(({ net, regression: other }) => [net.mean ?? 0, other.mean ?? 0]),
    Number.MIN_VALUE,
  );
  const cells = ({ mean, sd }: FeatureImportance): string[] => [
    paint.positive(bar((mean ?? 0) / largest, barWidth)),
    mean === null ? '–' : `${figure(mean)}${sd === null ? '' : ` ± ${figure(Math.abs(sd))}`}`,
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
    paint.heading(`${lost(metric, unit)} when a feature of the test rows is shuffled`),
    layoutColumns(
      [['', 'Dense net', score(scores.net, unit), title, score(scores.regression, unit)]],
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

function score(value: number | null, unit: Importance['unit']): string {
  if (value === null) return '';
  return unit === 'points' ? formatPercent(value / 100) : formatNumber(value);
}

function figure(value: number): string {
  const text = Math.abs(value) < 100 ? value.toFixed(1) : formatNumber(value);
  return text.replace(/^-(0\.0)$/, '$1').replace('-', '−');
}

/** From these rank correlations on, two orders are alike, or partly so. */
const alike = 0.7;
const partlyAlike = 0.3;

function agreement({ features, rankCorrelation }: Importance): string {
  if (rankCorrelation === null) return '';
  const extent =
    rankCorrelation >= alike ? 'the same' : rankCorrelation >= partlyAlike ? 'partly the same' : 'different';
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
  return `They look at ${extent} features (rank correlation ${formatNumber(rankCorrelation)}): ${firsts}. `;
}
