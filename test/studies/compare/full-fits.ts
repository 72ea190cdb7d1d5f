import type { FittedModel } from '../../../src/models/contract/fitted-model.ts';
import type { Targets } from '../../../src/models/contract/targets.ts';
import { modelsOf } from '../../../src/models/registry.ts';
import type { FullFit, FullFits } from '../../../src/studies/compare/full-fits.ts';

interface Told {
  /** Whether they predict the class of every row, and not always the first one. */
  readonly isSeparable?: boolean;
  /** Whether least squares needed a ridge. */
  readonly isSingular?: boolean;
}

/** Fits of the models of a task that learned nothing, but look as told. */
export function fullFits(targets: Targets, { isSeparable = false, isSingular = false }: Told = {}): FullFits {
  const rows = targets.task === 'classification' ? targets.codes.length : targets.values.length;
  const fitted: FittedModel & { readonly ridge: number } = {
    parameterCount: 1,
    summary: { iterations: 1, converged: true },
    ridge: isSingular ? 1e-9 : 0,
    predict(_, predictions) {
      predictions.fill(0);
      if (targets.task === 'regression') return;
      const { codes, classCount } = targets;
      codes.forEach((code, row) => {
        predictions[row * classCount + (isSeparable ? code : 0)] = 1;
      });
    },
  };
  const operations = { multiplications: 0, additions: 0, exponentials: 0 };
  const fits = modelsOf(targets.task).map(
    (model): FullFit => ({ model, fitted, operations, layerSizes: null, solver: null }),
  );
  return {
    fits,
    ladder: [],
    encodedColumns: [],
    features: { rows, columns: 0, values: new Float64Array(0) },
    targets,
  };
}
