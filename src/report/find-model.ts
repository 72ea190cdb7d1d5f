import type { ComparisonResult, ModelResult } from './comparison-result.ts';

/** The result of one model. */
export function findModel({ models }: ComparisonResult, id: ModelResult['id']): ModelResult {
  const model = models.find((candidate) => candidate.id === id);
  if (model === undefined) throw new Error(`the result has no ${id}`);
  return model;
}
