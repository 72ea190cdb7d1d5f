import { escapeText } from '../quote-value.ts';
import { metricNames } from '../scores/score-metric.ts';
import { correctionNote } from './comparison-notes.ts';
import type { ComparisonResult, EngineTiming, ModelResult } from './comparison-result.ts';
import { findModel } from './find-model.ts';
import { formatCount, formatMicroseconds, formatNumber } from './format.ts';
import { layoutColumns, layoutParagraph } from './layout.ts';
import { formatMetric, formatSpread, metricTitle } from './metric-title.ts';

const widths = [25, 17, 17, 21];

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
  const models = [
    findModel(result, 'dense-net'),
    findModel(result, 'logistic-regression'),
    findModel(result, 'majority-class'),
  ];
  const rows = metricNames.map((metric) => [
    ` ${metricTitle(metric)}`,
    ...models.map(
      (model) => formatMetric(model, metric) + (isSingle ? '' : ` ± ${formatSpread(model, metric)}`),
    ),
  ]);
  const table = layoutColumns([['', 'Dense net', 'Logistic', 'Always the commonest'], ...rows], widths);
  return `${table}\n${layoutParagraph(correctionNote)}`;
}

/** More classes than this do not fit a matrix on a line. */
const mostClassesShown = 6;

function confusions(result: ComparisonResult): string[][] {
  const labels = result.dataset.target.classes.map(({ label }) => escapeText(label));
  if (labels.length > mostClassesShown) return [];
  const width = Math.min(16, Math.floor(55 / labels.length));
  const cut = (label: string, most: number): string =>
    label.length > most ? `${label.slice(0, most - 1)}…` : label;
  return [
    ['Dense net', findModel(result, 'dense-net')] as const,
    ['Logistic regression', findModel(result, 'logistic-regression')] as const,
  ].map(([title, { confusion }]) => [
    `${title}, true classes in rows, predicted ones in columns`,
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
  const describe = (title: string, id: ModelResult['id'], unit: string): string => {
    const { iterations, convergedFolds, solver } = findModel(result, id);
    const range = `${Math.min(...iterations)} to ${Math.max(...iterations)} ${unit}`;
    return layoutParagraph(
      `${title}: ${solver}, ${range}, ${convergedFolds} of ${iterations.length} fits converged.`,
    );
  };
  return [
    describe('Dense net', 'dense-net', 'epochs'),
    describe('Logistic regression', 'logistic-regression', 'steps'),
  ].join('\n');
}

function predictions({ timings }: ComparisonResult): string {
  const engines: (readonly [string, EngineTiming | null])[] = [
    ['Net, compiled', timings['dense-net'].compiled],
    ['Net, library', timings['dense-net'].library],
    ['Regression, compiled', timings['logistic-regression'].compiled],
    ['Regression, library', timings['logistic-regression'].library],
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
  const preprocessing = formatMicroseconds(timings.preprocessing.medianMicroseconds);
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
