import type { MetricName } from '../../metrics/metric-name.ts';
import { classificationMetricNames } from '../../metrics/score-classification.ts';
import { regressionMetricNames } from '../../metrics/score-regression.ts';
import type { ComparisonResult, EngineTiming, ModelResult } from '../../results/comparison-result.ts';
import { headlineModels } from '../../results/find-model.ts';
import { formatCount, formatMicroseconds, formatNumber } from '../../text/format.ts';
import { escapeText } from '../../text/quote-value.ts';
import { layoutColumns, layoutParagraph } from '../render/layout.ts';
import { formatMetric, formatSpread, metricTitle } from '../wording/metric-title.ts';
import { modelHeading, modelWording } from '../wording/model-title.ts';
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
  const { candidate, reference, baseline } = headlineModels(result);
  const models = [candidate, reference, baseline];
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
  const heading = ['', ...models.map(({ id, layerSizes }) => modelWording(id).columnHeading(layerSizes)[0])];
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
    .filter(({ role }) => role !== 'baseline')
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
  return comparedModels(result)
    .map(({ id, iterations, convergedFolds, solver }) => {
      const { heading, iterations: noun } = modelWording(id);
      const work =
        noun === null
          ? 'computed at once'
          : `${Math.min(...iterations)} to ${Math.max(...iterations)} ${noun}`;
      return layoutParagraph(
        `${heading}: ${solver}, ${work}, ${convergedFolds} of ${iterations.length} fits converged.`,
      );
    })
    .join('\n');
}

function comparedModels({ models }: ComparisonResult): ModelResult[] {
  return models.filter(({ role }) => role !== 'baseline');
}

function predictions(result: ComparisonResult): string {
  const engines = comparedModels(result).flatMap(({ id, timings }) =>
    (['compiled', 'library'] as const).map((engine): readonly [string, EngineTiming | null] => [
      `${capitalized(modelWording(id).nickname)}, ${engine}`,
      timings?.[engine] ?? null,
    ]),
  );
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

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
