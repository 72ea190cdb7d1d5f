import type { CheckedResult } from '../../checks/checked-result.ts';
import type { ComparisonResult } from '../../results/comparison-result.ts';
import { formatCount } from '../../text/format.ts';
import { markdownList, markdownTable, markdownText } from '../../text/markdown-text.ts';
import { checksMarkdown } from './checks-markdown.ts';
import { comparisonNotes } from './comparison-notes.ts';
import { comparisonRows } from './comparison-rows.ts';
import { explainRow } from './explain-row.ts';
import { summaryRow } from './summary-row.ts';
import { verdictSentence } from './verdict-sentence.ts';

/** What of the options the text depends on. */
interface MarkdownOptions {
  /** Whether a list says what each row of a table means. */
  readonly explain: boolean;
}

/** Results for a pull request or an issue: an overview where there are several, then a section each. */
export function markdown(
  results: readonly CheckedResult[],
  { explain }: MarkdownOptions = { explain: false },
): string {
  const sections = results.map((result) => section(result, explain));
  return [...(results.length > 1 ? [overview(results)] : []), ...sections].join('\n');
}

function overview(results: readonly ComparisonResult[]): string {
  const heading = ['Table', 'Verdict', 'Lead of the net', 'Parameters', 'Training', 'Latency'];
  const rows = results.map((result) => {
    const row = summaryRow(result);
    return [
      row.name,
      `${row.verdict}, ${row.evidence}`,
      `${row.difference} ${row.interval} points of ${row.metric}`.replace('  ', ' '),
      `${row.netParameters} : ${row.regressionParameters}`,
      row.training,
      row.latency,
    ].map(markdownText);
  });
  return markdownTable(heading, rows);
}

function section(result: CheckedResult, explain: boolean): string {
  const { dataset, protocol, timings } = result;
  const warnings = [...result.warnings, ...timings.warnings].map(({ message }) => markdownText(message));
  const { features, target } = dataset;
  const size = `${formatCount(dataset.rows)} rows, ${formatCount(features.length)} feature${features.length === 1 ? '' : 's'}`;
  const answers = 'classes' in target ? `${target.classes.length} classes` : 'a number';
  const question = `${size} → ${markdownText(target.name)} (${answers})`;
  const parts = [
    `### ${markdownText(dataset.name)}\n`,
    `${question}; ${markdownText(protocol.method)}, seed ${protocol.seed}.\n`,
    figures(result),
    ...(explain ? [explanations(result)] : []),
    `${markdownText(verdictSentence(result)).replace(/^Verdict: [^.]+\./, '**$&**')}\n`,
    ...checksMarkdown(result),
    ...(warnings.length === 0 ? [] : [`**Warnings**\n\n${markdownList(warnings)}`]),
    `<details><summary>Notes</summary>\n\n${markdownList(comparisonNotes(result).map(markdownText))}\n</details>\n`,
  ];
  return parts.join('\n');
}

/** The side-by-side table: both lines of its heading in one, and rows that belong to the one above set in. */
function figures(result: ComparisonResult): string {
  const [models = [], sizes = [], ...rows] = comparisonRows(result).map(({ cells }) => cells);
  const heading = models.map((title, column) => `${title} ${sizes[column] ?? ''}`.trim());
  const label = (text: string): string => (text.startsWith('  ') ? '&emsp;' : '') + markdownText(text.trim());
  return markdownTable(
    heading.map(markdownText),
    rows.map(([title, ...cells]) => [label(title), ...cells.map(markdownText)]),
  );
}

/** What each row of the table means; one that belongs to the row above is named with it. */
function explanations(result: ComparisonResult): string {
  let above = '';
  const items = comparisonRows(result).flatMap(({ topic, cells: [label] }) => {
    if (topic === null) return [];
    const isSetIn = label.startsWith('  ');
    if (!isSetIn) above = label.trim();
    const title = topic === 'models' ? 'The models' : isSetIn ? `${above}, ${label.trim()}` : above;
    return [`**${markdownText(title)}**: ${markdownText(explainRow(topic, result))}`];
  });
  return markdownList(items);
}
