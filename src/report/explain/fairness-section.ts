import type { MetricName } from '../../metrics/metric-name.ts';
import type { ExplanationResult, Fairness, GroupFigures } from '../../results/explanation-result.ts';
import { formatCount, formatPercent } from '../../text/format.ts';
import { formatScientific } from '../../text/format-scientific.ts';
import { shownName } from '../../text/shown-name.ts';
import { layoutColumns, layoutParagraph } from '../render/layout.ts';
import type { Paint } from '../render/paint.ts';
import { formatShareOfHighest, fourFifths } from './four-fifths.ts';

/** How each model treats each group of a column. */
export function fairnessSection(result: ExplanationResult, fairness: Fairness, paint: Paint): string {
  const { column, selectedClass, groups } = fairness;
  const isSelection = selectedClass !== null;
  const widths = isSelection ? [16, 7, 9, 9, 9, 6, 9, 9, 6] : [16, 7, 11, 12, 11, 12, 11];
  const figures = isSelection ? ['accuracy', 'selected', 'ratio'] : ['mean error', 'rmse'];
  const rows = groups.map(({ label, rows: count, observed, net, regression }) => [
    ` ${shownName(label, 14)}`,
    ...[
      formatCount(count),
      isSelection ? formatPercent(observed) : formatScientific(observed, 3),
      ...figureCells(net),
      ...figureCells(regression),
    ].map(right),
  ]);
  const heading = [
    '',
    right('rows'),
    right(isSelection ? 'are' : 'mean'),
    ...[...figures, ...figures].map(right),
  ];
  const half = widths.slice(3).reduce((sum, width) => sum + width, 0) / 2;
  const models = [
    { content: '', colSpan: 1 },
    right('dense net'),
    right(result.regression.id.replace('-', ' ')),
  ];
  return [
    paint.heading(`Groups of ${shownName(column, 40)}`),
    layoutColumns([models], [80 - 2 * half, half, half]),
    layoutColumns([heading, ...rows], widths),
    layoutParagraph(isSelection ? selectionNote(selectedClass, result.importance.metric) : errorNote),
  ].join('\n');
}

const right = (content: string) => ({ content, hAlign: 'right' as const });

function figureCells(figures: GroupFigures): string[] {
  if ('rmse' in figures) return [formatScientific(figures.meanError, 3), formatScientific(figures.rmse, 3)];
  const { accuracy, selectionRate, ratio } = figures;
  const mark = ratio !== null && ratio < fourFifths ? '!' : '';
  const share = ratio === null ? '–' : formatShareOfHighest(ratio);
  return [formatPercent(accuracy), formatPercent(selectionRate), mark + share];
}

function selectionNote(selectedClass: string, metric: MetricName): string {
  const name = shownName(selectedClass, 30);
  return (
    `Selected is who a model answers ${name} for (another class: --positive), from test rows only; the ratio is to the ` +
    `highest rate of its model, and ! marks one under the four-fifths rule (0.80).${plainAnswers(metric)}`
  );
}

/** Above, the probabilities of such a table are divided by the shares of the classes before the largest is taken. */
function plainAnswers(metric: MetricName): string {
  return metric === 'priorCorrectedBalancedAccuracy'
    ? ' An answer here is the class with the largest probability, as it is.'
    : '';
}

const errorNote =
  'Errors are predicted minus true, from test rows only; there is no selection where a number is predicted.';
