import { findModel } from '../../models/registry.ts';
import type { CurveResult, Growth, TimedSize } from '../../results/curve-result.ts';
import { formatCount, formatMilliseconds, formatRatio } from '../../text/format.ts';
import { listTexts } from '../../text/list-texts.ts';
import { modelTitle } from '../wording/model-title.ts';

/** A wider interval of an exponent tells little: no power law, too noisy times, or too narrow a range of sizes. */
const widestInterval = 1;

/** What training takes on the largest size, and how that grows with rows. */
export function growthSentence({ timings }: Pick<CurveResult, 'timings'>): string {
  const largest = timings.sizes.at(-1) as TimedSize;
  const times = largest.models.map(
    ({ id, medianMilliseconds }) => `${formatMilliseconds(medianMilliseconds)} (${modelTitle(id)})`,
  );
  const now = `Training on ${formatCount(largest.rows)} rows takes ${listed(times)}`;
  if (timings.growth.length === 0) return `${now}; the sizes are too few to tell how that grows.`;
  const laws = timings.growth.map(
    (growth) =>
      `${formatRatio(10 ** growth.exponent)} (rows^${growth.exponent.toFixed(2)} ±${halfWidth(growth).toFixed(2)})`,
  );
  const spans = [...new Set(timings.growth.map(span))];
  return `${now}; ten times the rows take ${listed(laws)} as long, fitted on ${listed(spans)} rows.${timings.growth.map((growth) => caution(growth, largest)).join('')}`;
}

function listed(texts: readonly string[]): string {
  return listTexts(texts, texts.length);
}

function halfWidth({ low, high }: Growth): number {
  return (high - low) / 2;
}

function span({ rows }: Growth): string {
  return `${formatCount(rows[0] as number)} to ${formatCount(rows.at(-1) as number)}`;
}

function caution({ id, low, high, rows }: Growth, largest: TimedSize): string {
  if (high - low > widestInterval) return ` The figure of the ${modelTitle(id)} is too uncertain to rely on.`;
  const { workChanges = [] } = findModel(id);
  const fitted = rows.at(-1) as number;
  const missed = workChanges.filter((change) => fitted < change.rows && change.rows <= largest.rows);
  return missed.map(({ note }) => ` ${note}`).join('');
}
