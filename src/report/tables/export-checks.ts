import type { ExportCheck } from '../../checks/export-check.ts';
import { formatCount } from '../../text/format.ts';
import { modelTitle } from '../wording/model-title.ts';

/** A line that says how far a model's SQL is from what `predict` says. */
export function exportCheckLine({
  id,
  rows,
  missingRows,
  greatestDifference,
  limit,
  isShare,
  otherClasses,
}: ExportCheck): string {
  const what = `the ${modelTitle(id)} as SQL`;
  if (missingRows !== 0) {
    return `${what}: it gave ${formatCount(rows)} rows for ${formatCount(rows + missingRows)}`;
  }
  const of = isShare ? ' of the largest prediction' : '';
  const classes = otherClasses === 0 ? '' : `, and another class for ${formatCount(otherClasses)} of them`;
  return `${what}: ${distanceOf(greatestDifference, of)} on ${formatCount(rows)} rows${classes} (limit ${limit.toExponential()})`;
}

function distanceOf(difference: number, of: string): string {
  if (difference === 0) return 'the same as predict to the last bit';
  if (!Number.isFinite(difference)) return 'no prediction for some';
  return `at most ${difference.toExponential(1)}${of} away from predict`;
}
