import { dialectOf } from '../../dialects/registry.ts';
import type { Engine } from '../../engines/contract.ts';
import type { LayersFormula } from '../../models/contract/formula.ts';
import { classProbabilities } from '../../sql/class-probabilities.ts';
import { type Rows, rowsOf, sameColumn, selectOf, sumOf } from '../../sql/select.ts';
import type { PreparedRows } from './prepared-rows.ts';
import { groupSums } from './sums.ts';

/** A place that Newton's method is at: the weights of each vector, its intercept last, and whose rows it learns from. */
export interface NewtonPoint {
  /** The fold whose rows it does not see; −1 where it sees all. */
  readonly withoutFold: number;
  readonly weights: Float64Array;
}

/** A loss with its gradient and Hessian at a point. */
export interface NewtonSums {
  readonly loss: number;
  readonly gradient: Float64Array;
  /** Size × size, row-major, its lower triangle. */
  readonly hessian: Float64Array;
}

/** Vectors of weights: one for two classes, else one a class. */
export interface LogisticShape {
  readonly link: LayersFormula['link'];
  readonly classes: readonly string[];
  readonly vectors: number;
  /** Weights of a vector, its intercept included. */
  readonly length: number;
}

/** The sums that a Newton step of all weights takes. */
export function countSums({ vectors, length }: LogisticShape): number {
  return 1 + vectors * length + ((vectors * (vectors + 1)) / 2) * ((length * (length + 1)) / 2);
}

/** The columns that {@link newtonSums} reads. */
export interface FoldedPreparedRows extends PreparedRows {
  readonly fold: string;
}

/**
 * The log loss at several points, with its gradients and Hessians, as sums in one select: every row is joined with the
 * points that learn from it.
 *
 * @returns one a point
 */
export async function newtonSums(
  engine: Engine,
  prepared: FoldedPreparedRows,
  shape: LogisticShape,
  points: readonly NewtonPoint[],
  signal?: AbortSignal,
): Promise<NewtonSums[]> {
  const { vectors, length } = shape;
  const { rows, point, expressions } = sumsSql(engine, prepared, shape, points);
  const comment = 'the loss, its gradient and its Hessian, as sums';
  const sums = await groupSums(engine, comment, rows, point, expressions, signal);
  const size = vectors * length;
  return points.map((_, index) => {
    const ofPoint = sums.get(index) ?? new Float64Array(expressions.length);
    const hessian = new Float64Array(size * size);
    let at = 1 + size;
    for (let k = 0; k < vectors; k++) {
      for (let l = 0; l <= k; l++) {
        for (let i = 0; i < length; i++) {
          for (let j = 0; j <= i; j++) {
            const sum = ofPoint[at++] as number;
            hessian[(k * length + i) * size + l * length + j] = sum;
            hessian[(k * length + j) * size + l * length + i] = sum;
          }
        }
      }
    }
    return { loss: ofPoint[0] as number, gradient: ofPoint.slice(1, 1 + size), hessian };
  });
}

