import type { Encoding, FeatureEncoding } from './encoding.ts';

/** The encoded columns of one feature, which stand side by side. */
export interface FeatureColumns {
  readonly first: number;
  readonly count: number;
}

/** Where each feature's columns are, in the order of the features. */
export function featureColumns(encoding: Encoding): FeatureColumns[] {
  let next = 0;
  return encoding.features.map((feature) => {
    const first = next;
    next += countColumns(feature);
    return { first, count: next - first };
  });
}

function countColumns(encoding: FeatureEncoding): number {
  switch (encoding.kind) {
    case 'number':
      return encoding.hasIndicator ? 2 : 1;
    case 'levels':
      return encoding.labels.length;
    case 'date':
      return 2 * encoding.circles.length;
  }
}
