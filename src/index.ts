export type { DialectName } from './dialects/contract.ts';
export { dialectOf } from './dialects/registry.ts';
export { InputError } from './errors.ts';
export { comparisonDetails } from './report/compare/comparison-details.ts';
export { comparisonTable } from './report/compare/comparison-table.ts';
export { curveReport } from './report/curve/curve-report.ts';
export { explanationReport } from './report/explain/explanation-report.ts';
export { predictionsCsv } from './report/tables/predictions-csv.ts';
export { tableCsv } from './report/tables/table-csv.ts';
export { tuneReport } from './report/tune/tune-report.ts';
export type {
  ClassificationResult,
  ComparisonResult,
  RegressionResult,
} from './results/comparison-result.ts';
export type { CurveResult } from './results/curve-result.ts';
export type { ExplanationResult } from './results/explanation-result.ts';
export type { TuneResult } from './results/tune-result.ts';
export type { ReadOptions } from './sources/contract/read-options.ts';
export type { Column, NumberColumn, Table, TextColumn } from './sources/contract/table.ts';
export { readBytes, readTable } from './sources/read-table.ts';
export { type CompareOptions, compare, type StudyContext } from './studies/compare/compare.ts';
export { type CurveOptions, curve } from './studies/curve/curve.ts';
export { type ExplainOptions, explain } from './studies/explain/explain.ts';
export { exportModels } from './studies/export/export-models.ts';
export { type GenerateOptions, generate } from './studies/generate/generate.ts';
export { predict } from './studies/predict/predict.ts';
export { saveModels } from './studies/save-models/save-models.ts';
export { readModels } from './studies/shared/saved-models/read-models.ts';
export type { SavedModels } from './studies/shared/saved-models/saved-models.ts';
export { type TuneOptions, tune } from './studies/tune/tune.ts';
