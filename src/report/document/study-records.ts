import type { RecordColumn } from './document.ts';

interface Studied {
  readonly task: string;
  readonly dataset: {
    readonly name: string;
    readonly sha256: string;
    readonly rows: number;
    readonly target: { readonly name: string };
  };
  readonly protocol: {
    readonly kind: string;
    readonly folds: number;
    readonly repeats: number;
    readonly seed: number;
  };
}

/** The columns that every row of a study's records begins with: the table and how it was studied. */
export function studyColumns<Item>({ task, dataset, protocol }: Studied): RecordColumn<Item>[] {
  const values = {
    dataset: dataset.name,
    sha256: dataset.sha256,
    rows: dataset.rows,
    target: dataset.target.name,
    task,
    protocol: protocol.kind,
    folds: protocol.folds,
    repeats: protocol.repeats,
    seed: protocol.seed,
  };
  return Object.entries(values).map(([name, value]) => ({ name, value: () => value }));
}
