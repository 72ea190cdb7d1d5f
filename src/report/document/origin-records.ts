import type { RecordColumn, RecordValue } from './document.ts';

/** Where the rows of a result come from, as its JSON has it. */
interface OfOrigin {
  readonly origin?: { readonly location: string | null; readonly query: string | null } | undefined;
  readonly sample?: { readonly ofRows: number; readonly seed: number } | undefined;
}

const values: Readonly<Record<string, (dataset: OfOrigin) => RecordValue>> = {
  originLocation: ({ origin }) => origin?.location ?? null,
  originQuery: ({ origin }) => origin?.query ?? null,
  sampleOfRows: ({ sample }) => sample?.ofRows ?? null,
  sampleSeed: ({ sample }) => sample?.seed ?? null,
};

/** Columns about where rows come from, and what they were drawn from; empty where that is all rows of a file. */
export function originColumns<Item>(datasetOf: (item: Item) => OfOrigin): RecordColumn<Item>[] {
  return Object.entries(values).map(([name, value]) => ({ name, value: (item) => value(datasetOf(item)) }));
}
