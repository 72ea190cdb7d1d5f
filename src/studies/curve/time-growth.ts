import { median } from 'd3-array';
import { timeFoldTraining } from '../../evaluation/timing/time-training.ts';
import { findModel } from '../../models/registry.ts';
import type { CurveTimings, Growth, TimedSize } from '../../results/curve-result.ts';
import { formatCount } from '../../text/format.ts';
import type { TimedContext } from '../shared/options.ts';
import { fitCostCurve } from './cost-curve.ts';
import { type CurvePlan, foldAt } from './plan-curve.ts';
import { logSpacedSizes } from './training-sizes.ts';

/** So many sizes are timed, from this share of the largest on. */
const timedSizes = 12;
const smallestShare = 1 / 64;
/** The fits of a model are repeated for this long a size: with a third of it the laws differed from run to run. */
const millisecondsASize = 150;
/** A law is fitted on so many of the largest, a factor of ten: at small sizes the time is that of setting up. */
const fittedSizes = 7;
/** Fewer sizes tell nothing of a law. */
const fewestFittedSizes = 4;

/**
 * Times the models' training at several sizes, alone, on the folds of the first repeat, and fits how it grows.
 */
export async function timeGrowth(plan: CurvePlan, context: TimedContext): Promise<CurveTimings> {
  const largest = plan.sizes.at(-1) as number;
  const least = Math.max(plan.leastRows, Math.round(largest * smallestShare));
  const sizes: TimedSize[] = [];
  for (const rows of logSpacedSizes(least, largest, timedSizes)) {
    context.onProgress?.(`timing the training on ${formatCount(rows)} rows`, sizes.length / timedSizes);
    sizes.push(await timeSize(plan, rows, context));
  }
  const growth: Growth[] = [];
  for (const { id } of plan.models) {
    const points = sizes.map(({ rows, models }) => ({
      rows,
      milliseconds: models.find((model) => model.id === id)?.medianMilliseconds as number,
    }));
    const fitted = ofOneWork(points, findModel(id).workChanges ?? []).slice(-fittedSizes);
    if (fitted.length >= fewestFittedSizes) growth.push({ id, ...(await fitCostCurve(fitted)) });
  }
  return { sizes, growth };
}

async function timeSize(plan: CurvePlan, rows: number, context: TimedContext): Promise<TimedSize> {
  const { data, models, protocol, folds } = plan;
  const chosen = folds.slice(0, protocol.folds).map((fold) => foldAt(fold, rows));
  const times = await timeFoldTraining(data, chosen, models, context, { milliseconds: millisecondsASize });
  return {
    rows,
    models: models.map(({ id }, model) => {
      const { milliseconds, iterations } = times[model] as (typeof times)[number];
      return { id, medianMilliseconds: median(milliseconds) as number, samples: milliseconds, iterations };
    }),
  };
}

/**
 * The sizes at which a fit does one kind of work, as no one law holds across: the largest of them that are enough for a
 * law, or the smallest.
 *
 * @param changes from how many rows on the work is another, ascending
 */
export function ofOneWork<Sized extends { readonly rows: number }>(
  points: readonly Sized[],
  changes: readonly { readonly rows: number }[],
): readonly Sized[] {
  const last = changes.at(-1);
  if (last === undefined) return points;
  const large = points.filter(({ rows }) => rows >= last.rows);
  if (large.length >= fewestFittedSizes) return large;
  const rest = points.filter(({ rows }) => rows < last.rows);
  return ofOneWork(rest, changes.slice(0, -1));
}
