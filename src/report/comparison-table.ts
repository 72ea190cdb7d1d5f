import type { OperationCount } from '../models/operations.ts';
import { escapeText } from '../quote-value.ts';
import type { ComparisonResult, EngineTiming, ModelResult } from './comparison-result.ts';
import {
  formatCount,
  formatMicroseconds,
  formatMilliseconds,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRatio,
} from './format.ts';
import { layoutColumns, layoutParagraph } from './layout.ts';
import { metricTitle } from './metric-title.ts';
import { verdictSentence } from './verdict-sentence.ts';

type Row = readonly [label: string, net: string, regression: string, comparison: string];

const columnWidths = [25, 17, 17, 21];

/** The side-by-side table, at most 80 characters wide, with the verdict below it. */
export function comparisonTable(result: ComparisonResult): string {
  const parts = [
    heading(result),
    layoutColumns(rows(result), columnWidths),
    notes(result)
      .map((note) => layoutParagraph(note))
      .join('\n'),
    layoutParagraph(verdictSentence(result)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function heading({ dataset, protocol }: ComparisonResult): string {
  const classes = dataset.target.classes
    .toSorted((a, b) => b.rows - a.rows)
    .map(({ label, rows }) => `${escapeText(label)} ${formatPercent(rows / dataset.rows, 0)}`);
  const shown = classes.length > 6 ? [...classes.slice(0, 5), `${classes.length - 5} more`] : classes;
  const features =
    dataset.features.length === 1 ? '1 feature' : `${formatCount(dataset.features.length)} features`;
  const encoded = dataset.encodedColumns.length;
  const size =
    encoded === dataset.features.length ? features : `${features}, ${formatCount(encoded)} encoded`;
  return [
    layoutParagraph(
      `${escapeText(dataset.name)}   ${formatCount(dataset.rows)} rows, ${size} → ` +
        `${escapeText(dataset.target.name)} (${shown.join(', ')})`,
      '',
    ),
    layoutParagraph(`${protocol.method}, seed ${protocol.seed}`, ''),
  ].join('\n');
}

function rows(result: ComparisonResult): Row[] {
  const net = findModel(result, 'dense-net');
  const regression = findModel(result, 'logistic-regression');
  return [
    ['', 'Dense net', 'Logistic', 'net ÷ logistic'],
    ['', (net.layerSizes ?? []).join('→'), 'regression', ''],
    [
      ' Parameters',
      formatCount(net.parameters),
      regressionParameters(result, regression),
      formatRatio(net.parameters / regression.parameters),
    ],
    [
      ' Rows per parameter',
      formatNumber(net.rowsPerParameter),
      formatNumber(regression.rowsPerParameter),
      '',
    ],
    [
      ' Operations a prediction',
      formatOperations(net.operations),
      formatOperations(regression.operations),
      formatRatio(totalOperations(net.operations) / totalOperations(regression.operations)),
    ],
    ...metricRows(result, net, regression),
    ...trainingRows(result),
    ...latencyRows(result),
  ];
}

function findModel(result: ComparisonResult, id: ModelResult['id']): ModelResult {
  const model = result.models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`the result has no ${id}`);
  return model;
}

/** A vector of weights and an intercept, or one such vector a class: 11, or 44 (4 × 11). */
function regressionParameters({ dataset }: ComparisonResult, { parameters }: ModelResult): string {
  const vector = dataset.encodedColumns.length + 1;
  const vectors = parameters / vector;
  return vectors > 1 ? `${formatCount(parameters)} (${vectors} × ${vector})` : formatCount(parameters);
}

function formatOperations({ multiplications, additions, exponentials }: OperationCount): string {
  return `${formatCount(multiplications)}× ${formatCount(additions)}+ ${formatCount(exponentials)}exp`;
}

function totalOperations({ multiplications, additions, exponentials }: OperationCount): number {
  return multiplications + additions + exponentials;
}

function metricRows(
  { comparison, protocol }: ComparisonResult,
  net: ModelResult,
  regression: ModelResult,
): Row[] {
  const interval =
    comparison.low === null || comparison.high === null
      ? ''
      : `[${formatPoints(comparison.low)}, ${formatPoints(comparison.high)}]`;
  const folds = protocol.folds * protocol.repeats;
  const accuracyIsJudged = comparison.metric === 'accuracy';
  const accuracyDifference = ((net.accuracy.mean ?? 0) - (regression.accuracy.mean ?? 0)) * 100;
  const rows: Row[] = [
    [
      ' Accuracy',
      mean(net, 'accuracy'),
      mean(regression, 'accuracy'),
      `${formatPoints(accuracyDifference)} points`,
    ],
  ];
  if (!accuracyIsJudged) {
    const { metric, estimate } = comparison;
    rows.push([
      ` ${metricTitle(metric)}`,
      mean(net, metric),
      mean(regression, metric),
      `${formatPoints(estimate)} points`,
    ]);
  }
  if (folds > 1 || interval !== '') {
    const { metric } = comparison;
    rows.push([
      `   ${folds > 1 ? `sd over ${folds} folds` : '95 % interval'}`,
      spread(net, metric),
      spread(regression, metric),
      interval,
    ]);
  }
  return rows;
}

function mean(model: ModelResult, metric: ComparisonResult['comparison']['metric']): string {
  const value = model[metric].mean;
  return value === null ? '–' : metric === 'logLoss' ? formatNumber(value) : formatPercent(value);
}

function spread(model: ModelResult, metric: ComparisonResult['comparison']['metric']): string {
  const value = model[metric].sd;
  return value === null ? '–' : metric === 'logLoss' ? formatNumber(value) : (value * 100).toFixed(1);
}

function trainingRows(result: ComparisonResult): Row[] {
  const time = (timing: EngineTiming): string =>
    formatMilliseconds(timing.training.medianMilliseconds) + (timing.extrapolated ? ' ≈' : '');
  return timingRows(result, ' Training time', time, (timing) => timing.training.medianMilliseconds);
}

function latencyRows(result: ComparisonResult): Row[] {
  const time = (timing: EngineTiming): string => formatMicroseconds(timing.latency.medianMicroseconds);
  return timingRows(result, ' Latency, one row', time, (timing) => timing.latency.medianMicroseconds);
}

/** A row an engine; a ratio is only ever formed between two implementations of one kind. */
function timingRows(
  { timings }: ComparisonResult,
  label: string,
  format: (timing: EngineTiming) => string,
  value: (timing: EngineTiming) => number,
): Row[] {
  const { 'dense-net': net, 'logistic-regression': regression } = timings;
  const row = (title: string, engine: 'compiled' | 'library'): Row[] => {
    const [a, b] = [net[engine], regression[engine]];
    return a === null || b === null ? [] : [[title, format(a), format(b), formatRatio(value(a) / value(b))]];
  };
  const compiled = row(label, 'compiled');
  const library = row(compiled.length > 0 ? '   as a library' : `${label}, library`, 'library');
  return [...compiled, ...library];
}

function notes(result: ComparisonResult): string[] {
  const { dataset, comparison, timings } = result;
  const lines: string[] = [];
  const commonest = dataset.target.classes.toSorted((a, b) => b.rows - a.rows)[0];
  const baseline = findModel(result, 'majority-class');
  lines.push(`Always "${escapeText(commonest?.label ?? '')}": ${mean(baseline, 'accuracy')} accuracy.`);
  if (comparison.metric !== 'accuracy')
    lines.push(`The verdict is on ${metricTitle(comparison.metric).toLowerCase()}.`);
  const libraries = [timings['dense-net'].library, timings['logistic-regression'].library].filter(
    (t) => t !== null,
  );
  if (libraries.length > 0) lines.push(`Libraries: ${libraries.map(describeLibrary).join('; ')}.`);
  if (libraries.some(({ extrapolated }) => extrapolated)) {
    lines.push('≈ not finished within --library-seconds: estimated from the part that was.');
  }
  const outputs = findModel(result, 'dense-net').layerSizes?.at(-1) ?? 0;
  const classCount = dataset.target.classes.length;
  if (outputs > classCount) {
    const unused =
      outputs - classCount === 1
        ? `Output ${outputs} of the net is`
        : `Outputs ${classCount + 1} to ${outputs} of the net are`;
    lines.push(`${unused} unused: ${escapeText(dataset.target.name)} has ${classCount} classes.`);
  }
  lines.push(`Target: ${escapeText(dataset.target.name)}, ${dataset.target.reason}.`);
  for (const { message } of dataset.actions) lines.push(`${message}.`);
  return lines;
}

function describeLibrary(timing: EngineTiming): string {
  const steps = timing.training.iterations[0] ?? 0;
  const agreement =
    timing.agreement === null
      ? ''
      : `, ${formatPercent(timing.agreement.equalPredictions)} the same predictions`;
  const count = timing.name.startsWith('ml-')
    ? `, ${formatCount(timing.parameters)} parameters, ${formatCount(steps)} steps`
    : '';
  return `${timing.name}${count}${agreement}`;
}
