import type { Engine } from '../../engines/contract.ts';
import type { LayersFormula } from '../../models/contract/formula.ts';
import { learnsLogarithm } from '../../models/contract/log-target.ts';
import type { Targets } from '../../models/contract/targets.ts';
import { foldRows } from '../../sql/row-folds.ts';
import { sameColumn } from '../../sql/select.ts';
import type { AllRowsContext, MovedCoefficient, RefittedRegression } from './all-rows-result.ts';
import { meanOf } from './mean-of.ts';
import { type AllRowsTask, preparedRows } from './prepared-rows.ts';
import type { Refit } from './refit.ts';
import { refitLinear } from './refit-linear.ts';
import { refitLogistic } from './refit-logistic.ts';

/**
 * Learns the regression anew from all rows, and says how far that is from what the sample taught.
 *
 * @returns null where it has too many coefficients for sums
 */
export async function refitRegression(
  engine: Engine,
  task: AllRowsTask,
  targets: Targets,
  dealing: { readonly folds: number; readonly seed: number },
  { signal, onProgress }: AllRowsContext,
): Promise<RefittedRegression | null> {
  const { dialect, reference, target } = task;
  const { formula } = reference;
  if (formula.kind !== 'layers' || formula.ridge === undefined) return null;
  onProgress?.('all rows: the regression anew');
  const prepared = preparedRows(task);
  const passed = [sameColumn(dialect, prepared.target)];
  const folded = foldRows(dialect, prepared, passed, dealing, prepared.names);
  const rows = { ...prepared, ...folded };
  const isNumber = target.task === 'regression' && targets.task === 'regression';
  const center = isNumber
    ? meanOf(learnsLogarithm(target) ? targets.values.map(Math.log) : targets.values)
    : 0;
  const refit = isNumber
    ? await refitLinear(engine, rows, center, learnsLogarithm(target), dealing.folds, signal)
    : target.task === 'classification'
      ? await refitLogistic(engine, rows, formula, target, dealing.folds, signal)
      : undefined;
  if (refit === undefined) return null;
  return described(refit, formula, task, isNumber);
}

function described(
  { units, converged, iterations, folds }: Refit,
  before: LayersFormula,
  { encoding, target, reference }: AllRowsTask,
  isNumber: boolean,
): RefittedRegression {
  const labels = target.task === 'classification' && units.length > 1 ? target.classes : [null];
  const coefficients = units.flatMap(({ bias, weights }, k): MovedCoefficient[] => {
    const of = before.layers[0]?.units[k];
    const label = labels[k] ?? null;
    return [
      { column: null, label, sample: of?.bias ?? Number.NaN, all: bias },
      ...weights.map((weight, j) => ({
        column: encoding.names[j] as string,
        label,
        sample: of?.weights[j] ?? Number.NaN,
        all: weight,
      })),
    ];
  });
  const scoreOf = (mean: number) => (isNumber ? Math.sqrt(mean) : mean);
  const counted = folds.filter(({ rows }) => rows > 0);
  const rows = counted.reduce((sum, fold) => sum + fold.rows, 0);
  return {
    id: reference.id,
    coefficients,
    scans: iterations,
    converged,
    folds: folds.map((fold) => ({ rows: fold.rows, score: scoreOf(fold.score) })),
    score: scoreOf(counted.reduce((sum, fold) => sum + fold.rows * fold.score, 0) / rows),
  };
}
