import { bisectLeft, bisectRight, cumsum, range, tickStep } from 'd3-array';
import type { NumberPredictions } from '../../metrics/contract.ts';

type Part = Pick<NumberPredictions, 'values' | 'predictions'>;

/** What the errors are like where a model predicts about the same number. */
export interface ErrorBand {
  readonly rows: number;
  /** The mean prediction. */
  readonly predicted: number;
  /** Quantiles of the error at 5, 25, 50, 75 and 95 %. */
  readonly quantiles: readonly number[];
}

const aboutBins = 24;
/** The share of the errors that lies between the ends of the edges. */
const shareInside = 0.99;
const mostBands = 10;
const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/**
 * Round edges around zero between which almost all errors of several models lie, so that their histograms can be held
 * against each other.
 *
 * @param models what each model predicted, fold by fold
 */
export function errorEdges(models: readonly (readonly Part[])[]): number[] {
  const reach = Math.max(
    ...models.map((parts) => {
      return quantileOf(errorsOf(parts).map(Math.abs).sort(), shareInside);
    }),
  );
  if (reach === 0) return [0];
  const step = tickStep(-reach, reach, aboutBins);
  const last = Math.ceil(reach / step);
  // Whole multiples, so that zero is an edge and the same table gives the same edges.
  return range(-last, last + 1).map((index) => Number((index * step).toPrecision(12)));
}

/**
 * How many errors (predicted minus true) lie between edges.
 *
 * @returns one more than there are edges, the first and last being those beyond the ends; an error that equals an edge
 *   counts above it
 */
export function errorCounts(parts: readonly Part[], edges: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0);
  const errors = errorsOf(parts);
  for (let row = 0; row < errors.length; row++) {
    const bin = bisectRight(edges, errors[row] as number);
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}

/**
 * How errors depend on what is predicted: ranges of the predictions with about equally many rows each, equal ones
 * together, and quantiles of the errors in each.
 */
export function errorBands(parts: readonly Part[]): ErrorBand[] {
  const predictions = pooled(parts, ({ predictions: ofPart }, row) => ofPart[row] as number);
  const errors = errorsOf(parts);
  const sorted = predictions.slice().sort();
  const uppers = range(1, mostBands).map((band) => quantileOf(sorted, band / mostBands));
  const rows = new Float64Array(mostBands);
  const sums = new Float64Array(mostBands);
  const bandOf = new Uint8Array(errors.length);
  for (let row = 0; row < errors.length; row++) {
    const prediction = predictions[row] as number;
    const band = bisectLeft(uppers, prediction);
    bandOf[row] = band;
    rows[band] = (rows[band] as number) + 1;
    sums[band] = (sums[band] as number) + prediction;
  }
  const ends = cumsum(rows);
  const inBands = dealt(errors, bandOf, ends);
  return range(mostBands).flatMap((band) => {
    const [count, end] = [rows[band] as number, ends[band] as number];
    if (count === 0) return [];
    const ofBand = inBands.subarray(end - count, end).sort();
    return [
      {
        rows: count,
        predicted: (sums[band] as number) / count,
        quantiles: quantiles.map((share) => quantileOf(ofBand, share)),
      },
    ];
  });
}

/** The errors, those of a band beside each other. */
function dealt(errors: Float64Array, bandOf: Uint8Array, ends: Float64Array): Float64Array {
  const dealtErrors = new Float64Array(errors.length);
  const next = ends.slice();
  for (let row = 0; row < errors.length; row++) {
    const band = bandOf[row] as number;
    const place = (next[band] as number) - 1;
    next[band] = place;
    dealtErrors[place] = errors[row] as number;
  }
  return dealtErrors;
}

/**
 * A quantile of ascending values, straight between neighbours (type 7 of Hyndman and Fan, 1996); 0 of none. d3-array's
 * takes lists only.
 */
function quantileOf(ascending: Float64Array, share: number): number {
  const at = (ascending.length - 1) * share;
  const [below, above] = [ascending[Math.floor(at)] ?? 0, ascending[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

function errorsOf(parts: readonly Part[]): Float64Array {
  return pooled(
    parts,
    ({ values, predictions }, row) => (predictions[row] as number) - (values[row] as number),
  );
}

function pooled(parts: readonly Part[], read: (part: Part, row: number) => number): Float64Array {
  const all = new Float64Array(parts.reduce((rows, { values }) => rows + values.length, 0));
  let at = 0;
  for (const part of parts) {
    for (let row = 0; row < part.values.length; row++) all[at++] = read(part, row);
  }
  return all;
}