function sumsSql(
  engine: Engine,
  prepared: FoldedPreparedRows,
  shape: LogisticShape,
  points: readonly NewtonPoint[],
): { readonly rows: Rows; readonly point: string; readonly expressions: readonly string[] } {
  const dialect = dialectOf(engine.dialect);
  const { columns, target, names } = prepared;
  const { vectors } = shape;
  const quoted = (name: string) => dialect.identifier(name);
  const same = (name: string) => sameColumn(dialect, name);
  const scored = scorePoints(
    engine,
    prepared,
    shape,
    points,
    (point) => `<> ${dialect.number(point.withoutFold)}`,
  );
  const passed = [same(scored.point), same(target), ...columns.map(same)];
  const shares = classProbabilities(dialect, shape.link, shape.classes, scored, passed, names);
  const ofVectors = shares.columns.slice(-vectors);
  const firstClass = shape.classes.length - vectors;
  const own = shape.classes.map(
    (_, code) => `when ${quoted(target)} = ${code} then ${quoted(shares.columns[code] as string)}`,
  );
  const loss = names.give('loss');
  const residuals = ofVectors.map((share, k) => ({
    expression: `${quoted(share)} - case when ${quoted(target)} = ${k + firstClass} then ${dialect.number(1)} else ${dialect.number(0)} end`,
    name: names.give(`residual_${k + 1}`),
  }));
  const pairs = ofVectors.flatMap((share, k) =>
    ofVectors.slice(0, k + 1).map((other, l) => ({
      expression:
        k === l ? `${quoted(share)} * (1 - ${quoted(share)})` : `-${quoted(share)} * ${quoted(other)}`,
      name: names.give(`weight_${k + 1}_${l + 1}`),
    })),
  );
  const parts = [{ expression: `-ln(case ${own.join(' ')} end)`, name: loss }, ...residuals, ...pairs];
  const select = selectOf(
    dialect,
    'what each row adds',
    [same(scored.point), ...columns.map(same), ...parts],
    shares.rows,
  );
  const factors = [...columns.map(quoted), ''];
  const product = (...all: readonly string[]) => all.filter((factor) => factor !== '').join(' * ');
  return {
    rows: rowsOf(dialect, select, 'parts'),
    point: scored.point,
    expressions: [
      quoted(loss),
      ...residuals.flatMap(({ name }) => factors.map((factor) => product(quoted(name), factor))),
      ...pairs.flatMap(({ name }) =>
        factors.flatMap((factor, i) =>
          factors.slice(0, i + 1).map((other) => product(quoted(name), factor, other)),
        ),
      ),
    ],
  };
}

/** Rows joined with points. */
export interface ScoredRows {
  readonly rows: Rows;
  /** The scores of the point's vectors. */
  readonly columns: readonly string[];
  /** The column of the point's number. */
  readonly point: string;
}

/**
 * The scores of rows at several points.
 *
 * @param foldIs what of a row's fold makes it one of a point's
 */
export function scorePoints(
  engine: Engine,
  { rows, columns, target, fold, names }: FoldedPreparedRows,
  { vectors, length }: Pick<LogisticShape, 'vectors' | 'length'>,
  points: readonly NewtonPoint[],
  foldIs: (point: NewtonPoint) => string,
): ScoredRows {
  const dialect = dialectOf(engine.dialect);
  const quoted = (name: string) => dialect.identifier(name);
  const same = (name: string) => sameColumn(dialect, name);
  const point = names.give('point');
  const weights = Array.from({ length: vectors * length }, (_, at) =>
    names.give(`w_${Math.floor(at / length) + 1}_${(at % length) + 1}`),
  );
  const list = points.map(
    (each, index) =>
      `select ${index} as ${quoted(point)}, ${weights.map((name, at) => `${dialect.number(each.weights[at] as number)} as ${quoted(name)}`).join(', ')}`,
  );
  const joined = { from: `${rows.from} cross join (\n${list.join('\nunion all ')}\n) as points` };
  const scores = Array.from({ length: vectors }, (_, k) => {
    const ofVector = weights.slice(k * length, (k + 1) * length);
    const terms = columns.map((name, j) => `${quoted(ofVector[j] as string)} * ${quoted(name)}`);
    return {
      expression: sumOf([quoted(ofVector.at(-1) as string), ...terms]),
      name: names.give(`score_${k + 1}`),
    };
  });
  const condition = points
    .map((each, index) => `${quoted(point)} = ${index} and ${quoted(fold)} ${foldIs(each)}`)
    .map((each) => `(${each})`)
    .join(' or ');
  const select = selectOf(
    dialect,
    'the scores at each point',
    [same(point), same(target), ...columns.map(same), ...scores],
    joined,
    condition,
  );
  return { rows: rowsOf(dialect, select, 'scores'), columns: scores.map(({ name }) => name), point };
}
