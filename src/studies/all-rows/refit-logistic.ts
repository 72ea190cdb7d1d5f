import { dialectOf } from '../../dialects/registry.ts';
import type { Engine } from '../../engines/contract.ts';
import type { LayersFormula } from '../../models/contract/formula.ts';
import type { SavedClassTarget } from '../../models/contract/persistence.ts';
import { classProbabilities } from '../../sql/class-probabilities.ts';
import { rowsOf, sameColumn, selectOf } from '../../sql/select.ts';
import {
  countSums,
  type FoldedPreparedRows,
  type LogisticShape,
  type NewtonPoint,
  newtonSums,
  scorePoints,
} from './logistic-sums.ts';
import { type Minimum, minimizeTogether } from './newton-together.ts';
import type { Refit } from './refit.ts';
import { groupSums } from './sums.ts';

/** Sums a scan of which would take longer than is worth waiting for. */
const mostSums = 6000;

/**
 * Learns a logistic regression anew from all rows, and once without each fold, by Newton's method: the engine adds up
 * gradients and Hessians, one scan for the models of all folds together, and only sums travel. It starts from what the
 * sample taught.
 *
 * @returns undefined where there are too many coefficients
 */
export async function refitLogistic(
  engine: Engine,
  prepared: FoldedPreparedRows,
  formula: LayersFormula,
  { classes }: SavedClassTarget,
  folds: number,
  signal?: AbortSignal,
): Promise<Refit | undefined> {
  const units = formula.layers[0]?.units ?? [];
  const length = prepared.columns.length + 1;
  const shape = { link: formula.link, classes, vectors: units.length, length };
  if (countSums(shape) > mostSums) return undefined;
  const start = Float64Array.from(units.flatMap(({ bias, weights }) => [...weights, bias]));
  const penalties = start.map((_, at) => ((at + 1) % length === 0 ? 0 : (formula.ridge as number)));
  const withoutFolds = [-1, ...Array.from({ length: folds }, (_, fold) => fold)];
  const minima = await minimizeTogether(
    withoutFolds.map(() => start),
    penalties,
    (points) =>
      newtonSums(
        engine,
        prepared,
        shape,
        [...points].map(([index, weights]) => ({ withoutFold: withoutFolds[index] as number, weights })),
        signal,
      ),
  );
  const [all, ...ofFolds] = minima as [Minimum, ...Minimum[]];
  return {
    units: unitsOf(all.weights, length),
    converged: minima.every(({ converged }) => converged),
    iterations: Math.max(...minima.map(({ iterations }) => iterations)),
    folds: await scoreFolds(
      engine,
      prepared,
      shape,
      ofFolds.map(({ weights }, fold) => ({ withoutFold: fold, weights })),
      signal,
    ),
  };
}

function unitsOf(weights: Float64Array, length: number): Refit['units'] {
  return Array.from({ length: weights.length / length }, (_, k) => ({
    bias: weights[(k + 1) * length - 1] as number,
    weights: [...weights.subarray(k * length, (k + 1) * length - 1)],
  }));
}

/** The share of each fold's rows that its model, which did not see them, is right about. */
async function scoreFolds(
  engine: Engine,
  prepared: FoldedPreparedRows,
  shape: LogisticShape,
  points: readonly NewtonPoint[],
  signal?: AbortSignal,
): Promise<Refit['folds']> {
  const dialect = dialectOf(engine.dialect);
  const { target, names } = prepared;
  const quoted = (name: string) => dialect.identifier(name);
  const same = (name: string) => sameColumn(dialect, name);
  const scored = scorePoints(
    engine,
    prepared,
    shape,
    points,
    (point) => `= ${dialect.number(point.withoutFold)}`,
  );
  const passed = [same(scored.point), same(target)];
  const shares = classProbabilities(dialect, shape.link, shape.classes, scored, passed, names);
  const isLikeliest = shares.columns.map((own, code) =>
    shares.columns
      .filter((other) => other !== own)
      .map((other) => {
        const isEarlier = shares.columns.indexOf(other) < code;
        return `${quoted(own)} ${isEarlier ? '>' : '>='} ${quoted(other)}`;
      })
      .join(' and '),
  );
  const isRight = isLikeliest.map((condition, code) => `(${quoted(target)} = ${code} and ${condition})`);
  const right = names.give('right');
  const one = dialect.number(1);
  const select = selectOf(
    dialect,
    'whether the likeliest class is the right one',
    [
      same(scored.point),
      {
        expression: `case when ${isRight.join(' or ')} then ${one} else ${dialect.number(0)} end`,
        name: right,
      },
    ],
    shares.rows,
  );
  const sums = await groupSums(
    engine,
    'rows, and right ones',
    rowsOf(dialect, select, 'judged'),
    scored.point,
    [one, quoted(right)],
    signal,
  );
  return points.map((_, fold) => {
    const [rows = 0, hits = 0] = sums.get(fold) ?? [];
    return { rows, score: hits / rows };
  });
}
