import { countColumns, type Encoding } from './encoding.ts';

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
