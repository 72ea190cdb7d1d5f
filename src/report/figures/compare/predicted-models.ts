import type { ModelResult } from '../../../results/comparison-result.ts';
import { comparedModels } from '../../../results/find-model.ts';
import { type MarkStyle, stylesOf } from '../drawing/mark-style.ts';

/** A compared model, how it is drawn, and what is known of its predictions. */
interface Predicted<Model, Summary> {
  readonly model: Model;
  readonly style: MarkStyle;
  readonly summary: Summary;
}

/** The compared models whose predictions a result sums up, in their order. */
export function predictedModels<Model extends ModelResult, Summary extends { readonly id: string }>({
  models,
  predictions,
}: {
  readonly models: readonly Model[];
  readonly predictions?: { readonly models: readonly Summary[] };
}): Predicted<Model, Summary>[] {
  const compared = comparedModels({ models });
  const styles = stylesOf(compared);
  return compared.flatMap((model, index) => {
    const summary = predictions?.models.find(({ id }) => id === model.id);
    return summary === undefined ? [] : [{ model, style: styles[index] as MarkStyle, summary }];
  });
}
