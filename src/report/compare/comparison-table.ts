import type {
  ClassTargetSummary,
  ComparisonResult,
  NumberTargetSummary,
} from '../../results/comparison-result.ts';
import { formatCount, formatPercent, formatQuantity } from '../../text/format.ts';
import { cutText, escapeText } from '../../text/quote-value.ts';
import { layoutColumns, layoutParagraph } from '../render/layout.ts';
import { comparisonNotes } from './comparison-notes.ts';
import { comparisonRows } from './comparison-rows.ts';
import { explainRow } from './explain-row.ts';
import { verdictSentence } from './verdict-sentence.ts';

const columnWidths = [25, 17, 17, 21];

/** Below a row, further in than its label. */
const explanationIndent = '     ';

/**
 * The side-by-side table, at most 80 characters wide, with the verdict below it.
 *
 * @param explain whether a sentence below each row says what it means
 */
export function comparisonTable(result: ComparisonResult, explain = false): string {
  const parts = [
    heading(result),
    explain ? explainedRows(result) : rowsAlone(result),
    comparisonNotes(result)
      .map((note) => layoutParagraph(note))
      .join('\n'),
    layoutParagraph(verdictSentence(result)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function rowsAlone(result: ComparisonResult): string {
  return layoutColumns(
    comparisonRows(result).map(({ cells }) => cells),
    columnWidths,
  );
}

function explainedRows(result: ComparisonResult): string {
  const lines = comparisonRows(result).flatMap(({ topic, cells }) => [
    layoutColumns([cells], columnWidths),
    ...(topic === null ? [] : [layoutParagraph(explainRow(topic, result), explanationIndent)]),
  ]);
  return lines.join('\n');
}

/** A name from the data, safe to print and short enough to leave room for what follows. */
const shortened = (text: string): string => escapeText(cutText(text));

function heading({ dataset, protocol }: ComparisonResult): string {
  const { target } = dataset;
  const features =
    dataset.features.length === 1 ? '1 feature' : `${formatCount(dataset.features.length)} features`;
  const encoded = dataset.encodedColumns.length;
  const size =
    encoded === dataset.features.length ? features : `${features}, ${formatCount(encoded)} encoded`;
  return [
    layoutParagraph(
      `${shortened(dataset.name)}   ${formatCount(dataset.rows)} rows, ${size} → ` +
        `${shortened(target.name)} (${'classes' in target ? shownClasses(target, dataset.rows) : shownRange(target)})`,
      '',
    ),
    layoutParagraph(`${protocol.method}, seed ${protocol.seed}`, ''),
  ].join('\n');
}

function shownClasses({ classes }: ClassTargetSummary, allRows: number): string {
  const shares = classes
    .toSorted((a, b) => b.rows - a.rows)
    .map(({ label, rows }) => `${shortened(label)} ${formatPercent(rows / allRows, 0)}`);
  return (shares.length > 6 ? [...shares.slice(0, 5), `${shares.length - 5} more`] : shares).join(', ');
}

function shownRange({ mean, smallest, largest }: NumberTargetSummary): string {
  return `${formatQuantity(smallest)} to ${formatQuantity(largest)}, mean ${formatQuantity(mean)}`;
}
