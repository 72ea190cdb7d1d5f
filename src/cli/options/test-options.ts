import type { ReadOptions } from '../../sources/contract/read-options.ts';

/** What is said of the table's place, and of how many rows are drawn from it, is not said of the test set. */
export function testOptionsOf({
  query: _query,
  allowPaths: _allowPaths,
  sample: _sample,
  ...others
}: ReadOptions): ReadOptions {
  return others;
}
