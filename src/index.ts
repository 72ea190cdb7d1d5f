export { InputError } from './errors.ts';
export type { ReadOptions } from './read/read-options.ts';
export { readTable } from './read/read-table.ts';
export type { Table } from './read/table.ts';
export { comparisonDetails } from './report/comparison-details.ts';
export type { ComparisonResult } from './report/comparison-result.ts';
export { comparisonTable } from './report/comparison-table.ts';
export { type CompareOptions, compare, type StudyContext } from './studies/compare.ts';
export { monotonicClock } from './timing/clock.ts';
