import type { ExplanationResult } from '../../results/explanation-result.ts';
import { counted } from '../../text/counted.ts';
import { formatCount, formatPercent } from '../../text/format.ts';
import { formatScientific } from '../../text/format-scientific.ts';
import { shownName } from '../../text/shown-name.ts';
import { layoutParagraph } from '../render/layout.ts';
import { inColour, withoutColour } from '../render/paint.ts';
import { coefficientSection } from './coefficient-section.ts';
import { equationSection } from './equation-section.ts';
import { fairnessSection } from './fairness-section.ts';
import { importanceSection } from './importance-section.ts';
import { netSection } from './net-section.ts';
import { rowSection } from './row-section.ts';

/**
 * An explanation for the terminal, 80 characters wide; each of its parts fits 24 lines.
 *
 * @param isColoured whether what it is printed on shows colours and wants them; nothing depends on them
 */
export function explanationReport(result: ExplanationResult, isColoured: boolean): string {
  const paint = isColoured ? inColour : withoutColour;
  const parts = [
    heading(result),
    netSection(result, paint),
    equationSection(result, paint),
    coefficientSection(result, paint),
    importanceSection(result, paint),
    ...(result.row === null ? [] : [rowSection(result, result.row, paint)]),
    ...(result.fairness === null ? [] : [fairnessSection(result, result.fairness, paint)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function heading(result: ExplanationResult): string {
  const { dataset, protocol } = result;
  const count = dataset.features.length;
  const columns = dataset.encodedColumns.length;
  const encoded = columns === count ? '' : `, ${formatCount(columns)} encoded`;
  return [
    layoutParagraph(
      `${shownName(dataset.name, 40)}   ${formatCount(dataset.rows)} rows, ` +
        `${counted(count, 'feature')}${encoded} → ${shownName(dataset.target.name, 40)} (${targetSummary(result)})`,
      '',
    ),
    layoutParagraph(`Models of all rows; features judged by ${protocol.method}, seed ${protocol.seed}`, ''),
  ].join('\n');
}

function targetSummary({ task, dataset }: ExplanationResult): string {
  if (task === 'regression') {
    const { mean, sd } = dataset.target;
    return `mean ${formatScientific(mean, 3)}, sd ${formatScientific(sd, 3)}`;
  }
  const classes = dataset.target.classes
    .toSorted((a, b) => b.rows - a.rows)
    .map(({ label, rows }) => `${shownName(label, 20)} ${formatPercent(rows / dataset.rows, 0)}`);
  const shown = classes.length > 6 ? [...classes.slice(0, 5), `${classes.length - 5} more`] : classes;
  return shown.join(', ');
}
