import type { DatasetSummary } from '../../results/comparison-result.ts';

/** What tells the files of one comparison from those of another. */
export interface DataFiles extends DataFile {
  /** The file of `--test`; null where there is none. */
  readonly test: DataFile | null;
}

/** A file and the checksum of its bytes. */
export type DataFile = Pick<DatasetSummary, 'name' | 'sha256'>;

/** The files of which the bytes differ; none where the data are the same. */
export function otherFiles(before: DataFiles, now: DataFiles): DataFile[] {
  const table = before.sha256 === now.sha256 ? [] : [now];
  const test = before.test?.sha256 === now.test?.sha256 ? [] : [now.test ?? before.test];
  return [...table, ...test].filter((file) => file !== null);
}
