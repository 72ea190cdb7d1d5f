import type { MetricName } from '../../metrics/metric-name.ts';
import { classificationMetricNames } from '../../metrics/score-classification.ts';
import { regressionMetricNames } from '../../metrics/score-regression.ts';
import type { ComparisonResult, EngineTiming } from '../../results/comparison-result.ts';
import { findModels, findTimings } from '../../results/find-model.ts';
import { formatCount, formatMicroseconds, formatNumber } from '../../text/format.ts';
import { escapeText } from '../../text/quote-value.ts';
import { layoutColumns, layoutParagraph } from '../render/layout.ts';
import { formatMetric, formatSpread, metricTitle } from '../wording/metric-title.ts';
import { modelHeading } from '../wording/model-title.ts';
import { correctionNote } from './comparison-notes.ts';

const widths = [25, 17, 17, 21];
/** What fits a model's column, with a space to the next one; longer ones have their spread below. */
const widestFigure = 16;

/** What `--details` adds below the table: every metric, the mistakes, the fits, batches, and how it was measured. */
export function comparisonDetails(result: ComparisonResult): string {
  const isSingle = result.protocol.folds * result.protocol.repeats === 1;
  const parts = [
    [isSingle ? 'Metrics' : 'Metrics, mean ± sd over the folds', metrics(result, isSingle)],
    ...confusions(result),
    ['Fits', fits(result)],
    ['Prediction', predictions(result)],
    ['Protocol', protocol(result)],
    ['Encoded columns', layoutParagraph(result.dataset.encodedColumns.map(escapeText).join(', '))],
  ];
  return parts.map(([title, body]) => `\n${title}\n${body}\n`).join('');
}

function metrics(result: ComparisonResult, isSingle: boolean): string {
  const models = findModels(result);
  const isClassification = result.task === 'classification';
  const names: readonly MetricName[] = isClassification ? classificationMetricNames : regressionMetricNames;
  const rows = names.flatMap((metric) => {
    const title = ` ${metricTitle(metric)}`;
    const values = models.map((model) => formatMetric(model, metric));
    if (isSingle) return [[title, ...values]];
    const spreads = models.map((model) => `± ${formatSpread(model, metric)}`);
    const both = values.map((value, model) => `${value} ${spreads[model]}`);
    const isShort = both.every((cell) => cell.length <= widestFigure);
    return isShort
      ? [[title, ...both]]
      : [
          [title, ...values],
          ['', ...spreads],
        ];
  });
  const heading = isClassification
    ? ['', 'Dense net', 'Logistic', 'Always the commonest']
    : ['', 'Dense net', 'Linear', 'Always the mean'];
  const table = layoutColumns([heading, ...rows], widths);
  return isClassification ? `${table}\n${layoutParagraph(correctionNote)}` : table;
}

/** More classes than this do not fit a matrix on a line. */
const mostClassesShown = 6;

function confusions(result: ComparisonResult): string[][] {
  if (result.task === 'regression') return [];
  const labels = result.dataset.target.classes.map(({ label }) => escapeText(label));
  if (labels.length > mostClassesShown) return [];
  const width = Math.min(16, Math.floor(55 / labels.length));
  const cut = (label: string, most: number): string =>
    label.length > most ? `${label.slice(0, most - 1)}…` : label;
  return result.models
    .slice(0, 2)
    .map(({ id, confusion }) => [
      `${modelHeading(id)}, true classes in rows, predicted ones in columns`,
      layoutColumns(
        [
          ['', ...labels.map((label) => cut(label, width - 1))],
          ...confusion.map((counts, code) => [` ${cut(labels[code] ?? '', 23)}`, ...counts.map(formatCount)]),
        ],
        [25, ...labels.map(() => width)],
      ),
    ]);
}

function fits(result: ComparisonResult): string {
  return findModels(result)
    .slice(0, 2)
    .map(({ id, iterations, convergedFolds, solver }) => {
      const range = `${Math.min(...iterations)} to ${Math.max(...iterations)} ${id === 'dense-net' ? 'epochs' : 'steps'}`;
      const work = id === 'linear-regression' ? 'computed at once' : range;
      return layoutParagraph(
        `${modelHeading(id)}: ${solver}, ${work}, ${convergedFolds} of ${iterations.length} fits converged.`,
      );
    })
    .join('\n');
}

function predictions(result: ComparisonResult): string {
  const [net, regression] = findTimings(result);
  const engines: (readonly [string, EngineTiming | null])[] = [
    ['Net, compiled', net.compiled],
    ['Net, library', net.library],
    ['Regression, compiled', regression.compiled],
    ['Regression, library', regression.library],
  ];
  const rows = engines.flatMap(([title, timing]) => {
    if (timing === null) return [];
    const { latency, batches } = timing;
    const batch = batches.at(-1);
    return [
      [
        ` ${title}`,
        formatMicroseconds(latency.p95Microseconds),
        formatMicroseconds(latency.coldMicroseconds),
        ...batches
          .slice(1)
          .map(({ rows: size, medianMicroseconds }) => formatMicroseconds(medianMicroseconds / size)),
        batch === undefined ? '' : formatCount(Number(batch.rowsPerSecond.toPrecision(3))),
      ],
    ];
  });
  const sizes = engines.find(([, timing]) => timing !== null)?.[1]?.batches.slice(1) ?? [];
  const heading = [
    'A row takes',
    'p95',
    'first call',
    ...sizes.map(({ rows: size }) => `of ${formatCount(size)}`),
    'rows/s',
  ];
  const preprocessing = formatMicroseconds(result.timings.preprocessing.medianMicroseconds);
  const note = layoutParagraph(
    `Turning a row's cells into numbers comes first, the same for every model: ${preprocessing}.`,
  );
  const notes = engines
    .flatMap(([, timing]) => timing?.notes ?? [])
    .map((line) => layoutParagraph(`${line}.`));
  return (
    layoutColumns([heading, ...rows], [22, 10, 11, 12, 14, 11]) +
    [note, ...notes].map((line) => `\n${line}`).join('')
  );
}

function protocol({ protocol: { kind, rule, trainRows, testRows }, comparison }: ComparisonResult): string {
  return layoutParagraph(
    `${kind}; ${rule}; ${formatNumber(trainRows)} rows to learn from and ${formatNumber(testRows)} to judge on; ` +
      `interval: ${comparison.method}.`,
  );
}
