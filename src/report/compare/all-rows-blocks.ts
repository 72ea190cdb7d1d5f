import type { AllRows, ComparisonResult } from '../../results/comparison-result.ts';
import { capitalized } from '../../text/capitalized.ts';
import { counted } from '../../text/counted.ts';
import { formatCount, formatDecimals } from '../../text/format.ts';
import { shownName } from '../../text/shown-name.ts';
import type { Block } from '../document/block.ts';
import { paragraph } from '../document/part.ts';
import { formatValue, metricPhrase } from '../wording/metric-title.ts';
import { modelWording } from '../wording/model-title.ts';
import { allRowsTable, timesNote } from './all-rows-table.ts';
import { confusionTable } from './confusion-tables.ts';

/** Coefficients that are told; the JSON has all of them. */
const mostMoved = 3;

/** What the rows say that a table was drawn from; nothing where that was not asked for. */
export function allRowsBlocks(result: ComparisonResult): Block[] {
  const { allRows } = result;
  if (allRows === undefined) return [];
  const { judged, rows, sampleRows } = allRows;
  return [
    ...(judged === null
      ? [
          paragraph(
            `All rows: the models learned from all ${formatCount(rows)} rows with a target, so that there are no others to judge them on.`,
          ),
        ]
      : [
          allRowsTable(result, allRows),
          paragraph(
            `Judged on the ${formatCount(judged.rows)} rows that the sample of ${formatCount(sampleRows)} left out, in the engine; the net learned from the sample only. ` +
              `Times are of a select that reads, encodes and predicts, the net's with the regression beside it${timesNote(result)}.`,
          ),
          ...confusionBlocks(result, allRows),
        ]),
    ...refitBlocks(result, allRows),
    ...untoldRows(result, allRows),
  ];
}

/** Rows that say nothing of what is to be predicted. */
function untoldRows({ dataset }: ComparisonResult, { rows }: AllRows): Block[] {
  const all = dataset.sample?.ofRows ?? rows;
  if (all <= rows) return [];
  return [
    paragraph(
      `${capitalized(counted(all - rows, 'row'))} of all have no target, or one that the sample has not, and were left out.`,
    ),
  ];
}

function confusionBlocks(result: ComparisonResult, { judged }: AllRows): Block[] {
  return (judged?.models ?? []).flatMap(({ id, confusion }): Block[] => {
    const found = confusion === null ? null : confusionTable(result, id, confusion);
    if (found === null) return [];
    return [{ kind: 'group', blocks: [{ kind: 'label', text: `Other rows, ${found.title}` }, found.table] }];
  });
}

/** The regression as all rows teach it, and how far that is from what the sample taught. */
function refitBlocks({ comparison }: ComparisonResult, { refit, rows, metric }: AllRows): Block[] {
  const { nickname } = modelWording(comparison.reference);
  if (refit === null) {
    return [
      paragraph(`The ${nickname} was not learned anew from all rows: it has too many coefficients for sums.`),
    ];
  }
  const weights = refit.coefficients.filter(({ column: name }) => name !== null);
  const moved = weights
    .map(({ column: name, label, sample, all }) => ({
      name: name ?? '',
      label,
      sample,
      all,
      by: Math.abs(all - sample),
    }))
    .toSorted((a, b) => b.by - a.by);
  const middle = moved[Math.floor(moved.length / 2)]?.by ?? 0;
  const told = moved.slice(0, mostMoved).map(({ name, label, sample, all }) => {
    const ofClass = label === null ? '' : ` for ${shownName(label, 16)}`;
    return `${shownName(name, 24)}${ofClass} from ${formatDecimals(sample, 3)} to ${formatDecimals(all, 3)}`;
  });
  const sizes = refit.folds.map((fold) => fold.rows);
  const value = refit.isOfLogarithm
    ? formatDecimals(refit.score ?? Number.NaN, 3)
    : formatValue(metric, refit.score);
  const unit = refit.isOfLogarithm ? ' of the logarithm' : '';
  return [
    paragraph(
      `Learned anew from all ${formatCount(rows)} rows by sums, in ${counted(refit.scans, 'scan')}${refit.converged ? '' : ' that did not suffice'}, the ${nickname} reaches ` +
        `${metricPhrase(metric)} ${value}${unit} in a cross-validation on all of them (folds by a hash of the row, ${formatCount(Math.min(...sizes))} to ${formatCount(Math.max(...sizes))} rows). ` +
        `A coefficient moved by ${formatDecimals(middle, 4)} in the median, most of all ${told.join(', ')}.`,
    ),
  ];
}
